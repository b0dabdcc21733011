import { z } from 'zod';
import { operationContacts, plannedContacts, roles } from './common.ts';
import { count, quantity, reference, relativeDay, share } from './values.ts';

const period = {
  from: relativeDay('First day or week'),
  to: relativeDay('Last day or week, included'),
};

const extraStaff = z.strictObject({
  ...period,
  unit: reference('Id of the unit that is reinforced'),
  line: reference(
    'Whom they join where the unit has several groups of the role: the contact of a line, phone, or a line of diagnostics',
  ).optional(),
  role: z.enum(roles).meta({ description: 'Role of those added' }),
  shifts: z
    .array(reference('Start of a shift, such as 08:00'))
    .min(1)
    .optional()
    .meta({ description: 'Starts of the shifts that they join; all shifts of the roster when left out' }),
  people: count(
    0,
    200,
    1,
    'clinicians',
    'Clinicians added to each shift of a roster, or to each working day of a clinic',
  ),
  origin: z
    .enum(['own-pool', 'agency', 'lent'])
    .meta({ description: 'own-pool: staff of the region without a unit; agency: hired; lent: from another unit' }),
  lender: reference(
    'Id of the unit that lends them, of a site that is not live by then; only where they are lent',
  ).optional(),
  experienced: z
    .boolean()
    .optional()
    .meta({ description: 'Whether they know the new system already; when left out, those who are lent do' }),
  costSekPerHour: quantity(0, 10_000, 900, 'SEK an hour', 'Cost of an hour, beyond what is paid anyway'),
});

const evenings = z.strictObject({
  ...period,
  units: z.array(reference('Id of a clinic')).min(1).meta({ description: 'Units with evening sessions' }),
  share: share(0.05, 'Evening sessions as a share of the normal slots, as far as overtime has room'),
});

const boughtCare = z.strictObject({
  ...period,
  unit: reference('Id of a clinic or theatre'),
  contact: z
    .enum([...plannedContacts, ...operationContacts])
    .meta({ description: 'Whose list is relieved: first visits of a line, or a kind of operation' }),
  perWeek: quantity(
    0,
    10_000,
    10,
    'patients a week',
    'Patients from the head of the routine list who are seen elsewhere',
  ),
  costSekEach: quantity(0, 1_000_000, 3000, 'SEK', 'Cost of each'),
});

/** What a region adds around a go-live, in a scenario file. */
export const reinforcement = z
  .strictObject({
    staff: z.array(extraStaff).optional().meta({ description: 'Extra staff by unit, role and week' }),
    evenings: z.array(evenings).optional().meta({ description: 'Evening sessions, paid as overtime' }),
    boughtCare: z.array(boughtCare).optional().meta({ description: 'Care bought from other providers' }),
  })
  .meta({ description: 'Reinforcement: extra staff, evening sessions, bought care' });

const overtimeSek = (role: string) =>
  quantity(0, 10_000, 700, 'SEK an hour', `Cost of an hour of overtime of ${role}, on-costs included`);

/** The price list of a scenario file. */
export const prices = z
  .strictObject({
    overtimeSekPerHour: z
      .strictObject({
        physician: overtimeSek('a physician'),
        nurse: overtimeSek('a nurse'),
        secretary: overtimeSek('a medical secretary'),
        other: overtimeSek('other staff'),
      })
      .meta({ description: 'Overtime by role' }),
  })
  .meta({ description: 'The price list that costs are told by; without one overtime costs nothing' });
