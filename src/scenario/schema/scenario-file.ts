import { z } from 'zod';
import { clinicKinds, roles, unit, unitKinds } from './units.ts';
import { count, dateOrWeek, id, quantity, reference, relativeDay, share, text } from './values.ts';

const weekOfYear = (description: string) =>
  z
    .int()
    .min(1)
    .max(53)
    .meta({ description, examples: [27] });

const weekFactors = z
  .array(
    z.strictObject({
      fromWeek: weekOfYear('First ISO week'),
      toWeek: weekOfYear('Last ISO week, included'),
      factor: quantity(0, 3, 0.75, 'factor', 'Factor on a normal week'),
    }),
  )
  .meta({ id: 'WeekFactors', description: 'Factors by ISO week; the last entry that covers a week holds, else 1' });

const calendar = z
  .strictObject({
    elective: weekFactors,
    easterWeek: quantity(0, 3, 0.75, 'factor', 'Elective capacity in the week of Good Friday'),
    inflow: weekFactors,
    beds: weekFactors,
  })
  .meta({ description: 'How a year runs: capacity, referrals and beds by ISO week' });

const equilibrium = z
  .strictObject({
    supplyGain: quantity(0, 5, 0.1, 'share', 'Extra supply per relative excess of the list'),
    supplyThreshold: quantity(0.5, 5, 1.1, 'ratio', 'List over its target above which extra supply comes'),
    supplyCap: share(0.05, 'Largest extra supply as a share of normal capacity'),
    supplyDelayWeeks: count(0, 52, 4, 'weeks', 'Weeks until extra supply comes'),
  })
  .meta({ description: 'What keeps waiting lists in balance, the same in every arm' });

const overtime = z
  .strictObject({
    minutesPerDay: quantity(0, 480, 60, 'minutes', 'Most overtime of a clinician in a day'),
    hoursPerWeek: quantity(0, 40, 3, 'hours', 'Most overtime of a clinician in a week'),
    restHours: quantity(0, 24, 11, 'hours', 'Least rest between two shifts'),
  })
  .meta({ description: 'Bounds of overtime' });

const site = z
  .strictObject({
    id: id('Id of the site, never renamed'),
    name: text.optional(),
    units: z.array(unit).meta({ description: 'Units of the site' }),
  })
  .meta({ description: 'A hospital, a primary-care centre or another site' });

const bookingPlanEntry = z.strictObject({
  from: relativeDay('First day or week'),
  to: relativeDay('Last day or week, included'),
  share: share(0.7, 'Share of the normal slots that are released for booking'),
  units: z.array(reference('Id of a clinic')).optional().meta({ description: 'Clinics that the entry holds for' }),
  kinds: z.array(z.enum(clinicKinds)).optional().meta({ description: 'Kinds of clinic that the entry holds for' }),
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
    trainingHours: quantity(0, 200, 12, 'hours', 'Training of each clinician before go-live'),
    trainingFloor: share(0.5, 'Share of the excess that no training takes away'),
    trainingScaleHours: quantity(0.1, 200, 8, 'hours', 'Hours of training that take away 63 % of the rest'),
    supportEffect: share(0.3, 'Share of the excess that full support takes away'),
    support: z
      .array(
        z.strictObject({
          from: relativeDay('First day or week'),
          to: relativeDay('Last day or week, included'),
          share: share(1, 'Support on duty over support needed'),
        }),
      )
      .meta({ description: 'Support on the floor by week; none outside these weeks' }),
  })
  .meta({ description: 'Slow documentation in the new system, and how it is learned away' });

const wave = z.strictObject({
  id: id('Id of the wave, never renamed'),
  name: text.optional(),
  goLive: dateOrWeek('First day with the new system'),
  sites: z.array(reference('Id of a site')).min(1).meta({ description: 'Sites that go live' }),
  bookingPlan: z.array(bookingPlanEntry).optional().meta({ description: 'Share of slots released by week' }),
  slowDocumentation: slowDocumentation.optional(),
});

const horizon = z.strictObject({
  start: dateOrWeek('First day that is simulated'),
  weeksAfterGoLive: count(1, 520, 78, 'weeks', 'Weeks simulated after the latest go-live'),
  warmUpWeeks: count(0, 104, 8, 'weeks', 'Weeks that are simulated before anything is counted'),
});

/** A scenario file after `extends` and defaults: shape and bounds of each value. What values mean together is checked apart. */
export const scenarioFile = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .meta({ description: 'Short name; run folders begin with it', examples: ['wave-1-pilot'], format: 'id' }),
  title: text.optional(),
  horizon,
  calendar,
  equilibrium,
  overtime,
  sites: z.array(site).min(1).meta({ description: 'Sites of the region' }),
  waves: z.array(wave).optional().meta({ description: 'Go-lives; none gives a world without one' }),
});

export type ScenarioFile = z.infer<typeof scenarioFile>;
export type SiteFile = ScenarioFile['sites'][number];
export type UnitFile = SiteFile['units'][number];
export type WaveFile = NonNullable<ScenarioFile['waves']>[number];
