import type { Measure } from '../measure.ts';
import { staffMinutesOf } from './staff-minutes.ts';

/** Minutes that are no part of those on duty: lost, not found room for, or given by others. */
export const minutesBesideDuty: Measure[] = [
  staffMinutesOf(
    'sickAboveBase',
    ['sickSeconds'],
    'down',
    { sv: 'Minuter förlorade till ökad sjukfrånvaro', en: 'Minutes lost to added sick leave' },
    {
      sv: 'Planerade minuter i tjänst som försvunnit till sjukfrånvaro utöver den vanliga. De är inte med i minuter i tjänst.',
      en: 'Planned minutes of duty lost to sick leave above the base. They are not part of minutes on duty.',
    },
  ),
  staffMinutesOf(
    'notWithdrawn',
    ['withdrawnSeconds'],
    null,
    { sv: 'Minuter som planen inte fått rum för', en: 'Minutes that a plan found no room for' },
    {
      sv: 'Minuter som en plan tar från patienterna (utbildning, stöd åt kollegor, utlåning) men som inte fått rum i arbetspassen.',
      en: 'Minutes that a plan takes from patients (training, support of colleagues, secondment) and that found no room in the shifts.',
    },
  ),
  staffMinutesOf(
    'floorWalker',
    ['floorWalkerSeconds'],
    null,
    { sv: 'Minuter av stöd utifrån', en: 'Minutes of support from outside' },
    {
      sv: 'Minuter av stöd på plats av personer som inte hör till enheten. De är inte med i minuter i tjänst.',
      en: 'Minutes of support on the floor by people who are not of the unit. They are not part of minutes on duty.',
    },
  ),
];
