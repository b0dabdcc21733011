import { z } from 'zod';
import {
  clinicKinds,
  contactKinds,
  contactTimes,
  onward,
  orders,
  plannedContacts,
  productionWeight,
  roles,
  roster,
  turningAcute,
  unitBase,
} from './common.ts';
import { finalReport } from './messages.ts';
import { municipalCare } from './municipal-care.ts';
import { diagnosticsUnit, logisticsUnit, secretariatUnit, theatreUnit } from './service-units.ts';
import { count, minutes, profile, quantity, reference, share, timeOfDay, variation } from './values.ts';

export const emergencyUnit = z.strictObject({
  ...unitBase,
  kind: z.literal('emergency'),
  visitsPerYear: quantity(1, 500_000, 22_000, 'visits a year', 'Visits a year'),
  openingHours: z
    .strictObject({
      open: timeOfDay('08:00', 'From when patients can come'),
      close: timeOfDay('22:00', 'Until when patients can come'),
    })
    .optional()
    .meta({ description: 'Opening hours of an emergency department that is not open round the clock' }),
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
    orders,
  }),
  patience: z
    .strictObject({
      medianMinutes: minutes(1, 10_000, 360, 'Median patience of yellow, green and blue until they see a physician'),
      variation: variation(0.7, 'Spread of that patience'),
    })
    .optional()
    .meta({ description: 'Patients who leave before they have seen a physician; nobody when left out' }),
  places: count(1, 500, 30, 'places', 'Treatment places; not limited when left out').optional(),
  boarderNurseMinutesPerHour: minutes(0, 60, 15, 'Nurse minutes an hour for a patient who waits for a bed').optional(),
  overflowPerYear: quantity(
    0,
    200_000,
    800,
    'visits a year',
    'Visits among `visitsPerYear` that primary care could not take; stored by `calibrate baseline`',
  ).optional(),
  acuteFromListPerYear: quantity(
    0,
    200_000,
    50,
    'visits a year',
    'Visits among `visitsPerYear` by patients of waiting lists; stored by `calibrate baseline`',
  ).optional(),
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
  transferTo: z
    .union([
      reference('Id of a partner, or of a ward of another site'),
      z.array(reference('Id of a ward of another site, or of a partner, which comes last')).min(1),
    ])
    .meta({ description: 'Who takes admissions which no ward of the site can place: one unit, or several in order' }),
  onward,
  finalReport,
  physicians: roster,
  nurses: roster,
  productionWeight,
});

export const wardUnit = z.strictObject({
  ...unitBase,
  kind: z.literal('ward'),
  beds: count(1, 200, 24, 'beds', 'Staffed beds (disponibla vårdplatser)'),
  overbedShare: share(0.15, 'Overbeds as a share of the beds'),
  directShare: share(0.25, "Share of the site's direct and transfer admissions"),
  birthsPerYear: quantity(0, 20_000, 1000, 'births a year', 'Births, on all days and at all hours alike').optional(),
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
  earlyDischarge: z
    .strictObject({
      withinHours: quantity(0, 240, 24, 'hours', 'Hours before readiness from which a patient may go home'),
      probability: share(0.3, 'Share of them who do'),
    })
    .optional()
    .meta({ description: 'Early discharge on mornings with more patients than beds; none when left out' }),
  roundStart: timeOfDay('08:00', 'When the round starts'),
  dischargeFrom: timeOfDay('06:00', 'From when discharges are documented'),
  dischargeTo: timeOfDay('17:00', 'Until when discharges are documented'),
  admission: contactTimes,
  round: contactTimes,
  discharge: contactTimes,
  physicians: roster,
  nurses: z
    .strictObject({
      roster,
      noteMinutes: minutes(0, 120, 5, 'Mean minutes of the note on a patient'),
      noteVariation: variation(0.5, 'Spread of those minutes'),
    })
    .optional()
    .meta({ description: 'Nurses and their note on each patient and shift; not simulated when left out' }),
  orders,
  onward,
  finalReport,
  municipalCare,
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
  orders,
  answerMinutes: minutes(0, 120, 2, 'Minutes to read and sign an answer').optional(),
  turningAcute,
  productionWeight,
});

export const phoneLine = z
  .strictObject({
    callsPerYear: quantity(1, 1_000_000, 19_000, 'calls a year', 'Matters that patients ring about, first calls'),
    callShareByHour: profile(24, 0, 1, 'share of a day', 'Share of a day’s calls by hour, 24 numbers that sum to 1'),
    call: contactTimes,
    nurses: roster,
    unmet: z
      .strictObject({
        ringsAgain: share(0.6, 'Rings again the next working day'),
        otherProvider: share(0.1, 'Turns to another provider'),
        givesUp: share(0.27, 'Gives up or cares for itself'),
        emergency: share(0.03, 'Goes to the emergency department'),
      })
      .meta({ description: 'What becomes of a call that is not answered; the shares sum to 1' }),
    attempts: count(1, 20, 4, 'calls', 'Most calls about one matter'),
    overflowTo: reference('Id of the emergency department that takes the overflow'),
    onward,
  })
  .meta({ id: 'PhoneLine', description: 'The telephone line of a primary-care centre' });

export const clinicShape = {
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
  phone: phoneLine.optional(),
  listedPeople: count(1, 200_000, 8900, 'people', 'People listed at a primary-care centre').optional(),
});

export const partnerUnit = z.strictObject({
  ...unitBase,
  kind: z.literal('partner'),
  sends: z
    .array(
      z.strictObject({
        unit: reference('Id of the clinic or theatre that receives the referrals'),
        contact: z.enum(contactKinds).meta({ description: 'Kind of contact there' }),
        perYear: quantity(
          0,
          200_000,
          300,
          'referrals a year',
          'Of the referrals from outside, those that this partner sends',
        ),
      }),
    )
    .min(1)
    .optional()
    .meta({ description: 'Referrals that the partner sends, as messages' }),
});

export const unit = z.discriminatedUnion('kind', [
  emergencyUnit,
  wardUnit,
  clinicUnit,
  theatreUnit,
  diagnosticsUnit,
  logisticsUnit,
  secretariatUnit,
  partnerUnit,
]);
