/** How a world's events follow from its planned visits: events of a day without any, and of each of them. */
export interface EventsOfDay {
  perDay: number;
  perVisit: number;
}

/** Days whose events are counted: with two weekends, so that days with and without planned visits are told apart. */
export const countedDays = 14;

/** A straight line through events by visits, both by day from 0, by least squares; level where there is no rise to be told. */
export function fitEvents(events: readonly number[], visits: Float64Array): EventsOfDay {
  const mean = (values: Iterable<number>): number => [...values].reduce((sum, value) => sum + value, 0) / events.length;
  const [meanEvents, meanVisits] = [mean(events), mean(visits.subarray(0, events.length))];
  let [together, alone] = [0, 0];
  events.forEach((count, day) => {
    together += (visits[day] - meanVisits) * (count - meanEvents);
    alone += (visits[day] - meanVisits) * (visits[day] - meanVisits);
  });
  const perVisit = alone === 0 ? 0 : together / alone;
  const perDay = meanEvents - perVisit * meanVisits;
  return perVisit > 0 && perDay >= 0 ? { perDay, perVisit } : { perDay: meanEvents, perVisit: 0 };
}
