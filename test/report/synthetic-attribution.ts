import type { Attribution, AttributionFigure } from '../../src/results/attribution-schema.ts';

const players = [
  'booking-plan',
  'staff-withdrawn',
  'slow-documentation',
  'downtime',
  'defects',
  'coexistence',
  'feedback',
];
const planned = players.slice(0, 3);

function figure(mean: number): AttributionFigure {
  const spread = mean === 0 ? 0 : 10;
  return {
    mean,
    confidence: { level: 0.95, low: mean - spread / 2, high: mean + spread / 2 },
    range: { level: 0.9, low: mean - spread, median: mean, high: mean + spread },
  };
}

/** A made-up division of a loss of 400 among three causes that overlap by 90. */
export function syntheticAttribution(method: Attribution['plan']['method']): Attribution {
  const isOrder = method === 'order';
  const share = (player: string, shapley: number, order: number): Attribution['scopes'][number]['shares'][number] => ({
    player,
    shapley: isOrder ? null : figure(shapley),
    standardError: method === 'sampled' ? (shapley === 0 ? 0 : 7) : null,
    order: figure(order),
    first: isOrder ? null : figure(shapley === 0 ? 0 : shapley + 30),
    last: isOrder ? null : figure(shapley === 0 ? 0 : shapley - 30),
  });
  return {
    run: 'synthetic-0000000000',
    plan: { of: 'golive', method, players, planned, orders: method === 'sampled' ? 4 : 0 },
    measure: 'production.lost',
    replications: 200,
    scopes: [
      {
        scope: 'region',
        empty: figure(0),
        whole: figure(400),
        interaction: isOrder ? null : figure(90),
        shares: [
          share('booking-plan', 300, 310),
          share('staff-withdrawn', -20, 0.4),
          share('slow-documentation', 120, 89.6),
          ...players.slice(3).map((player) => share(player, 0, 0)),
        ],
      },
    ],
    byReplication: [],
  };
}
