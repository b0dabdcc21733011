import type { ArmOutcome, ShardOutcome } from '../care/outcome.ts';
import type { Measure } from '../results/measure.ts';
import { measures } from '../results/measures.ts';
import type { ContactKind } from '../scenario/scenario.ts';
import type { AnalysisContext } from './analysis-context.ts';
import { listJudgedWeeks } from './judged-weeks.ts';
import type { Members } from './measure-values.ts';
import { listWindows, type Window, type WindowSet } from './periods.ts';
import { firstGoLiveDay, goLiveDay, listScopes, type Scope, type ScopeLevel } from './scopes.ts';
import { contactKindsOf, membersOf, type WorldLayout, worldLayout } from './world-layout.ts';

/** A measure of a scope and contact kind as one arm has it: its level, or its paired difference from the reference. */
export interface SummaryFigure {
  measure: Measure;
  scope: Scope;
  contactKind: ContactKind | null;
  members: Members;
  /** Number of the arm; 0 is the reference. */
  arm: number;
  /** Number of the arm that simulates the chosen part of it; null where none does. */
  chosen: number | null;
  against: null | 'reference';
  goLive: number | null;
  /** Day of the first of the scope's go-lives, where it has several. */
  firstGoLive: number | null;
  windows: Window[];
}

/** Everything a summary will hold, before any replication is looked at: its rows are the figures' windows, in order. */
export interface SummaryPlan {
  context: AnalysisContext;
  layout: WorldLayout;
  figures: SummaryFigure[];
  rowCount: number;
}

/** The plan of a summary of a world, from its context and any one of its shards. */
export function planSummary(context: AnalysisContext, shard: ShardOutcome): SummaryPlan {
  checkArms(context, shard.arms);
  const layout = worldLayout(shard, context);
  const figures: SummaryFigure[] = [];
  for (const scope of listScopes(context)) {
    const detail = detailOf[scope.level];
    for (const measure of measures) {
      for (const contactKind of contactKindsOf(layout, measure, scope)) {
        const members = membersOf(layout, measure, scope, contactKind);
        if (members === null) continue;
        const windowSet = windowSetOf(detail, contactKind, hasRowOfAllKinds(layout, measure, scope));
        if (windowSet === null) continue;
        for (const [arm, { id, partOf }] of context.arms.entries()) {
          if (partOf !== null) continue;
          const chosen = partNumber(context, id);
          if (measure.ofChosenPart && chosen === null) continue;
          const { goLive, firstGoLive, windows } = armTiming(context, scope, arm, windowSet);
          const own = windowsOf(measure, { context, detail, goLive, windows });
          if (own.length === 0) continue;
          const figure = { measure, scope, contactKind, members, arm, chosen, goLive, firstGoLive, windows: own };
          if (measure.hasLevel && detail.hasLevels) figures.push({ ...figure, against: null });
          if (arm > 0) figures.push({ ...figure, against: 'reference' });
        }
      }
    }
  }
  const rowCount = figures.reduce((count, figure) => count + figure.windows.length, 0);
  return { context, layout, figures, rowCount };
}

/** What a summary tells of a scope, by its level. */
interface Detail {
  windows: WindowSet;
  /** Windows of a contact kind beside the row of all kinds together; null for no such rows. */
  kindWindows: WindowSet | null;
  /** False where only comparisons with the reference are told. */
  hasLevels: boolean;
}

const large: Detail = { windows: 'all', kindWindows: 'few', hasLevels: true };
const small: Detail = { windows: 'few', kindWindows: null, hasLevels: false };

/** What is left out is in weekly.parquet, for units in daily.parquet. */
const detailOf: Record<ScopeLevel, Detail> = {
  region: large,
  wave: large,
  kind: { windows: 'near', kindWindows: 'few', hasLevels: true },
  site: { windows: 'near', kindWindows: 'total', hasLevels: true },
  'site-kind': small,
  unit: small,
};

/** The windows of a row; a contact kind counts as all of them where the measure has no row of all kinds together. */
function windowSetOf(detail: Detail, contactKind: ContactKind | null, hasRowOfAll: boolean): WindowSet | null {
  return contactKind !== null && hasRowOfAll ? detail.kindWindows : detail.windows;
}

function hasRowOfAllKinds(layout: WorldLayout, measure: Measure, scope: Scope): boolean {
  return membersOf(layout, measure, scope, null) !== null;
}

/** The reference has no go-live of its own: its windows are those of the first arm that is compared with it. */
function armTiming(
  context: AnalysisContext,
  scope: Scope,
  arm: number,
  windowSet: WindowSet,
): { goLive: number | null; firstGoLive: number | null; windows: Window[] } {
  const timed = context.arms[arm === 0 ? 1 : arm];
  const goLive = timed === undefined ? null : goLiveDay(context, timed.id, scope);
  const firstGoLive = timed === undefined ? null : firstGoLiveDay(context, timed.id, scope);
  return { goLive, firstGoLive, windows: listWindows(context, goLive, windowSet) };
}

function partNumber({ arms }: AnalysisContext, of: string): number | null {
  const found = arms.findIndex(({ partOf }) => partOf === of);
  return found < 0 ? null : found;
}

function windowsOf(
  { formula, unit }: Measure,
  {
    context,
    detail,
    goLive,
    windows,
  }: { context: AnalysisContext; detail: Detail; goLive: number | null; windows: Window[] },
): Window[] {
  if (formula.how !== 'derived' || formula.windows === 'all') return windows;
  // Weeks counted from go-live say nothing where nobody goes live.
  if (formula.windows === 'weekly') return goLive === null || !detail.hasLevels ? [] : listJudgedWeeks(context, goLive);
  if (unit === 'week' && goLive === null) return [];
  return windows.filter((window) => window.id === 'total');
}

function checkArms(context: AnalysisContext, arms: readonly ArmOutcome[]): void {
  const expected = context.arms.map((arm) => arm.id).join(', ');
  const found = arms.map((arm) => arm.arm).join(', ');
  if (expected !== found) throw new RangeError(`arms (= ${found}) must be ${expected}`);
}
