import { z } from 'zod';
import { clinicKinds, roles, unitKinds } from './common.ts';
import { defects, incidents } from './defects.ts';
import { coexistence, lostMessages } from './messages.ts';
import { reinforcement } from './reinforcement.ts';
import {
  count,
  dateOrWeek,
  id,
  minutes,
  profile,
  quantity,
  reference,
  relativeDay,
  share,
  text,
  timeOfDay,
} from './values.ts';

const bookingPlanEntry = z.strictObject({
  from: relativeDay('First day or week'),
  to: relativeDay('Last day or week, included'),
  share: share(0.7, 'Share of the normal slots that are released for booking'),
  units: z
    .array(reference('Id of a clinic or theatre'))
    .optional()
    .meta({ description: 'Units that the entry holds for' }),
  kinds: z
    .array(z.enum([...clinicKinds, 'theatre']))
    .optional()
    .meta({ description: 'Kinds of unit that the entry holds for' }),
});

const learningCurve = z.strictObject({
  role: z.enum(roles).meta({ description: 'Who learns' }),
  kind: z.enum(unitKinds).exclude(['partner']).meta({ description: 'Kind of unit' }),
  initialExcess: quantity(0, 10, 0.8, 'share of documentation time', 'Mean excess of documentation time at go-live'),
  contactsToLearn: quantity(1, 5000, 300, 'contacts', 'Contacts until the excess has fallen to 1/e'),
  lastingExcess: quantity(0, 5, 0.03, 'share of documentation time', 'Excess that stays for good'),
});

const slowDocumentation = z
  .strictObject({
    curves: z.array(learningCurve).min(1).meta({ description: 'Learning by role and kind of unit' }),
    excessVariation: quantity(0, 5, 0.5, 'coefficient of variation', 'Spread of the excess between clinicians'),
    paceVariation: quantity(0, 5, 0.4, 'coefficient of variation', 'Spread of the pace between clinicians'),
    powerExponent: quantity(
      0.01,
      5,
      0.5,
      'exponent',
      'Exponent of a power law of learning; exponential when left out',
    ).optional(),
    trainingFloor: share(0.5, 'Share of the excess that no training takes away'),
    trainingScaleHours: quantity(0.1, 200, 8, 'hours', 'Hours of training that take away 63 % of the rest'),
    supportEffect: share(0.3, 'Share of the excess that full support takes away'),
    dictatedShare: share(0.2, 'Share of notes dictated in the new system; as before when left out').optional(),
    movingNotes: z
      .array(
        z.strictObject({
          role: z.enum(roles).meta({ description: 'Who moves them' }),
          kind: z.enum(unitKinds).exclude(['partner']).meta({ description: 'Kind of unit' }),
          minutes: minutes(0, 240, 4, "Minutes to move old notes at a patient's first visit after go-live"),
        }),
      )
      .optional()
      .meta({ description: 'Old notes moved by hand; none when left out' }),
  })
  .meta({ description: 'Slow documentation in the new system, and how it is learned away' });

const period = {
  from: relativeDay('First day or week'),
  to: relativeDay('Last day or week, included'),
};

const training = z
  .strictObject({
    ...period,
    hours: z
      .array(
        z.strictObject({
          role: z.enum(roles).meta({ description: 'Who is trained' }),
          kind: z.enum(unitKinds).exclude(['partner']).meta({ description: 'Kind of unit' }),
          hours: quantity(0, 200, 12, 'hours', 'Hours of training of each before go-live'),
        }),
      )
      .min(1)
      .meta({ description: 'Hours by role and kind of unit' }),
    rosterCoverShare: share(1, 'Share of the hours on rosters that others take over'),
  })
  .meta({ description: 'Training before go-live' });

const secondment = z
  .strictObject({
    from: z
      .enum(['reference', 'after-warm-up'])
      .meta({ description: 'reference: lent in both arms; after-warm-up: withdrawn from the end of warm-up' }),
    to: relativeDay('Last day or week of the programme'),
    people: z
      .array(
        z.strictObject({
          unit: reference('Id of a unit'),
          role: z.enum(roles).meta({ description: 'Role of those lent' }),
          share: share(0.01, "Share of the unit's working time of that role"),
        }),
      )
      .min(1)
      .meta({ description: 'Who is lent' }),
  })
  .meta({ description: 'Staff lent to the programme' });

