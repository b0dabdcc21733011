import { cobhamWait, preemptiveTimeInSystem } from './priority-formulas.ts';
import { meanOfCustomers, poissonStream, type QueueOf } from './queue-measures.ts';
import { type MeanRow, REPLICATIONS, SERVICE, SERVICE_RATE, type TheoryText, widest } from './theory-row.ts';

const times = { kind: 'mean', replications: REPLICATIONS, unit: 'seconds', widest: widest.mean } as const;
const ordinals: readonly TheoryText[] = [
  { sv: 'den första', en: 'the first' },
  { sv: 'den andra', en: 'the second' },
  { sv: 'den tredje', en: 'the third' },
];

/** A load and the customers to measure for each class, the first class first. */
type Loads = readonly { load: number; customers: number }[];

function classes(loads: Loads, preemption: boolean): QueueOf {
  return (factors) => ({
    servers: 1,
    preemption,
    streams: loads.map(({ load }, index) => poissonStream(load, factors, index)),
  });
}

function rates(loads: Loads): { arrivalRate: number; meanService: number; serviceVariation: number }[] {
  return loads.map(({ load }) => ({ arrivalRate: load * SERVICE_RATE, meanService: SERVICE, serviceVariation: 1 }));
}

function waitingRows(id: string, count: TheoryText, loads: Loads): MeanRow[] {
  return loads.map(({ customers }, index) => ({
    ...times,
    id: `${id}.class-${index + 1}.wait`,
    name: {
      sv: `${count.sv} prioritetsklasser, väntetid i ${ordinals[index]?.sv}`,
      en: `${count.en} priority classes, wait in ${ordinals[index]?.en}`,
    },
    formula: { sv: 'M/M/1 utan avbrott, Cobham', en: 'M/M/1 without interruption, Cobham' },
    source: 'Cobham 1954',
    theory: () => cobhamWait(rates(loads), index),
    simulate: meanOfCustomers(classes(loads, false), { what: 'wait', ofStream: index, customers }),
  }));
}

const interrupting: Loads = [
  { load: 0.45, customers: 50_000 },
  { load: 0.2, customers: 30_000 },
];
const interruptingRows = interrupting.map(
  ({ customers }, index): MeanRow => ({
    ...times,
    id: `preemption.class-${index + 1}.time-in-system`,
    name: {
      sv: `Prioritet som avbryter, tid i systemet i ${ordinals[index]?.sv} klassen`,
      en: `Pre-emptive priority, time in system in ${ordinals[index]?.en} class`,
    },
    formula: { sv: 'M/M/1 med avbrott och återupptagande', en: 'M/M/1 pre-emptive resume' },
    source: 'White, Christie 1958',
    theory: () => preemptiveTimeInSystem(rates(interrupting), index),
    simulate: meanOfCustomers(classes(interrupting, true), { what: 'timeInSystem', ofStream: index, customers }),
  }),
);

/** One server and customers of several classes, with and without interruption. */
export const priorityRows: readonly MeanRow[] = [
  ...waitingRows('two-priorities', { sv: 'Två', en: 'Two' }, [
    { load: 0.3, customers: 30_000 },
    { load: 0.35, customers: 60_000 },
  ]),
  ...waitingRows('three-priorities', { sv: 'Tre', en: 'Three' }, [
    { load: 0.25, customers: 30_000 },
    { load: 0.2, customers: 20_000 },
    { load: 0.2, customers: 40_000 },
  ]),
  ...interruptingRows,
];
