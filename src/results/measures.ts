import type { Measure } from './measure.ts';
import { bedMeasures } from './measures/beds.ts';
import { costMeasures } from './measures/cost.ts';
import { documentationMeasures } from './measures/documentation.ts';
import { emergencyMeasures } from './measures/emergency.ts';
import { messageMeasures } from './measures/messages.ts';
import { phoneMeasures } from './measures/phone.ts';
import { productionMeasures } from './measures/production.ts';
import { rollbackMeasures } from './measures/rollback.ts';
import { serviceMeasures } from './measures/services.ts';
import { staffMeasures } from './measures/staff.ts';
import { theatreMeasures } from './measures/theatre.ts';
import { ticketMeasures } from './measures/tickets.ts';
import { visitMeasures } from './measures/visits.ts';
import { waitingListMeasures } from './measures/waiting-list.ts';

/** The registry of all measures, in the order in which summaries and tables show them. */
export const measures: readonly Measure[] = [
  ...productionMeasures,
  ...waitingListMeasures,
  ...visitMeasures,
  ...emergencyMeasures,
  ...bedMeasures,
  ...theatreMeasures,
  ...phoneMeasures,
  ...serviceMeasures,
  ...documentationMeasures,
  ...messageMeasures,
  ...staffMeasures,
  ...rollbackMeasures,
  ...ticketMeasures,
  ...costMeasures,
];

/** The measure with an id. Throws a RangeError for an unknown one. */
export function measureById(id: string): Measure {
  const measure = measures.find((candidate) => candidate.id === id);
  if (measure === undefined) throw new RangeError(`measure (= ${id}) must be one of the registry's ids`);
  return measure;
}
