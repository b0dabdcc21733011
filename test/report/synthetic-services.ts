import type { ReportRow, ReportSeries } from '../../src/report/report-input.ts';
import { levelsAndDifference } from './synthetic-rows.ts';
import { series } from './synthetic-series.ts';
import { wobble } from './synthetic-shape.ts';

const firstQuarter: [string, string, number, number][] = [
  ['theatre.operations', 'contacts', 812, -96],
  ['theatre.cancelledLate', 'bookings', 31, 14],
  ['theatre.use', 'share', 0.78, -0.031],
  ['theatre.turnover.mean', 'minutes', 34, 6.2],
  ['theatre.waiting', 'patients', 640, 71],
  ['phone.calls', 'contacts', 21400, 1320],
  ['phone.answeredShare', 'share', 0.91, -0.043],
  ['phone.overflowed', 'contacts', 58, 29],
  ['diagnostics.examinations', 'contacts', 18800, -240],
  ['diagnostics.answerTime.mean', 'hours', 3.4, 0.6],
  ['logistics.transportTime.mean', 'minutes', 21, 2.1],
  ['documentation.noteTurnaround.mean', 'hours', 31, -9],
  ['documentation.unsignedNotes', 'contacts', 410, -130],
  ['staff.overtimeHours', 'hours', 880, 410],
  ['staff.sickLeaveShare', 'share', 0.052, 0.004],
];

const firstWeeks: [string, string, number, number][] = [
  ['ed.fromOutside', 'contacts', 1585, 0],
  ['ed.fromPrimaryCare', 'contacts', 47, 21],
  ['ed.fromWaitingLists', 'contacts', 8, 3],
  ['ed.timeToPhysician.mean', 'minutes', 62, 14],
  ['ed.leftUnseenShare', 'share', 0.028, 0.011],
  ['beds.transfers', 'patients', 12, 4],
];

/** Summary rows of theatres, telephones, diagnostics, transports, secretaries, staff and emergency arrivals. */
export const serviceRows: ReportRow[] = [
  ...firstQuarter.flatMap(([measure, unit, reference, difference]) =>
    levelsAndDifference(measure, unit, 'weeks:0-12', reference, difference),
  ),
  ...firstWeeks.flatMap(([measure, unit, reference, difference]) =>
    levelsAndDifference(measure, unit, 'weeks:0-3', reference, difference),
  ),
];

export const serviceSeries: ReportSeries[] = ['reference', 'golive'].map((arm, number) =>
  series('documentation.unsignedNotes', 'region', arm, null, (week) => ({
    mean: 410 - (week < 20 ? 0 : 150 * number) + 20 * wobble(week + number),
    spread: 40,
  })),
);
