import { cellSum } from '../../src/care/arm-counts.ts';
import type { ArmOutcome } from '../../src/care/outcome.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';

/**
 * What each unit outside the world is sent, as the shares of a scenario say it: referrals, final reports and plans of care of what the units
 * have completed up to a day.
 */
export function sentToPartners({ sites }: Scenario, outcome: ArmOutcome, days: number): Map<string, number> {
  const completed = new Map<string, number>();
  outcome.cells.forEach(({ unit, contactKind }, cell) => {
    const sum = cellSum(outcome, 'completed', cell, 0, days);
    for (const key of [unit, `${unit} ${contactKind}`]) completed.set(key, (completed.get(key) ?? 0) + sum);
  });
  const sent = new Map<string, number>();
  const send = (of: number, to: readonly { unit: string; share: number }[]) => {
    for (const { unit, share } of to) sent.set(unit, (sent.get(unit) ?? 0) + share * of);
  };
  for (const unit of sites.flatMap(({ units }) => units)) {
    const all = completed.get(unit.id) ?? 0;
    switch (unit.kind) {
      case 'emergency':
        send(all, [...unit.onward, ...(unit.finalReport?.to ?? [])]);
        break;
      case 'ward':
        send(all, [...unit.onward, ...(unit.finalReport?.to ?? [])]);
        if (unit.municipalCare !== undefined) send(all * unit.municipalCare.share, unit.municipalCare.to);
        break;
      case 'outpatient':
      case 'primary-care':
      case 'theatre':
        for (const { contact, onward } of unit.lines) send(completed.get(`${unit.id} ${contact}`) ?? 0, onward);
        break;
      default:
    }
  }
  return sent;
}
