import type { Reinforcement } from './counter-measure-types.ts';
import { minutesOfDay, spanOf } from './days.ts';
import type { WaveFile } from './schema/scenario-file.ts';

/** Turns a checked reinforcement into days; `goLive` and the horizon's `start` are day numbers. */
export function resolveReinforcement(
  reinforcement: WaveFile['reinforcement'],
  goLive: number,
  start: number,
): Reinforcement | null {
  if (reinforcement === undefined) return null;
  const days = ({ from, to }: { from: string; to: string }) => ({
    fromDay: spanOf(from, goLive).from - start,
    toDay: spanOf(to, goLive).to - start,
  });
  const { staff = [], evenings = [], boughtCare = [] } = reinforcement;
  return {
    staff: staff.map((entry) => ({
      ...days(entry),
      unit: entry.unit,
      line: entry.line ?? null,
      role: entry.role,
      shifts: entry.shifts?.map(minutesOfDay) ?? null,
      people: entry.people,
      origin: entry.origin,
      lender: entry.lender ?? null,
      experienced: entry.experienced ?? entry.origin === 'lent',
      costSekPerHour: entry.costSekPerHour,
    })),
    evenings: evenings.map((entry) => ({ ...days(entry), units: entry.units, share: entry.share })),
    boughtCare: boughtCare.map((entry) => ({
      ...days(entry),
      unit: entry.unit,
      contact: entry.contact,
      perWeek: entry.perWeek,
      costSekEach: entry.costSekEach,
    })),
  };
}
