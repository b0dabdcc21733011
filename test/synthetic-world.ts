import { cellSum } from '../src/care/arm-counts.ts';
import { ArmCountsWriter } from '../src/care/arm-counts-writer.ts';
import {
  type ArmOutcome,
  type Cell,
  cellCounters,
  histograms,
  type ShardOutcome,
  unitCounters,
} from '../src/care/outcome.ts';
import type { Scenario } from '../src/scenario/scenario.ts';
import { changeCells, changeHistogram, changeHours, changeUnits } from './change-counts.ts';
import { clinic, emergency, line, ward } from './worlds/synthetic-units.ts';

/**
 * An invented world for tests of results and analysis: a hospital with an emergency department, a ward and a clinic, and a
 * primary-care centre that does not go live. Outcomes are made up by rules, not simulated. `goLive` is the day of the hospital's go-live, null for no wave. Starts on a Monday. */
export function syntheticScenario(goLive: number | null, days = 420): Scenario {
  return {
    name: 'synthetic',
    title: { sv: 'Påhittad', en: 'Invented' },
    start: '2024-11-04',
    days,
    warmUpDays: 56,
    calendar: { elective: [], easterWeek: 0.6, inflow: [], beds: [] },
    equilibrium: {
      supplyGain: 0.1,
      supplyThreshold: 1.1,
      supplyCap: 0.05,
      supplyDelayWeeks: 4,
      referenceSupplyShare: 0,
    },
    overtime: { minutesPerDay: 60, hoursPerWeek: 3, restHours: 11 },
    strain: null,
    recordSystems: null,
    faultRepair: null,
    prices: null,
    sites: [
      {
        id: 'hospital',
        name: { sv: 'Sjukhuset', en: 'The hospital' },
        episodesPerYear: 4500,
        units: [emergency, ward, clinic('clinic', 'outpatient', [line('physician-visit', 1)])],
      },
      {
        id: 'centre',
        name: { sv: 'Vårdcentralen', en: 'The centre' },
        episodesPerYear: null,
        units: [clinic('gp', 'primary-care', [line('physician-visit', 0.6), line('nurse-visit', 0.45)])],
      },
      {
        id: 'other',
        name: { sv: 'Annat', en: 'Other' },
        episodesPerYear: null,
        units: [{ id: 'elsewhere', kind: 'partner', name: { sv: 'Annat', en: 'Other' } }],
      },
    ],
    waves:
      goLive === null
        ? []
        : [
            {
              id: 'wave-1',
              name: { sv: 'Våg 1', en: 'Wave 1' },
              goLiveDay: goLive,
              sites: ['hospital'],
              bookingPlan: null,
              training: null,
              secondment: null,
              superUsers: null,
              downtime: null,
              slowDocumentation: null,
              incidents: null,
              defects: null,
              lostMessages: null,
              coexistence: null,
              ambulanceDiversion: null,
              rollback: null,
              reinforcement: null,
            },
          ],
  };
}

export const syntheticCells: Cell[] = [
  { site: 'hospital', unit: 'ed', contactKind: 'ed-visit', productionWeight: 1, scheduled: false },
  { site: 'hospital', unit: 'ward', contactKind: 'inpatient-episode', productionWeight: 12, scheduled: false },
  { site: 'hospital', unit: 'clinic', contactKind: 'physician-visit', productionWeight: 1, scheduled: true },
  { site: 'centre', unit: 'gp', contactKind: 'physician-visit', productionWeight: 0.6, scheduled: true },
  { site: 'centre', unit: 'gp', contactKind: 'nurse-visit', productionWeight: 0.45, scheduled: true },
];

export const syntheticUnits = ['ed', 'ward', 'clinic', 'gp'];

/** An arm's outcome with all columns empty, of the cells and units above or of others. */
export function emptyOutcome(
  arm: string,
  days: number,
  { cells: outcomeCells, units } = { cells: syntheticCells, units: syntheticUnits },
): ArmOutcome {
  const shape = { cells: outcomeCells, units, days, weeks: Math.ceil(days / 7) };
  return {
    arm,
    ...shape,
    ...new ArmCountsWriter(shape).finish(),
    events: 1_000,
    completedContacts: 0,
    firstDivergence: 0,
  };
}

/** A number from 0 to 99 that looks random and is the same every time. */
function scatter(...keys: number[]): number {
  let mixed = 17;
  for (const key of keys) mixed = (Math.imul(mixed, 0x9e3779b1) ^ Math.imul(key + 1, 0x85ebca6b)) >>> 7;
  return mixed % 100;
}

/**
 * A shard in which every column holds something, the same numbers in all arms but that an arm which goes live completes
 * fewer visits at the hospital from its go-live for twelve weeks.
 */
export function syntheticShard(
  replication: number,
  arms: { id: string; goLive: number | null }[],
  days = 420,
): ShardOutcome {
  return { replication, arms: arms.map(({ id, goLive }) => syntheticArm(replication, id, goLive, days)) };
}

function syntheticArm(replication: number, id: string, goLive: number | null, days: number): ArmOutcome {
  const outcome = emptyOutcome(id, days);
  changeCells(outcome, (counter, i, column) => {
    const c = cellCounters.indexOf(counter);
    const { site } = syntheticCells[i];
    column.forEach((_, day) => {
      const hit =
        goLive !== null && site === 'hospital' && counter === 'completed' && day >= goLive && day < goLive + 84;
      const usual = (counter === 'waiting' ? 700 : counter === 'completed' ? 100 : 0) + scatter(replication, c, i, day);
      column[day] = hit ? Math.floor(usual * 0.7) : usual;
    });
  });
  changeUnits(outcome, (counter, i, column) => {
    const c = unitCounters.indexOf(counter);
    column.forEach((_, day) => {
      column[day] = 3_600 * 24 * (1 + scatter(replication, c, i, day)) + 5_000_000_000 * (day % 2);
    });
  });
  for (const [name, cells] of [
    ['edLengthOfStay', [0]],
    ['edTimeToPhysician', [0]],
    ['edTreatmentTime', [0]],
    ['waitDays', [2, 3, 4]],
  ] as const) {
    const { bins } = histograms[name];
    changeHistogram(outcome, name, (cell, counts) => {
      if (!cells.some((own) => own === cell)) return;
      for (let week = 0; week < outcome.weeks; week++) {
        for (let k = 0; k < 20; k++) counts[week * bins + scatter(replication, cell, week, k)] += 1 + k;
      }
    });
  }
  changeHours(outcome, (cell, hours) => {
    if (cell === 0) hours.set(hours.map((_, hour) => scatter(replication, hour) % 5));
  });
  outcome.completedContacts = outcome.cells.reduce((sum, _, cell) => sum + cellSum(outcome, 'completed', cell), 0);
  return outcome;
}
