import { z } from 'zod';
import { count, id, minutes, quantity, reference, share, text, timeOfDay, variation } from './values.ts';

/** Kinds of contact in a file; a unit offers some of them. */
export const contactKinds = [
  'ed-visit',
  'inpatient-episode',
  'physician-visit',
  'nurse-visit',
  'remote-contact',
  'phone-call',
  'inpatient-operation',
  'day-operation',
  'acute-operation',
  'examination',
  'transport',
  'delivery',
  'note',
] as const;
/** Kinds of contact that are planned and that a clinic can offer. */
export const plannedContacts = ['physician-visit', 'nurse-visit', 'remote-contact'] as const;
/** Kinds of planned operation. */
export const operationContacts = ['inpatient-operation', 'day-operation'] as const;
export const roles = ['physician', 'nurse', 'secretary', 'other'] as const;
export const unitKinds = [
  'emergency',
  'ward',
  'outpatient',
  'primary-care',
  'theatre',
  'diagnostics',
  'logistics',
  'secretariat',
  'partner',
] as const;
export const clinicKinds = ['outpatient', 'primary-care'] as const;

export const contactTimes = z
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

export const roster = z
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

/** Written instead of a unit. */
export const areaReference = reference(
  'Id of an area instead of a unit: its primary-care centres, each by the people listed there',
).optional();

export const onward = z
  .array(
    z.strictObject({
      unit: reference('Id of the clinic, theatre or partner that receives the referral').optional(),
      area: areaReference,
      contact: z.enum(contactKinds).meta({ description: 'Kind of contact there' }),
      share: share(0.05, 'Share of finished contacts that are referred'),
    }),
  )
  .meta({ id: 'Onward', description: 'Where finished contacts are referred; shares sum to at most 1' })
  .optional();

export const unitBase = {
  id: id('Id of the unit, never renamed'),
  name: text.optional(),
  recordSystem: reference('Id of the record system that the unit has until its go-live').optional(),
};

export const productionWeight = quantity(
  0,
  1000,
  1,
  'physician visits',
  'Production of one contact; a physician visit at a clinic is 1',
);

export const orders = z
  .array(
    z.strictObject({
      unit: reference('Id of the diagnostics unit'),
      line: reference('Line of that unit'),
      share: share(0.2, 'Share of contacts with such an order'),
    }),
  )
  .meta({ id: 'Orders', description: 'Examinations that contacts order; each is drawn by itself' })
  .optional();

export const turningAcute = z
  .strictObject({
    perYearWaited: quantity(0, 10, 0.02, 'a year', 'Hazard of turning acute for each year of waiting'),
    to: reference('Id of the emergency department that they come to'),
  })
  .meta({ id: 'TurningAcute', description: 'Waiting patients who get worse and come to an emergency department' })
  .optional();
