import type { Measure, MinimumSize } from '../results/measure.ts';
import { measures } from '../results/measures.ts';
import type { ContactKind } from '../scenario/scenario.ts';
import type { AnalysisContext } from './analysis-context.ts';
import { listJudgedWeeks } from './judged-weeks.ts';
import type { Members } from './measure-values.ts';
import { listWindows, type Window, type WindowSet } from './periods.ts';
import { type SummaryDetail, scopeDetails } from './scope-detail.ts';
import { firstGoLiveDay, goLiveDay, listScopes, type Scope } from './scopes.ts';
import { contactKindsOf, membersOf, type ShardLayout, type WorldLayout, worldLayout } from './world-layout.ts';

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
  /** Rows of measures that only a scope of some size has. */
  sizedRowCount: number;
}

/** The size that a measure's scope must have; null for any. */
export function sizeOf({ formula }: Measure): MinimumSize | null {
  return formula.how === 'derived' ? formula.size : null;
}

/** The plan of a summary of a world, from its context and any one of its shards. */
export function planSummary(context: AnalysisContext, shard: ShardLayout): SummaryPlan {
  checkArms(context, shard.arms);
  const layout = worldLayout(shard, context);
  const detailOf = scopeDetails(context);
  const figures: SummaryFigure[] = [];
  for (const scope of listScopes(context)) {
    const { summaryOf } = detailOf(scope);
    const goLives = goLivesOf(context, scope);
    for (const measure of measures) {
      const detail = summaryOf(measure);
      if (detail === null) continue;
      for (const contactKind of contactKindsOf(layout, measure, scope)) {
        const members = membersOf(layout, measure, scope, contactKind);
        if (members === null) continue;
        const windowSet = windowSetOf(detail, contactKind, hasRowOfAllKinds(layout, measure, scope));
        if (windowSet === null) continue;
        for (const [arm, { id, partOf }] of context.arms.entries()) {
          if (partOf !== null) continue;
          const chosen = partNumber(context, id);
          if (measure.ofChosenPart && chosen === null) continue;
          const { goLive, firstGoLive } = goLives[arm];
          const windows = windowsOf(measure, { context, detail, goLive, windowSet });
          if (windows.length === 0) continue;
          const figure = { measure, scope, contactKind, members, arm, chosen, goLive, firstGoLive, windows };
          if (measure.hasLevel && detail.hasLevels) figures.push({ ...figure, against: null });
          if (arm > 0) figures.push({ ...figure, against: 'reference' });
        }
      }
    }
  }
  return {
    context,
    layout,
    figures,
    rowCount: countRows(figures),
    sizedRowCount: countRows(figures.filter(({ measure }) => sizeOf(measure) !== null)),
  };
}

function countRows(figures: readonly SummaryFigure[]): number {
  return figures.reduce((count, { windows }) => count + windows.length, 0);
}

/** The windows of a row; a contact kind counts as all of them where the measure has no row of all kinds together. */
function windowSetOf(detail: SummaryDetail, contactKind: ContactKind | null, hasRowOfAll: boolean): WindowSet | null {
  return contactKind !== null && hasRowOfAll ? detail.kindWindows : detail.windows;
}

function hasRowOfAllKinds(layout: WorldLayout, measure: Measure, scope: Scope): boolean {
  return membersOf(layout, measure, scope, null) !== null;
}

/** Go-lives of a scope by arm. The reference has none of its own: its windows are those of the first arm that is compared with it. */
function goLivesOf(context: AnalysisContext, scope: Scope): Pick<SummaryFigure, 'goLive' | 'firstGoLive'>[] {
  const own = context.arms.map(({ id }) => ({
    goLive: goLiveDay(context, id, scope),
    firstGoLive: firstGoLiveDay(context, id, scope),
  }));
  return own.map((goLives, arm) => (arm === 0 ? (own[1] ?? { goLive: null, firstGoLive: null }) : goLives));
}

function partNumber({ arms }: AnalysisContext, of: string): number | null {
  const found = arms.findIndex(({ partOf }) => partOf === of);
  return found < 0 ? null : found;
}

function windowsOf(
  { formula, unit }: Measure,
  given: { context: AnalysisContext; detail: SummaryDetail; goLive: number | null; windowSet: WindowSet },
): Window[] {
  const { context, detail, goLive, windowSet } = given;
  const windows = listWindows(context, goLive, windowSet);
  if (formula.how !== 'derived' || formula.windows === 'all') return windows;
  // Weeks counted from go-live say nothing where nobody goes live.
  if (formula.windows === 'weekly') return goLive === null || !detail.hasLevels ? [] : listJudgedWeeks(context, goLive);
  if (unit === 'week' && goLive === null) return [];
  return windows.filter((window) => window.id === 'total');
}

function checkArms(context: AnalysisContext, arms: ShardLayout['arms']): void {
  const expected = context.arms.map((arm) => arm.id).join(', ');
  const found = arms.map((arm) => arm.arm).join(', ');
  if (expected !== found) throw new RangeError(`arms (= ${found}) must be ${expected}`);
}
