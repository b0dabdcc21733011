import type { EmergencyUnit, Scenario, Site, WardUnit, Wave } from '../../src/scenario/scenario.ts';
import { plainWard } from './hospital.ts';
import { emergencyUnit, named, smallScenario } from './small-world.ts';

/** What a test asks of two hospitals. */
export interface TwoHospitalsChanges {
  emergency?: Partial<EmergencyUnit>;
  /** The ward of the hospital with an emergency department, and two of the other one. */
  north?: Partial<WardUnit>;
  south?: Partial<WardUnit>;
  southOther?: Partial<WardUnit>;
  more?: Site[];
  waves?: Wave[];
  days?: number;
}

/** A crowded hospital that sends patients on to two wards of another one, which has room, and last to a partner. */
export function twoHospitals(changes: TwoHospitalsChanges = {}): Scenario {
  const { emergency, north, south, southOther, more = [], waves = [], days = 63 } = changes;
  const transferTo = ['south-ward', 'south-other', 'partner'];
  const department = { boardingLimit: 3, onward: [], transferTo, ...emergency };
  return smallScenario(
    [
      {
        ...named('north'),
        episodesPerYear: 2710,
        units: [emergencyUnit('north-emergency', department), plainWard({ beds: 22, ...north })],
      },
      {
        ...named('south'),
        episodesPerYear: 1200,
        units: [
          plainWard({ beds: 12, directShare: 0.7, ...south }, 'south-ward'),
          plainWard({ beds: 6, directShare: 0.3, ...southOther }, 'south-other'),
        ],
      },
      ...more,
    ],
    waves,
    days,
  );
}
