import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { Care } from '../../src/care/care.ts';
import { findImbalances } from '../../src/care/conservation.ts';
import type { ArmOutcome, UnitCounter } from '../../src/care/outcome.ts';
import { messageKind } from '../../src/care/points.ts';
import { buildWorld } from '../../src/care/world/build-world.ts';
import { runShard } from '../../src/experiment/run-shard.ts';
import { installEffects } from '../../src/golive/install-effects.ts';
import { planEffects } from '../../src/golive/plan-effects.ts';
import type { PartnerUnit, Scenario, Wave } from '../../src/scenario/scenario.ts';
import { recordSystems } from '../worlds/record-systems.ts';
import { wave } from '../worlds/small-wave.ts';
import { island, named, smallScenario } from '../worlds/small-world.ts';
import { unitSum } from '../worlds/sums.ts';
import { begun, messagesOf, secondsPerDay } from '../worlds/watched-care.ts';

const [days, goLiveDay] = [84, 42];
const clinic = { unit: 'north-clinic', contact: 'physician-visit' } as const;

/** A hospital and two partners on record systems; what the partners send is told. */
function world(first: PartnerUnit['sends'], second: PartnerUnit['sends'], waves: Wave[] = []): Scenario {
  const plain = smallScenario([island('north')], waves, days);
  const partner = (id: string, sends: PartnerUnit['sends']): PartnerUnit => ({
    ...named(id),
    kind: 'partner',
    recordSystem: 'outside',
    ...(sends === undefined ? {} : { sends }),
  });
  const [north] = plain.sites;
  const units = north.units.map((unit) => ({ ...unit, recordSystem: 'old' }));
  const partners = [partner('partner', first), partner('other', second)];
  const boundaries = [
    { between: ['old', 'outside'] as [string, string], sendMinutes: 1, receiveMinutes: 1, lossShare: 0 },
    { between: ['new', 'outside'] as [string, string], sendMinutes: 3, receiveMinutes: 4, lossShare: 0.2 },
  ];
  return {
    ...plain,
    recordSystems: recordSystems({ boundaries }),
    sites: [
      { ...north, units },
      { ...named('partners'), episodesPerYear: null, units: partners },
    ],
  };
}

const sends = [
  [{ ...clinic, perYear: 1000 }],
  [
    { ...clinic, perYear: 500 },
    { unit: 'north-centre', contact: 'nurse-visit' as const, perYear: 400 },
  ],
] as const;

function sending(waves: Wave[] = []): Scenario {
  return world([...sends[0]], [...sends[1]], waves);
}

function sumOf(outcome: ArmOutcome, counter: UnitCounter, unit: string, from = 0): number {
  return unitSum(outcome, counter, [from, days], (id) => id === unit);
}

describe('referrals that a partner sends', () => {
  it('are messages from it, as many as it sends of those that come from outside', () => {
    const care = begun(sending());
    const sent = messagesOf(care);
    care.run(days * secondsPerDay);
    const numberOf = (from: string, to: string) =>
      sent.filter((message) => message.from === from && message.to === to).length;
    const line = care.state.world.lines[0];
    const outside = line.exogenousPerDay.subarray(0, days).reduce((sum, number) => sum + number, 0);
    for (const [from, to, perYear, exogenous] of [
      ['partner', 'north-clinic', 1000, outside / line.outsidePerYear],
      ['other', 'north-clinic', 500, outside / line.outsidePerYear],
    ] as const) {
      const expected = perYear * exogenous;
      expect(Math.abs(numberOf(from, to) - expected)).toBeLessThan(4 * Math.sqrt(expected));
    }
    expect(numberOf('other', 'north-centre')).toBeGreaterThan(50);
    expect(numberOf('partner', 'north-centre')).toBe(0);
    expect(sent.filter(({ from }) => from === 'other').every(({ kind }) => kind === messageKind.referral)).toBe(true);
  });

  it('are the same patients as without it: nothing but the messages changes', () => {
    const { arms } = runShard({
      reference: world(undefined, undefined),
      arms: [{ id: 'sending', scenario: sending() }],
      seed: 'partners',
      replication: 1,
    });
    const [without, sent] = arms;
    expect(isDeepStrictEqual(sent.cellDays, without.cellDays)).toBe(true);
    const unlike = (['messagesSent', 'messagesCrossing'] as const).map((counter) => sumOf(sent, counter, 'partner'));
    expect(unlike[0]).toBeGreaterThan(100);
    expect(unlike[1]).toBe(unlike[0]);
    const { messagesSent: _sent, messagesCrossing: _crossing, ...rest } = sent.unitDays;
    expect(rest).toEqual(Object.fromEntries(Object.keys(rest).map((key) => [key, Reflect.get(without.unitDays, key)])));
  });

  it('take handling where they are received once the system there is new, none at the partner, and may be lost', () => {
    const strong = { coexistence: { factor: 1 } };
    const waves = [wave('wave-1', ['north'], { goLiveDay, ...strong })];
    const { arms } = runShard({
      reference: world(undefined, undefined),
      arms: [
        { id: 'quiet', scenario: world(undefined, undefined, waves) },
        { id: 'sending', scenario: sending(waves) },
      ],
      seed: 'partners',
      replication: 1,
    });
    const [, quiet, sent] = arms;
    const received =
      sumOf(sent, 'messagesSent', 'other', goLiveDay) + sumOf(sent, 'messagesSent', 'partner', goLiveDay);
    const lost = sumOf(sent, 'messagesLost', 'other') + sumOf(sent, 'messagesLost', 'partner');
    expect(lost).toBeGreaterThan(0.12 * received);
    expect(lost).toBeLessThan(0.3 * received);
    expect(sumOf(sent, 'messagesRepeated', 'partner')).toBeGreaterThan(0.3 * sumOf(sent, 'messagesLost', 'partner'));
    expect(sumOf(sent, 'handlingNeededSeconds', 'partner')).toBe(0);
    // Three minutes above the old landscape for each that arrives.
    const more = ['north-clinic', 'north-centre'].reduce(
      (sum, unit) => sum + sumOf(sent, 'handlingNeededSeconds', unit) - sumOf(quiet, 'handlingNeededSeconds', unit),
      0,
    );
    expect(more / (180 * (received - lost))).toBeGreaterThan(0.9);
    expect(more / (180 * (received - lost))).toBeLessThan(1.1);
  });

  it('close every sum, with losses under way', () => {
    const waves = [wave('wave-1', ['north'], { goLiveDay, coexistence: { factor: 1 } })];
    const scenario = sending(waves);
    const built = buildWorld(scenario);
    const care = new Care(built, 'partners', 1);
    installEffects(planEffects(built, scenario.waves), care.state);
    care.begin();
    for (const time of [goLiveDay * secondsPerDay, 50 * secondsPerDay + 9 * 3600, days * secondsPerDay]) {
      care.run(time);
      expect(findImbalances(care, time)).toEqual([]);
    }
  });

  it('are refused where they are more than come from outside, at the first partner together with the others', () => {
    const { problems } = buildWorld(world([{ ...clinic, perYear: 4000 }], [{ ...clinic, perYear: 300 }]));
    expect(problems).toMatchObject([
      {
        path: 'sites[1].units[0].sends[0].perYear',
        code: 'partners-send-more',
        value: 4300,
        low: 0,
        together: ['sites[1].units[1].sends[0].perYear'],
      },
    ]);
    expect(buildWorld(sending()).problems).toEqual([]);
  });
});
