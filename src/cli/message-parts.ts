import type { ReportPart } from '../report/report-input.ts';
import type { LostMessages, RecordSystems, Scenario, Text } from '../scenario/scenario.ts';
import { receiverParts } from './sent-parts.ts';

const kindNames: Record<LostMessages['shares'][number]['kind'], Text> = {
  referral: { sv: 'remisser', en: 'referrals' },
  answer: { sv: 'svar', en: 'answers' },
  'final-report': { sv: 'slutanteckningar', en: 'final reports' },
};

/** Names of what a scenario numbers about messages: boundaries, receivers of final reports, and kinds that are lost. */
export function messageParts(world: Scenario, waves: Scenario['waves']): ReportPart[] {
  const lost = waves.flatMap(({ lostMessages }, index) =>
    (lostMessages?.shares ?? []).map(({ kind }, number) => ({
      path: `waves[${index}].lostMessages.shares[${number}]`,
      name: kindNames[kind],
    })),
  );
  return [...boundaryParts(world.recordSystems), ...reportParts(world), ...lost];
}

function boundaryParts(systems: RecordSystems | null): ReportPart[] {
  const nameOf = (system: string) =>
    systems?.systems.find(({ id }) => id === system)?.name ?? { sv: system, en: system };
  return (systems?.boundaries ?? []).map(({ between: [one, other] }, number) => ({
    path: `recordSystems.boundaries[${number}]`,
    name: {
      sv: `mellan ${nameOf(one).sv} och ${nameOf(other).sv}`,
      en: `between ${nameOf(one).en} and ${nameOf(other).en}`,
    },
  }));
}

function reportParts(world: Scenario): ReportPart[] {
  return world.sites.flatMap(({ units }, site) =>
    units.flatMap((unit, index) => {
      const path = `sites[${site}].units[${index}]`;
      const reports = unit.kind === 'emergency' || unit.kind === 'ward' ? (unit.finalReport?.to ?? []) : [];
      const care = unit.kind === 'ward' ? (unit.municipalCare?.to ?? []) : [];
      return [
        ...receiverParts(`${path}.finalReport.to`, reports, world),
        ...receiverParts(`${path}.municipalCare.to`, care, world),
      ];
    }),
  );
}
