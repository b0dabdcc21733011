import type { CountedArm } from '../care/counted-arm.ts';
import type { Cell } from '../care/outcome.ts';
import type { AttributionPlan } from '../results/attribution-plan.ts';
import type { Attribution, AttributionFigure } from '../results/attribution-schema.ts';
import { measureById } from '../results/measures.ts';
import { confidenceInterval } from '../statistics/confidence-interval.ts';
import { mean } from '../statistics/mean.ts';
import { quantile } from '../statistics/quantile.ts';
import { coalitionId, coalitionReferences, isAnswered } from './coalition-ids.ts';
import { listScopes } from './scopes.ts';
import { type GameShares, shareGame } from './share-game.ts';
import { confidenceLevel, rangeLevel } from './summarise.ts';
import type { SummaryPlan } from './summary-plan.ts';
import { membersOf } from './world-layout.ts';

/** A part of the world whose loss is divided, with the cells that its production is of. */
export interface DividedScope {
  scope: string;
  cells: number[];
}

/** The scopes that a loss is divided for: the region, waves, kinds of unit and sites that have production. */
export function dividedScopes({ context, layout }: SummaryPlan): DividedScope[] {
  const measure = measureById('production.lost');
  return listScopes(context).flatMap((scope) => {
    if (scope.level === 'site-kind' || scope.level === 'unit') return [];
    const members = membersOf(layout, measure, scope, null);
    return members === null ? [] : [{ scope: scope.id, cells: members.cells }];
  });
}

/** The shares of one replication, by scope. */
export interface ReplicationShares {
  replication: number;
  scopes: GameShares[];
}

/**
 * Divides the loss of one replication in each scope: v(S) is the production of the reference, treated as the coalition is, less the
 * coalition's own (docs/background/model.md §10).
 *
 * @param orders the orders in which the replication added its players
 */
export function shareLoss(
  { replication, counted }: { replication: number; counted: readonly CountedArm[] },
  plan: AttributionPlan,
  { orders, scopes, cells }: { orders: readonly number[][]; scopes: readonly DividedScope[]; cells: readonly Cell[] },
): ReplicationShares {
  const byId = new Map(counted.map(({ id, completed }) => [id, completed]));
  const drawn = plan.method === 'sampled' ? orders : null;
  return {
    replication,
    scopes: scopes.map((scope) =>
      shareGame(
        plan.planned.length,
        (members) => {
          const arm = byId.get(coalitionId(plan, members));
          const { answered, unanswered } = coalitionReferences;
          const reference = byId.get(isAnswered(plan, members) ? answered : unanswered);
          if (arm === undefined || reference === undefined) return undefined;
          let lost = 0;
          for (const cell of scope.cells) lost += cells[cell].productionWeight * (reference[cell] - arm[cell]);
          return lost;
        },
        drawn,
      ),
    ),
  };
}

/** What attribution.json holds, from any number of replications in any order. Throws a RangeError for none. */
export function summariseShares(
  run: string,
  plan: AttributionPlan,
  scopes: readonly DividedScope[],
  replications: readonly ReplicationShares[],
): Attribution {
  if (replications.length === 0) throw new RangeError('replications (= 0) must be ≥ 1');
  const ordered = replications.toSorted((a, b) => a.replication - b.replication);
  return {
    run,
    plan,
    measure: 'production.lost',
    replications: ordered.length,
    scopes: scopes.map(({ scope }, index) => ({
      scope,
      ...scopeFigures(
        plan,
        ordered.map((each) => each.scopes[index]),
      ),
    })),
    byReplication: ordered.map(({ replication, scopes: [region] }) => {
      const shares = (plan.method === 'order' ? region.order : region.shapley) ?? [];
      return { replication, empty: region.empty, whole: region.whole, shares: ofPlayers(plan, (i) => shares[i], 0) };
    }),
  };
}

/** A value for every player; those of whom nothing is planned have the one for nobody. */
function ofPlayers<Value>(plan: AttributionPlan, value: (planned: number) => Value, nothing: Value): Value[] {
  return plan.players.map((player) => {
    const planned = plan.planned.indexOf(player);
    return planned < 0 ? nothing : value(planned);
  });
}

function scopeFigures(
  plan: AttributionPlan,
  games: readonly GameShares[],
): Omit<Attribution['scopes'][number], 'scope'> {
  const sharesOf = (method: 'shapley' | 'order' | 'first' | 'last'): (AttributionFigure | null)[] => {
    const isKnown = games.every((game) => game[method] !== null);
    return ofPlayers(
      plan,
      (player) => figureOf(games.map((game) => game[method]?.[player] ?? null)),
      isKnown ? figureOf(games.map(() => 0)) : null,
    );
  };
  const [shapley, order, first, last] = [sharesOf('shapley'), sharesOf('order'), sharesOf('first'), sharesOf('last')];
  const errors = ofPlayers(plan, (player) => samplingError(games, player), samplingError(games, null));
  const whole = figureOf(games.map((game) => game.whole));
  const empty = figureOf(games.map((game) => game.empty));
  if (whole === null || empty === null) throw new Error('the loss of all and of nobody must be known');
  return {
    empty,
    whole,
    interaction: figureOf(games.map((game) => game.interaction)),
    shares: plan.players.map((player, i) => ({
      player,
      shapley: shapley[i],
      standardError: errors[i],
      order: order[i],
      first: first[i],
      last: last[i],
    })),
  };
}

/** Mean, interval and range; null where a replication does not tell. */
function figureOf(given: readonly (number | null)[]): AttributionFigure | null {
  const values = given.filter((value) => value !== null);
  if (values.length < given.length) return null;
  const between = (p: number): number => quantile(values, p) + 0;
  return {
    mean: mean(values) + 0,
    confidence: confidenceInterval(values, confidenceLevel),
    range: {
      level: rangeLevel,
      low: between((1 - rangeLevel) / 2),
      median: between(0.5),
      high: between((1 + rangeLevel) / 2),
    },
  };
}

/** Of the mean over replications, whose orders are drawn independently; `null` for a player of whom nothing is planned. */
function samplingError(games: readonly GameShares[], player: number | null): number | null {
  let squares = 0;
  for (const { standardError } of games) {
    if (standardError === null) return null;
    const error = player === null ? 0 : standardError[player];
    squares += error * error;
  }
  return Math.sqrt(squares) / games.length;
}
