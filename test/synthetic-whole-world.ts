import { type AnalysisContext, analysisContext } from '../src/analysis/analysis-context.ts';
import type { ArmOutcome, Cell, ShardOutcome } from '../src/care/outcome.ts';
import type { ContactKind, UnitKind } from '../src/scenario/scenario.ts';
import { emptyOutcome, syntheticCells, syntheticScenario, syntheticUnits } from './synthetic-world.ts';

/** The synthetic world with a unit of each other kind, and a telephone at the primary-care centre. Outcomes are made by hand. */
const more: { unit: string; kind: UnitKind; contactKind: ContactKind; scheduled: boolean; weight: number }[] = [
  { unit: 'theatre', kind: 'theatre', contactKind: 'inpatient-operation', scheduled: true, weight: 10 },
  { unit: 'theatre', kind: 'theatre', contactKind: 'day-operation', scheduled: true, weight: 6 },
  { unit: 'theatre', kind: 'theatre', contactKind: 'acute-operation', scheduled: false, weight: 0 },
  { unit: 'imaging', kind: 'diagnostics', contactKind: 'examination', scheduled: false, weight: 0 },
  { unit: 'porters', kind: 'logistics', contactKind: 'transport', scheduled: false, weight: 0 },
  { unit: 'porters', kind: 'logistics', contactKind: 'delivery', scheduled: false, weight: 0 },
  { unit: 'secretaries', kind: 'secretariat', contactKind: 'note', scheduled: false, weight: 0 },
];

export const wholeDays = 420;
export const wholeGoLive = 141;

export const wholeCells: Cell[] = [
  ...syntheticCells,
  { site: 'centre', unit: 'gp', contactKind: 'phone-call', productionWeight: 0, scheduled: false },
  ...more.map(({ unit, contactKind, scheduled, weight }) => ({
    site: 'hospital',
    unit,
    contactKind,
    productionWeight: weight,
    scheduled,
  })),
];

export const wholeUnits = [...new Set([...syntheticUnits, ...more.map(({ unit }) => unit)])];

const synthetic = analysisContext({
  run: 'whole-0123456789',
  seed: '1',
  reference: syntheticScenario(null, wholeDays),
  arms: [{ id: 'golive', scenario: syntheticScenario(wholeGoLive, wholeDays) }],
});

export const wholeContext: AnalysisContext = {
  ...synthetic,
  sites: synthetic.sites.map((site) => {
    if (site.id !== 'hospital') return site;
    const added = new Map(more.map(({ unit, kind }) => [unit, kind]));
    return {
      ...site,
      units: [...site.units, ...[...added].map(([id, kind]) => ({ id, kind, name: { sv: id, en: id } }))],
    };
  }),
};

/** A replication in which both arms are made from empty columns. */
export function wholeShard(replication: number, fill: (outcome: ArmOutcome) => void): ShardOutcome {
  return {
    replication,
    arms: ['reference', 'golive'].map((arm) => {
      const outcome = emptyOutcome(arm, wholeDays, { cells: wholeCells, units: wholeUnits });
      fill(outcome);
      return outcome;
    }),
  };
}

/** The number of a cell. Throws where there is none. */
export function cellOf(unit: string, contactKind: ContactKind): number {
  const found = wholeCells.findIndex((cell) => cell.unit === unit && cell.contactKind === contactKind);
  if (found < 0) throw new Error(`${unit}/${contactKind} must be a cell of the world`);
  return found;
}
