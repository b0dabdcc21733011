/** What a row must reach, and what it aims for: at least these where more is better, else at most. */
export interface Goal {
  floor: number;
  aim: number;
  isMoreBetter: boolean;
}

export type Verdict = 'aim' | 'floor' | 'missed';

function atLeast(floor: number, aim: number): Goal {
  return { floor, aim, isMoreBetter: true };
}

function atMost(floor: number, aim: number): Goal {
  return { floor, aim, isMoreBetter: false };
}

/** Goals by the row's name. */
export const goals: Readonly<Record<string, Goal>> = {
  'hosp / plain': atLeast(1.25, 2),
  'hosp / simpy': atLeast(35, 60),
  'mm1 / plain': atLeast(0.35, 0.7),
  'mm1 / simjs': atLeast(5, 10),
  'backlog of 400 000 / of 4 000': atMost(1.5, 1.1),
  'backlog / simpy': atLeast(1000, 5000),
  'event list / binary heap': atLeast(2.5, 4),
  'wave 1 / plain hosp': atLeast(0.5, 1),
  'rollout / wave 1': atLeast(0.75, 0.9),
  'rollout / simpy hosp': atLeast(15, 30),
  'world of 8 / of 1': atLeast(0.75, 0.9),
  'two workers / two processes': atLeast(0.9, 1),
  'bytes per waiting patient': atMost(160, 80),
};

/** How a measured value stands to its goal. */
export function judge({ floor, aim, isMoreBetter }: Goal, value: number): Verdict {
  const reaches = (limit: number): boolean => (isMoreBetter ? value >= limit : value <= limit);
  if (reaches(aim)) return 'aim';
  return reaches(floor) ? 'floor' : 'missed';
}
