import { z } from 'zod';
import { count, id, minutes, profile, quantity, reference, share, text, timeOfDay, variation } from './values.ts';

/** Kinds of contact in a file; a unit offers some of them. */
export const contactKinds = ['ed-visit', 'inpatient-episode', 'physician-visit', 'nurse-visit'] as const;
/** Kinds of contact that are planned and that a clinic can offer. */
export const plannedContacts = ['physician-visit', 'nurse-visit'] as const;
export const roles = ['physician', 'nurse'] as const;
export const unitKinds = ['emergency', 'ward', 'outpatient', 'primary-care', 'partner'] as const;
export const clinicKinds = ['outpatient', 'primary-care'] as const;

const contactTimes = z
  .strictObject({
    faceMinutes: minutes(0, 480, 20, 'Mean minutes with the patient, screen work included'),
    faceVariation: variation(0.5, 'Spread of those minutes'),
    screenShare: share(0.25, 'Share of the time with the patient that is spent at the screen'),
    documentationMinutes: minutes(0, 240, 8, 'Mean minutes of documentation in the old system'),
    documentationVariation: variation(0.6, 'Spread of those minutes'),
    atOnceShare: share(0.5, 'Share of the documentation that must be finished before the next patient'),
  })
  .meta({ id: 'ContactTimes', description: "What one contact takes of a clinician's time" });

const shift = z
  .strictObject({
    start: timeOfDay('07:30', 'When the shift starts'),
    hours: quantity(1, 24, 8.5, 'hours', 'Length of the shift'),
    staff: count(0, 200, 3, 'clinicians', 'Clinicians on this shift'),
    days: z
      .enum(['workdays', 'other-days', 'all-days'])
      .optional()
      .meta({ description: 'Days of the shift; other-days are weekends, holidays and eves. All days when left out' }),
  })
  .meta({ id: 'Shift', description: 'A shift that recurs' });

const roster = z
  .strictObject({
    people: count(
      1,
      2000,
      20,
      'clinicians',
      'Clinicians who take the shifts in turn; at least twice those on duty in a day',
    ),
    shifts: z.array(shift).min(1).meta({ description: 'Shifts of a day' }),
  })
  .meta({ id: 'Roster', description: 'A group of clinicians and their shifts' });

const onward = z
  .array(
    z.strictObject({
      unit: reference('Id of the clinic or partner that receives the referral'),
      contact: z.enum(contactKinds).meta({ description: 'Kind of contact there' }),
      share: share(0.05, 'Share of finished contacts that are referred'),
    }),
  )
  .meta({ id: 'Onward', description: 'Where finished contacts are referred; shares sum to at most 1' })
  .optional();

const unitBase = {
  id: id('Id of the unit, never renamed'),
  name: text.optional(),
};

const productionWeight = quantity(
  0,
  1000,
  1,
  'physician visits',
  'Production of one contact; a physician visit at a clinic is 1',
);

export const emergencyUnit = z.strictObject({
  ...unitBase,
  kind: z.literal('emergency'),
  visitsPerYear: quantity(1, 500_000, 22_000, 'visits a year', 'Visits a year'),
  arrivalShareByHour: profile(
    24,
    0,
    1,
    'share of a day',
    'Share of a day’s arrivals by hour, 24 numbers that sum to 1',
  ),
  arrivalFactorByWeekday: profile(7, 0, 5, 'factor', 'Arrivals by weekday, Monday first, mean 1'),
  arrivalFactorByMonth: profile(12, 0, 5, 'factor', 'Arrivals by month, January first, mean 1'),
  triageShares: profile(5, 0, 1, 'share of visits', 'Red, orange, yellow, green, blue; sums to 1'),
  admissionShares: profile(
    5,
    0,
    1,
    'share of visits',
    'Share admitted of red, orange, yellow, green, blue before scaling',
  ),
  admissionShare: share(0.21, 'Share of all visits that are admitted; the levels are scaled to it'),
  targetMinutes: profile(4, 0, 1440, 'minutes', 'Minutes after arrival that orange, yellow, green and blue are due'),
  triage: contactTimes,
  assessment: contactTimes,
  decision: contactTimes,
  examination: z.strictObject({
    share: share(0.7, 'Share of visits with examinations'),
    minutes: minutes(0, 1440, 75, 'Mean minutes until their answers are there'),
    variation: variation(0.8, 'Spread of those minutes'),
  }),
  handoverMinutes: minutes(0, 120, 5, 'Minutes to hand over an open patient at the end of a shift'),
  boardingLimit: count(0, 500, 12, 'patients', 'Most patients who may wait for a bed in the emergency department'),
  admitTo: z
    .array(
      z.strictObject({
        unit: reference('Id of a ward of the site'),
        share: share(0.4, 'Share of admissions that this ward is first choice for'),
      }),
    )
    .min(1)
    .meta({ description: 'First choice of ward for admissions; shares sum to 1' }),
  transferTo: reference('Id of the partner that takes admissions which no ward of the site can place'),
  onward,
  physicians: roster,
  nurses: roster,
  productionWeight,
});

