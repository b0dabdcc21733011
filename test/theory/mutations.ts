/** A text of a file of src/kernel and what takes its place. The text must stand there exactly once. */
export interface Change {
  file: string;
  find: string;
  put: string;
}

/** A kernel broken on purpose, and rows of the theory that must become red by it. */
export interface Mutation {
  name: string;
  changes: readonly Change[];
  /** Rows that must be red; all of them, not one. */
  red: readonly string[];
}

/** What is broken on purpose. Where the kernel is written anew, the texts are found anew. */
export const mutations: readonly Mutation[] = [
  {
    name: 'who came last is served first',
    changes: [
      {
        file: 'resource.ts',
        find: 'append(int32, this.head(priorityClass), ',
        put: 'append(int32, int32[this.head(priorityClass)], ',
      },
    ],
    red: ['m-m-1.time-in-system.distribution', 'm-m-3.wait.distribution', 'm-m-1.long-times', 'schedule.batches'],
  },
  {
    name: 'nobody is interrupted',
    changes: [
      { file: 'resource.ts', find: 'this.#options.preemption === true', put: 'this.#options.preemption === undefined' },
    ],
    red: ['preemption.class-1.time-in-system'],
  },
  {
    name: 'who is interrupted need not be served any more',
    changes: [
      {
        file: 'resource-rows.ts',
        find: 'else float64[at + REMAINING] -= time - float64[at + RESUMED];',
        put: 'else float64[at + REMAINING] = 0;',
      },
    ],
    red: ['preemption.class-2.time-in-system', 'shifts.suspend.time-in-system', 'schedule.suspend'],
  },
  {
    name: 'a shift ends a second early',
    changes: [
      {
        file: 'capacity-calendar.ts',
        find: '?? Infinity) <= within)',
        put: '?? Infinity) - 1 <= within)',
      },
      {
        file: 'capacity-calendar.ts',
        find: 'return start + (calendar.steps[stepAt(calendar, time) + 1]?.at ?? calendar.period);',
        put: 'return start + ((calendar.steps[stepAt(calendar, time) + 1]?.at ?? calendar.period + 1) - 1);',
      },
    ],
    red: ['schedule.finish', 'schedule.suspend', 'schedule.restart', 'shifts.restart.time-in-system'],
  },
  {
    name: 'a shift ends a second late',
    changes: [
      {
        file: 'resource.ts',
        find: 'nextStepTime(calendar, time),',
        put: 'nextStepTime(calendar, time) + (this.capacity === 0 ? 1 : 0),',
      },
    ],
    red: ['schedule.suspend'],
  },
  {
    name: 'a shift begins a second late',
    changes: [
      {
        file: 'resource.ts',
        find: 'nextStepTime(calendar, time),',
        put: 'nextStepTime(calendar, time) + (this.capacity === 0 ? 0 : 1),',
      },
    ],
    red: ['schedule.finish', 'schedule.suspend', 'schedule.restart'],
  },
  {
    name: 'the last class is served first',
    changes: [
      {
        file: 'resource-memory.ts',
        find: 'let head = QUEUES;\n    while (int32[head] === head) head += 2;',
        put: 'let head = (QUEUES + this.firstRow) / 2 - 2;\n    while (int32[head] === head) head -= 2;',
      },
    ],
    red: [
      'two-priorities.class-1.wait',
      'two-priorities.class-2.wait',
      'three-priorities.class-1.wait',
      'three-priorities.class-3.wait',
    ],
  },
  {
    name: 'patience runs on while someone is served, who leaves when it ends',
    changes: [
      {
        file: 'resource.ts',
        find: 'startOfTimes(request), time, service);',
        put: 'startOfTimes(request), time, Math.min(service, patience));',
      },
    ],
    red: ['m-m-5+m.wait', 'm-m-5+m.leaving', 'm-m-5-5.turned-away'],
  },
  {
    name: 'patience lasts half as long again',
    changes: [
      {
        file: 'resource.ts',
        find: 'this.#awaitLeaving(request, time + patience);',
        put: 'this.#awaitLeaving(request, time + Math.round(1.5 * patience));',
      },
    ],
    red: ['m-m-5+m.wait', 'm-m-5+m.leaving'],
  },
  {
    name: 'of events at one second the one scheduled last comes first',
    changes: [
      {
        file: 'event-slots.ts',
        find: 'return int32[HEADS + 2 * slot];',
        put: 'return int32[HEADS + 2 * slot + 1];',
      },
    ],
    red: ['schedule.batches'],
  },
  {
    name: 'events of the last priority come first',
    changes: [
      {
        file: 'event-slots.ts',
        find: 'int32[row + PRIORITY] = priority;',
        put: 'int32[row + PRIORITY] = 15 - priority;',
      },
    ],
    red: ['schedule.finish-together'],
  },
  {
    name: 'work that is suspended is lost',
    changes: [{ file: 'resource.ts', find: "whenCapacityFalls === 'restart'", put: "whenCapacityFalls !== 'finish'" }],
    red: ['schedule.suspend'],
  },
  {
    name: 'work that begins anew is kept',
    changes: [{ file: 'resource.ts', find: "whenCapacityFalls === 'restart'", put: "whenCapacityFalls === 'finish'" }],
    red: ['schedule.restart-lost', 'shifts.restart.time-in-system'],
  },
  {
    name: 'work that should be finished is suspended',
    changes: [
      {
        file: 'resource.ts',
        find: "if (whenCapacityFalls !== 'finish') {",
        put: "if (whenCapacityFalls !== 'restart') {",
      },
      {
        file: 'resource.ts',
        find: "preemption || whenCapacityFalls !== 'finish'",
        put: "preemption || whenCapacityFalls !== 'restart'",
      },
    ],
    red: ['schedule.finish', 'shifts.finish.time-in-system', 'schedule.restart-lost'],
  },
  {
    name: 'one server more is there than was asked for',
    changes: [
      {
        file: 'resource-memory.ts',
        find: 'int32[CAPACITY] = servers;',
        put: 'int32[CAPACITY] = servers + 1;',
      },
    ],
    red: [
      'm-m-3.wait',
      'm-m-5-5.turned-away',
      'jackson.time-in-network',
      'closed.response',
      'm-g-10-10.number.distribution',
    ],
  },
];