const superUsers = z
  .strictObject({
    duty: z
      .array(z.strictObject({ ...period, share: share(0.07, 'Share of shifts spent supporting colleagues') }))
      .meta({ description: 'Super-users by week' }),
    floorWalkers: z
      .array(
        z.strictObject({
          ...period,
          hoursPerClinician: quantity(0, 24, 0.5, 'hours', 'Hours a day for each clinician on duty'),
        }),
      )
      .optional()
      .meta({ description: 'Support staff from outside, by week; none when left out' }),
    neededMinutesPerClinician: minutes(1, 480, 30, 'Minutes of support a day that a clinician needs'),
    floorWalkerCostSekPerHour: quantity(0, 10_000, 900, 'SEK an hour', 'Cost of a floor-walker'),
  })
  .meta({ description: 'Super-users and support on the floor' });

/** The floor-walkers of a scenario file, for all its waves. */
export const floorWalkers = z
  .strictObject({
    people: count(0, 10_000, 120, 'people', 'Floor-walkers on duty on any one day'),
    hoursPerDay: quantity(0.5, 24, 8, 'hours', 'Hours a day that each is on the floor'),
  })
  .meta({ description: 'Floor-walkers who travel with the waves; as many as the waves ask for when left out' });

const downtime = z
  .strictObject({
    hoursBefore: quantity(0, 240, 6, 'hours', 'Hours on paper before the first midnight of the go-live'),
    hoursAfter: quantity(0, 240, 6, 'hours', 'Hours on paper after it'),
    paperFactor: quantity(0, 5, 1.1, 'factor', 'Time of documentation on paper over that in the old system'),
    typingShare: share(0.5, 'Share of what was written on paper, in minutes, that is typed in afterwards'),
  })
  .meta({ description: 'Hours on paper at cutover' });

const ambulanceDiversion = z
  .strictObject({
    emergency: reference('Id of the emergency department in trouble'),
    ...period,
    whenWaiting: count(
      0,
      1000,
      10,
      'patients',
      'Patients waiting for a physician from which ambulances are diverted; at all times when left out',
    ).optional(),
    share: share(0.5, 'Share of the ambulances that are diverted then'),
    ambulanceShares: profile(5, 0, 1, 'share', 'Share of patients who come by ambulance, by triage level from red'),
    divertTo: reference('Id of the emergency department or partner that takes them'),
    driveMinutes: minutes(0, 600, 40, 'Minutes until they arrive there'),
  })
  .meta({ description: 'Ambulances sent to another emergency department' });

const rollback = z
  .strictObject({
    sites: z
      .array(reference('Id of a site of the wave'))
      .min(1)
      .optional()
      .meta({ description: 'Sites that may go back; all of the wave when left out' }),
    on: relativeDay('Day on which the sites go back to the old system').optional(),
    at: timeOfDay('18:00', 'Time of that day; its first second when left out').optional(),
    rule: z
      .strictObject({
        criticalTicketsPerDay: quantity(
          0,
          10_000,
          10,
          'tickets a day',
          'Dangerous tickets a day of a site that are too many',
        ),
        days: count(1, 60, 2, 'days', 'Days in a row with more than that after which the site goes back'),
      })
      .optional()
      .meta({ description: 'Rule by which each site goes back, at the next midnight' }),
    typedBackShare: share(
      0.8,
      'Share of what was written in the new system, in minutes, that is typed into the old one',
    ),
    again: z
      .strictObject({
        on: relativeDay('First day of the second attempt'),
        keptLearning: share(0.5, 'Share of the contacts learned from that still count then'),
      })
      .optional()
      .meta({ description: 'A second attempt; none when left out' }),
  })
  .meta({ description: 'Back to the old system: the sites together on a date, each by a rule, whichever comes first' });

/** A go-live of some sites in a scenario file. */
export const wave = z.strictObject({
  id: id('Id of the wave, never renamed'),
  name: text.optional(),
  goLive: dateOrWeek('First day with the new system'),
  sites: z.array(reference('Id of a site')).min(1).meta({ description: 'Sites that go live' }),
  bookingPlan: z.array(bookingPlanEntry).optional().meta({ description: 'Share of slots released by week' }),
  training: training.optional(),
  secondment: secondment.optional(),
  superUsers: superUsers.optional(),
  slowDocumentation: slowDocumentation.optional(),
  downtime: downtime.optional(),
  incidents: incidents.optional(),
  defects: defects.optional(),
  lostMessages: lostMessages.optional(),
  coexistence: coexistence.optional(),
  ambulanceDiversion: ambulanceDiversion.optional(),
  rollback: rollback.optional(),
  reinforcement: reinforcement.optional(),
});
