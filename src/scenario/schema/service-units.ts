import { z } from 'zod';
import { contactTimes, onward, operationContacts, productionWeight, roster, turningAcute, unitBase } from './common.ts';
import { count, id, minutes, quantity, reference, share, text, timeOfDay, variation } from './values.ts';

export const operationLine = z.strictObject({
  contact: z.enum(operationContacts).meta({ description: 'Kind of operation' }),
  operationsPerYear: quantity(1, 200_000, 1500, 'operations a year', 'Completed planned operations a year'),
  urgentShare: share(0.2, 'Share of decided operations that are urgent'),
  listLength: quantity(0, 100_000, 350, 'patients', 'Mean number of patients waiting for an operation, planned or not'),
  removalShare: share(0.08, 'Share of decided operations that leave the list'),
  releaseDays: count(0, 250, 15, 'working days', 'Working days ahead that the programme is set'),
  noShowShare: quantity(0, 0.9, 0.03, 'share', 'Share of planned patients who do not come or cannot be operated on'),
  roomMinutes: minutes(5, 1440, 150, 'Mean time in the room'),
  roomVariation: variation(0.5, 'Spread of that time'),
  surgeon: contactTimes,
  nurse: contactTimes,
  ward: reference('Id of the ward that takes an inpatient afterwards').optional(),
  onward,
  turningAcute,
  productionWeight,
});

const session = z.strictObject({
  room: id('Room of the session'),
  weekdays: z
    .array(z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']))
    .min(1)
    .meta({ description: 'Weekdays of the session' }),
  start: timeOfDay('07:45', 'When the first patient may be in the room'),
  end: timeOfDay('15:45', 'When the session ends'),
  contact: z.enum(operationContacts).meta({ description: 'Kind of operation in the session' }),
});

export const theatreUnit = z.strictObject({
  ...unitBase,
  kind: z.literal('theatre'),
  sessions: z.array(session).min(1).meta({ description: 'Blocks of rooms on weekdays' }),
  lines: z.array(operationLine).min(1).meta({ description: 'Kinds of operation' }),
  turnoverMinutes: minutes(0, 240, 30, 'Minutes between patients'),
  overrunMinutes: minutes(0, 480, 60, 'Minutes that a session may run over'),
  emergency: z
    .strictObject({
      perYear: quantity(0, 50_000, 700, 'operations a year', 'Emergency operations of inpatients, day and night'),
      roomMinutes: minutes(5, 1440, 110, 'Mean time in the room'),
      roomVariation: variation(0.5, 'Spread of that time'),
    })
    .meta({ description: 'Emergency operations, put in ahead of the planned ones' }),
});

const diagnosticsLine = z.strictObject({
  id: id('Id of the line, unique in its unit'),
  name: text.optional(),
  machines: count(1, 500, 3, 'machines', 'Machines that work at once, each with one of the staff'),
  batchSize: count(1, 1000, 1, 'orders', 'Orders in one run'),
  batchWaitMinutes: minutes(0, 1440, 20, 'Minutes after which a batch that is not full starts'),
  run: contactTimes,
  answerMinutes: minutes(0, 20_000, 60, "Mean minutes from the run's end to the answer"),
  answerVariation: variation(0.8, 'Spread of those minutes'),
  outsideOrdersPerYear: quantity(0, 5_000_000, 10_000, 'orders a year', 'Orders from outside the simulated units'),
  staff: roster,
});

export const diagnosticsUnit = z.strictObject({
  ...unitBase,
  kind: z.literal('diagnostics'),
  lines: z.array(diagnosticsLine).min(1).meta({ description: 'Kinds of examination' }),
});

export const logisticsUnit = z.strictObject({
  ...unitBase,
  kind: z.literal('logistics'),
  serves: z.array(reference('Id of a site')).min(1).meta({ description: 'Sites that order transports here' }),
  transport: contactTimes,
  deliveriesPerYear: quantity(0, 1_000_000, 8000, 'deliveries a year', 'Deliveries of goods, on working days'),
  delivery: contactTimes,
  staff: roster,
});

export const secretariatUnit = z.strictObject({
  ...unitBase,
  kind: z.literal('secretariat'),
  serves: z.array(reference('Id of a unit')).min(1).meta({ description: 'Units whose dictations are typed here' }),
  dictatedShare: share(0.7, "Share of physicians' notes that are dictated in the old system"),
  dictationFactor: quantity(0, 1, 0.5, 'share', "Physician's time to dictate a note over that to type it"),
  note: contactTimes,
  secretaries: roster,
});