export const wardUnit = z.strictObject({
  ...unitBase,
  kind: z.literal('ward'),
  beds: count(1, 200, 24, 'beds', 'Staffed beds (disponibla vårdplatser)'),
  overbedShare: share(0.15, 'Overbeds as a share of the beds'),
  directAdmissionsPerYear: quantity(
    0,
    50_000,
    460,
    'admissions a year',
    'Direct and elective admissions, not from the ED',
  ),
  directArrivalShareByHour: profile(
    24,
    0,
    1,
    'share of a day',
    'Share of a day’s direct admissions by hour; sums to 1',
  ),
  meanStayDays: quantity(0.1, 365, 4.4, 'days', 'Published mean length of stay'),
  stayVariation: variation(1.3, 'Spread of the stay'),
  readinessMeanDays: quantity(
    0.05,
    365,
    3.6,
    'days',
    'Mean time until a patient could leave; stored by `calibrate baseline`',
  ),
  stayNightShare: share(0.15, 'Share of discharges unfinished at the close that stay the night'),
  roundStart: timeOfDay('08:00', 'When the round starts'),
  dischargeFrom: timeOfDay('06:00', 'From when discharges are documented'),
  dischargeTo: timeOfDay('17:00', 'Until when discharges are documented'),
  admission: contactTimes,
  round: contactTimes,
  discharge: contactTimes,
  physicians: roster,
  onward,
  productionWeight,
});

export const clinicLine = z.strictObject({
  contact: z.enum(plannedContacts).meta({ description: 'Kind of contact' }),
  role: z.enum(roles).meta({ description: 'Who sees the patient' }),
  visitsPerYear: quantity(
    1,
    1_000_000,
    25_000,
    'visits a year',
    'Completed visits a year, first and return visits together',
  ),
  capacityFactor: quantity(
    0.5,
    2,
    1,
    'factor',
    'Slots over those that the volume asks for; 1 when left out',
  ).optional(),
  returnShare: share(0.65, 'Share of the visits that are returns'),
  urgentShare: share(0.15, 'Share of referrals that are urgent'),
  listLength: quantity(0, 200_000, 800, 'patients', 'Mean number of patients waiting for a first visit, booked or not'),
  overdueReturns: quantity(0, 200_000, 900, 'patients', 'Mean number of returns past their due date and not seen'),
  removalShare: share(0.08, 'Share of referrals that leave the list unseen'),
  returnRemovalShare: share(0.03, 'Share of returns that leave unseen'),
  returnInterval: z.strictObject({
    days: quantity(1, 1500, 130, 'days', 'Mean days until a planned return'),
    variation: variation(0.6, 'Spread of those days'),
  }),
  noShowShare: quantity(0, 0.9, 0.05, 'share', 'Share of booked patients who do not come'),
  release: z.strictObject({
    urgent: count(0, 250, 5, 'working days', 'Working days ahead that slots for urgent patients are released'),
    routine: count(0, 250, 30, 'working days', 'Working days ahead that slots for routine patients are released'),
    return: count(0, 250, 15, 'working days', 'Working days ahead that slots for returns are released'),
  }),
  slotMinutes: z.strictObject({
    first: minutes(5, 480, 45, 'Slot of a first visit'),
    return: minutes(5, 480, 30, 'Slot of a return'),
  }),
  first: contactTimes,
  return: contactTimes,
  onward,
  productionWeight,
});

const clinicShape = {
  open: timeOfDay('08:00', 'When the clinic opens'),
  slotMinutesPerDay: minutes(30, 1440, 390, "Minutes of slots in a clinician's full day"),
  slotShare: quantity(0.05, 1, 0.8125, 'share', "Share of the shift's minutes that slots take"),
  lunch: z.strictObject({
    start: timeOfDay('12:00', 'When lunch starts'),
    minutes: minutes(0, 240, 60, 'Length of lunch'),
  }),
  backlogHours: z.strictObject({
    block: quantity(0, 1000, 4, 'hours', 'Backlog above which unbooked slots are blocked'),
    cancel: quantity(0, 1000, 10, 'hours', 'Backlog above which booked slots are cancelled'),
  }),
};

export const clinicUnit = z.strictObject({
  ...unitBase,
  kind: z.enum(clinicKinds),
  ...clinicShape,
  lines: z.array(clinicLine).min(1).meta({ description: 'Kinds of visit that the clinic offers' }),
});

export const partnerUnit = z.strictObject({ ...unitBase, kind: z.literal('partner') });

export const unit = z.discriminatedUnion('kind', [emergencyUnit, wardUnit, clinicUnit, partnerUnit]);

const lineDefaults = clinicLine.omit({ contact: true }).partial();
const clinicDefaults = z
  .strictObject({
    ...clinicShape,
    lines: z.strictObject({ 'physician-visit': lineDefaults, 'nurse-visit': lineDefaults }).partial(),
  })
  .partial();

/** Values that every unit of a kind has unless it says otherwise. */
export const defaults = z
  .strictObject({
    emergency: emergencyUnit.omit({ id: true, name: true, kind: true }).partial(),
    ward: wardUnit.omit({ id: true, name: true, kind: true }).partial(),
    outpatient: clinicDefaults,
    'primary-care': clinicDefaults,
  })
  .partial()
  .meta({ id: 'Defaults', description: 'Values that every unit of a kind has unless it says otherwise' });
