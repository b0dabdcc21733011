import { z } from 'zod';
import { quantity, reference, share, variation } from './values.ts';

/** Discharge to care by a municipality. */
export const municipalCare = z
  .strictObject({
    share: share(0.12, 'Share of episodes after which the patient needs care by the municipality'),
    days: quantity(
      0,
      60,
      1.5,
      'days',
      'Mean days that these patients wait for it, from the round that finds them ready',
    ),
    variation: variation(1, 'Spread of those days'),
    to: z
      .array(
        z.strictObject({
          unit: reference('Id of the partner that stands for the municipality').optional(),
          area: reference('Id of an area instead of a unit: its municipalities, each by its population').optional(),
          share: share(0.5, 'Share of these patients'),
        }),
      )
      .min(1)
      .meta({ description: 'Municipalities; shares sum to 1' }),
  })
  .meta({ id: 'MunicipalCare', description: 'Discharge to care by the municipality, which takes some patients later' })
  .optional();
