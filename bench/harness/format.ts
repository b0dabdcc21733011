import { type Goal, goals, judge } from './goals.ts';
import type { DetailTable, Row } from './row.ts';

/** Three digits that say something, with a space between thousands. */
export function threeDigits(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  if (Math.abs(value) >= 1000) {
    const size = 10 ** (Math.floor(Math.log10(Math.abs(value))) - 2);
    return String(Math.round(value / size) * size).replace(/\B(?=(\d{3})+$)/g, ' ');
  }
  return String(Number(value.toPrecision(3)));
}

/** A number of things a second, in thousands or millions. */
export function perSecond(count: number): string {
  if (count >= 1e6) return `${threeDigits(count / 1e6)} M/s`;
  return count >= 1e3 ? `${threeDigits(count / 1e3)} k/s` : `${threeDigits(count)} /s`;
}

function limit({ isMoreBetter }: Goal, value: number): string {
  return `${isMoreBetter ? '≥' : '≤'} ${threeDigits(value)}`;
}

function verdictOf({ name, value }: Row): [floor: string, aim: string, reached: string] {
  const goal = goals[name];
  if (goal === undefined) return ['', '', ''];
  const words = { aim: 'yes, the aim', floor: 'yes', missed: '**no**' };
  const reached = value === null ? 'not measured' : words[judge(goal, value.median)];
  return [limit(goal, goal.floor), limit(goal, goal.aim), reached];
}

/** A table in Markdown. */
export function markdownTable({ head, lines }: Omit<DetailTable, 'title'>): string {
  const rule = head.map(() => '---');
  return [head, rule, ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** The main table. */
export function formatRows(rows: readonly Row[]): string {
  const head = ['workload', 'ours', 'peer', 'ratio (least to greatest)', 'floor', 'aim', 'reached'];
  const lines = rows.map((row) => {
    const { value } = row;
    const ratio =
      value === null ? '–' : `${threeDigits(value.median)} (${threeDigits(value.low)} to ${threeDigits(value.high)})`;
    return [`**${row.name}**: ${row.about}`, row.ours, row.peer, ratio, ...verdictOf(row)];
  });
  return markdownTable({ head, lines });
}

/** Names of rows whose floor is missed. */
export function missedFloors(rows: readonly Row[]): string[] {
  return rows.filter(({ name, value }) => isMissed(goals[name], value?.median)).map(({ name }) => name);
}

function isMissed(goal: Goal | undefined, value: number | undefined): boolean {
  return goal !== undefined && value !== undefined && judge(goal, value) === 'missed';
}
