import { z } from 'zod';
import { count, minutes, quantity, share, variation } from './values.ts';

const hourOfDay = (example: number, description: string) => quantity(0, 24, example, 'hour of the day', description);

/** Unplanned hours on paper. */
export const incidents = z
  .strictObject({
    perYear: quantity(0, 365, 2, 'incidents a year', 'Unplanned incidents a year at a site in the long run'),
    startFactor: quantity(0, 100, 4, 'factor', 'How many times as frequent they are at first'),
    settleWeeks: quantity(0.1, 520, 8, 'weeks', 'Weeks until the excess over the long run has fallen to 1/e'),
    hours: quantity(0, 240, 2, 'hours', 'Mean length of an incident'),
    variation: variation(1, 'Spread of that length'),
    paperFactor: quantity(0, 5, 1.1, 'factor', 'Time of documentation on paper over that in the old system'),
    typingShare: share(0.5, 'Share of what was written on paper, in minutes, that is typed in afterwards'),
  })
  .meta({ description: 'Unplanned hours on paper at a whole site' });

const questions = z
  .strictObject({
    probability: share(0.05, 'Share of contacts that raise a question at first'),
    fadeWeeks: quantity(0.1, 520, 4, 'weeks', 'Weeks until that share has fallen to 1/e'),
    minutes: minutes(0, 240, 3, 'Minutes that a question takes of who asks'),
    supportMinutes: minutes(0, 240, 5, 'Minutes that it takes of the support on the floor'),
  })
  .meta({ description: 'Questions of users; those for whom support has no time become tickets' });

const faults = z
  .strictObject({
    perHundredClinicians: quantity(0, 10_000, 20, 'faults', 'Faults that a site starts with, for 100 clinicians'),
    ticketsPerThousandContacts: quantity(
      0,
      1000,
      0.5,
      'tickets for 1000 contacts',
      "Mean number of tickets that a fault raises in 1000 of the site's contacts, until it is repaired",
    ),
    rateVariation: variation(1.5, 'Spread of that number between faults'),
    ticketMinutes: minutes(0, 240, 5, 'Minutes that a ticket takes of the clinician who meets the fault'),
    criticalShare: share(0.03, 'Share of faults that are dangerous to patients'),
    commonShare: share(0.5, 'Share of faults that all sites have in common, so that one repair is enough'),
    misplacedBookingShare: share(
      0,
      'Share of the bookings made before the go-live that are in the wrong place after it',
    ),
  })
  .meta({ description: 'Faults of the new system' });

/** What goes wrong with the new system. */
export const defects = z
  .strictObject({
    questions: questions.optional(),
    faults: faults.optional(),
    pressure: quantity(
      0,
      10,
      1,
      'share',
      'How much more likely questions and tickets are where staff have twice as much to do as there is time for',
    ),
  })
  .meta({ description: 'Questions and faults' });

/** Who sorts tickets and repairs faults. */
export const faultRepair = z
  .strictObject({
    commandCentre: z.strictObject({
      staff: count(1, 1000, 6, 'people', 'People on duty'),
      fromHour: hourOfDay(7, 'First hour on duty'),
      toHour: hourOfDay(19, 'End of duty'),
      weekends: z.boolean().meta({ description: 'Whether they are there on weekends and holidays too' }),
      minutes: minutes(0, 480, 20, 'Mean minutes for a ticket'),
      variation: variation(1, 'Spread of those minutes'),
    }),
    vendor: z.strictObject({
      repairsAtATime: count(1, 1000, 20, 'faults', 'Faults that the vendor repairs at a time'),
      medianWeeks: quantity(0, 520, 4, 'weeks', 'Weeks in which half of the repairs are done'),
      variation: variation(1.5, 'Spread of the time for a repair'),
    }),
  })
  .meta({ description: 'The command centre and the vendor, who work for all waves' });
