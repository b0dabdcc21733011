import { z } from 'zod';
import { clinicKinds, onward, orders, unitBase } from './common.ts';
import { clinicLine, clinicShape, phoneLine } from './units.ts';
import { count, id, quantity, reference, text } from './values.ts';

const templateUnit = z
  .strictObject({
    ...z.strictObject(clinicShape).partial().shape,
    id: id('Id within the centre; the unit is called by its site and this'),
    name: text,
    kind: z.enum(clinicKinds),
    recordSystem: unitBase.recordSystem,
    lines: z
      .array(clinicLine.partial().required({ contact: true }))
      .min(1)
      .meta({ description: 'Kinds of visit; volumes are those of a centre with the people of the template' }),
    phone: phoneLine.partial().optional(),
  })
  .meta({
    description: 'A unit that every generated centre has; a referral to a unit of the template goes to its own',
  });

/** What a generated primary-care centre consists of. */
export const centreTemplate = z
  .strictObject({
    listedPeople: count(1, 200_000, 8560, 'people', 'People listed at a centre with the volumes of the template'),
    secretaries: quantity(
      0.01,
      100,
      0.73,
      'secretaries',
      'Medical secretaries on duty on a workday for a centre of that size; 8 for 11 centres when left out',
    ).optional(),
    units: z.array(templateUnit).min(1).meta({ description: 'Units of a centre' }),
  })
  .meta({ description: 'What a primary-care centre of an area consists of; volumes follow the people listed there' });

const catchment = z.strictObject({
  id: id('Id of the catchment, never renamed; its centres are called by it'),
  name: text,
  population: quantity(1, 5_000_000, 33_300, 'people', 'People who live there; its centres list equally many each'),
  publicCentres: count(0, 100, 3, 'centres', 'Centres run by the region').optional(),
  privateCentres: count(0, 100, 1, 'centres', 'Centres run by others for the region').optional(),
  centres: z
    .array(reference('Id of a site with a primary-care centre'))
    .min(1)
    .optional()
    .meta({ description: 'Centres that are written among the sites, instead of a number of them' }),
});

/** Parts of the region with their hospital, municipalities and primary-care centres. */
export const areas = z
  .array(
    z.strictObject({
      id: id('Id of the area, never renamed'),
      name: text,
      emergency: reference('Id of the emergency department that takes what the centres cannot').optional(),
      referrals: onward,
      orders,
      catchments: z.array(catchment).min(1).meta({ description: 'Municipalities, or parts of one' }),
    }),
  )
  .meta({ description: 'Areas of the region, from whose catchments primary-care centres are generated' });
