import { describe, expect, it } from 'vitest';
import { analysisContext } from '../../src/analysis/analysis-context.ts';
import { summariseShards } from '../../src/analysis/summarise.ts';
import { runShard } from '../../src/experiment/run-shard.ts';
import { chosenPart } from '../../src/golive/chosen-part.ts';
import { measures } from '../../src/results/measures.ts';
import { wholeWave } from '../worlds/whole-wave.ts';
import { wholeScenario } from '../worlds/whole-world.ts';

const scenario = wholeScenario({}, [wholeWave()], 238);
const reference = { ...scenario, waves: [] };
const arms = [
  { id: 'golive', scenario },
  { id: 'golive-chosen', scenario: chosenPart(scenario), partOf: 'golive' },
];
const { measures: rows } = summariseShards(
  [runShard({ replication: 1, seed: 'measures', reference, arms })],
  analysisContext({ run: 'measures', seed: 'measures', reference, arms }),
);

/** Level of a measure in the whole region, over the whole period or a window. */
function level(arm: string, measure: string, window = 'total'): number {
  const found = rows.find(
    (row) =>
      row.measure === measure &&
      row.arm === arm &&
      row.against === null &&
      row.scope === 'region' &&
      row.contactKind === null &&
      row.window === window,
  );
  return found?.mean ?? Number.NaN;
}

/** A paired difference of the whole region over the whole period. */
function difference(measure: string): number {
  const found = rows.find(
    (row) =>
      row.measure === measure &&
      row.against === 'reference' &&
      row.scope === 'region' &&
      row.contactKind === null &&
      row.window === 'total',
  );
  return found?.mean ?? Number.NaN;
}

describe('measures of a simulated world with units of every kind', () => {
  it('have a value each; only weeks of recovery need a larger world, and those of a rollback a rollback', () => {
    const told = new Set(rows.filter(({ mean }) => mean !== null).map(({ measure }) => measure));
    const silent = measures.filter(({ id }) => !told.has(id)).map(({ id }) => id);
    expect(silent.filter((id) => !/\.(recoveryWeek|returnWeek)$|^rollback\.week$/.test(id))).toEqual([]);
  });

  it('split the loss into a chosen and a suffered part that add up to it', () => {
    const [chosen, suffered] = [difference('production.chosenLoss'), difference('production.sufferedLoss')];
    expect(chosen).toBeGreaterThan(0);
    expect(suffered).not.toBe(0);
    expect(chosen + suffered).toBeCloseTo(difference('production.lost'), 6);
  });

  it('have shares between nothing and the whole', () => {
    const aboveWhole = ['beds.occupancy', 'theatre.use', 'staff.supportShare'];
    const shares = measures.filter(
      ({ unit, id, hasLevel }) => unit === 'share' && hasLevel && !aboveWhole.includes(id),
    );
    expect(shares.length).toBeGreaterThan(5);
    for (const { id } of shares) {
      expect(level('golive', id), id).toBeGreaterThan(0);
      expect(level('golive', id), id).toBeLessThanOrEqual(1);
    }
  });

  it('split emergency visits by where they come from, and calls by what becomes of them', () => {
    const sum = (arm: string, ids: string[]) => ids.reduce((total, id) => total + level(arm, id), 0);
    for (const arm of ['reference', 'golive']) {
      const origins = ['ed.fromOutside', 'ed.fromPrimaryCare', 'ed.fromWaitingLists'];
      expect(sum(arm, origins)).toBe(level(arm, 'ed.visits'));
      const unanswered = sum(arm, ['phone.ringsAgain', 'phone.otherProvider', 'phone.givenUp', 'phone.overflowed']);
      const calls = level(arm, 'phone.calls');
      expect(unanswered).toBeGreaterThan(0);
      expect(level(arm, 'phone.answeredShare')).toBeCloseTo((calls - unanswered) / calls, 9);
    }
  });

  it('give every minute on duty one use, with a plan and without', () => {
    const uses = [
      'patient',
      'documentation',
      'backlog',
      'typing',
      'noteMoving',
      'boarder',
      'ticket',
      'handling',
      'idle',
    ];
    const withdrawn = ['seconded', 'training', 'superUser'];
    for (const arm of ['reference', 'golive']) {
      // At the horizon's end shifts are under way, so a window that ends before it.
      const minutes = (use: string) => level(arm, `staff.minutes.${use}`, 'weeks:0-12');
      const used = [...uses, ...withdrawn].reduce((sum, use) => sum + minutes(use), 0);
      expect(used).toBeCloseTo(minutes('duty'), 3);
    }
    for (const use of ['typing', 'noteMoving', ...withdrawn]) {
      expect(level('reference', `staff.minutes.${use}`), use).toBe(0);
      expect(level('golive', `staff.minutes.${use}`), use).toBeGreaterThan(0);
    }
  });

  it('tell less dictation as fewer notes for the secretaries', () => {
    expect(level('golive', 'documentation.dictatedNotes')).toBeLessThan(
      level('reference', 'documentation.dictatedNotes'),
    );
    expect(level('golive', 'documentation.noteTurnaround.mean')).toBeGreaterThan(0);
  });
});
