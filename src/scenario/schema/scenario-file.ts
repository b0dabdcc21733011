import { z } from 'zod';
import { unitKinds } from './common.ts';
import { faultRepair } from './defects.ts';
import { recordSystems } from './messages.ts';
import { floorWalkers, wave } from './plan.ts';
import { prices } from './reinforcement.ts';
import { unit } from './units.ts';
import { count, dateOrWeek, id, profile, quantity, share, text, variation } from './values.ts';

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
    referenceSupplyShare: quantity(
      0,
      0.2,
      0.004,
      'share',
      'Share of published first visits that extra supply gave; stored by `calibrate baseline`, none when left out',
    ).optional(),
  })
  .meta({ description: 'What keeps waiting lists in balance, the same in every arm' });

const overtime = z
  .strictObject({
    minutesPerDay: quantity(0, 480, 60, 'minutes', 'Most overtime of a clinician in a day'),
    hoursPerWeek: quantity(0, 40, 3, 'hours', 'Most overtime of a clinician in a week'),
    restHours: quantity(0, 24, 11, 'hours', 'Least rest between two shifts'),
  })
  .meta({ description: 'Bounds of overtime' });

const strain = z
  .strictObject({
    startProbabilityByMonth: profile(12, 0, 0.5, 'a day', 'Probability a day that a sick spell starts, by month'),
    spell: z.strictObject({
      days: quantity(1, 365, 6, 'days', 'Mean length of a sick spell'),
      variation: variation(1, 'Spread of that length'),
    }),
    largestIncrease: quantity(0, 2, 0.5, 'share', 'Largest relative increase of that probability by overtime'),
    halfEffectHours: quantity(0.1, 40, 3, 'hours a week', "Overtime above the reference's with half that increase"),
    lagDays: count(0, 120, 14, 'days', 'Days until overtime shows as sick leave'),
    referenceOvertimeHours: z
      .array(
        z.strictObject({
          kind: z.enum(unitKinds).exclude(['partner']).meta({ description: 'Kind of unit' }),
          hours: quantity(0, 40, 0.5, 'hours a week', 'Mean weekly overtime; stored by `calibrate baseline`'),
        }),
      )
      .optional()
      .meta({ description: 'Overtime in the reference by kind of unit; none when left out' }),
  })
  .meta({ description: 'How overtime makes staff ill, the same in every arm' });

const site = z
  .strictObject({
    id: id('Id of the site, never renamed'),
    name: text.optional(),
    episodesPerYear: quantity(0, 500_000, 7000, 'episodes a year', 'Published inpatient episodes a year').optional(),
    units: z.array(unit).meta({ description: 'Units of the site' }),
  })
  .meta({ description: 'A hospital, a primary-care centre or another site' });

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
  strain: strain.optional(),
  faultRepair: faultRepair.optional(),
  recordSystems: recordSystems.optional(),
  floorWalkers: floorWalkers.optional(),
  prices: prices.optional(),
  sites: z.array(site).min(1).meta({ description: 'Sites of the region' }),
  waves: z.array(wave).optional().meta({ description: 'Go-lives; none gives a world without one' }),
});

export type ScenarioFile = z.infer<typeof scenarioFile>;
export type SiteFile = ScenarioFile['sites'][number];
export type UnitFile = SiteFile['units'][number];
export type WaveFile = NonNullable<ScenarioFile['waves']>[number];
