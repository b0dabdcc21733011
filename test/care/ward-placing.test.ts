import { describe, expect, it } from 'vitest';
import { cellDays } from '../../src/care/arm-counts.ts';
import type { Care } from '../../src/care/care.ts';
import { eventKind } from '../../src/care/clock.ts';
import type { ArmOutcome, CellCounter } from '../../src/care/outcome.ts';
import { hospital, plainWard } from '../worlds/hospital.ts';
import { cellSum, unitSum } from '../worlds/sums.ts';
import { begun, contactValue, outcomeOf, secondsPerDay, watch } from '../worlds/watched-care.ts';

const [own, other] = ['north-ward', 'north-other'];
const quiet = { visitsPerYear: 1500, boardingLimit: 3, admitTo: [{ unit: own, share: 1 }] };

function patientsIn(care: Care, ward: number): number {
  return care.state.waiting.length(care.state.chains.inWard + ward);
}

function countsOf(outcome: ArmOutcome, counter: CellCounter, unit?: string): number {
  return cellSum(outcome, counter, (cell) => unit === undefined || cell.unit === unit);
}

describe('who comes to a ward', () => {
  it('finds a place in this order: own bed, overbed, bed of another ward, wait, transfer', () => {
    const wards = [plainWard({ beds: 14, directShare: 0.8 }), plainWard({ beds: 10, directShare: 0.2 }, other)];
    const care = begun(hospital({ emergency: quiet, wards, episodesPerYear: 2200, days: 112 }));
    const { waiting, chains } = care.state;
    const beds = [14, 10];
    const most = [16, 11];
    const found = { bed: 0, overbed: 0, other: 0, waits: 0, transferred: 0 };
    let before = { inWard: [patientsIn(care, 0), patientsIn(care, 1)], waits: 0 };
    watch(care, 112, () => {
      const after = { inWard: [patientsIn(care, 0), patientsIn(care, 1)], waits: waiting.length(chains.bedWait) };
      const { kind, a: ward } = care.state.events;
      if (kind === eventKind.directAdmission) {
        const neighbour = 1 - ward;
        const expected = { inWard: [...before.inWard], waits: before.waits };
        if (before.inWard[ward] < most[ward]) {
          found[before.inWard[ward] < beds[ward] ? 'bed' : 'overbed']++;
          expected.inWard[ward]++;
        } else if (before.inWard[neighbour] < beds[neighbour]) {
          found.other++;
          expected.inWard[neighbour]++;
        } else if (before.waits < quiet.boardingLimit) {
          found.waits++;
          expected.waits++;
        } else {
          found.transferred++;
        }
        expect(after).toEqual(expected);
      }
      before = after;
    });
    for (const number of Object.values(found)) expect(number).toBeGreaterThan(5);
    const outcome = care.outcome('', 0);
    expect(countsOf(outcome, 'offService')).toBeGreaterThanOrEqual(found.other);
    expect(countsOf(outcome, 'transferred')).toBeGreaterThanOrEqual(found.transferred);
  });

  it('is counted where a hospital without an emergency department has no bed: off service or transferred', () => {
    const wards = [plainWard({ beds: 14, directShare: 1 }), plainWard({ beds: 5, directShare: 0 }, other)];
    const care = begun(hospital({ emergency: null, wards, episodesPerYear: 1500, days: 84 }));
    let [offService, transferred] = [0, 0];
    let before = [patientsIn(care, 0), patientsIn(care, 1)];
    watch(care, 84, () => {
      const after = [patientsIn(care, 0), patientsIn(care, 1)];
      if (care.state.events.kind === eventKind.directAdmission) {
        if (after[1] > before[1]) offService++;
        else if (after[0] === before[0]) transferred++;
      }
      before = after;
    });
    const outcome = care.outcome('', 0);
    expect(offService).toBeGreaterThan(10);
    expect(transferred).toBeGreaterThan(10);
    expect([countsOf(outcome, 'offService', own), countsOf(outcome, 'offService', other)]).toEqual([offService, 0]);
    expect(countsOf(outcome, 'transferred')).toBe(transferred);
    expect(countsOf(outcome, 'boarded')).toBe(0);
  });

  it('lies in an overbed only where the ward has any', () => {
    const of = (overbedShare: number) =>
      outcomeOf(hospital({ emergency: quiet, wards: [plainWard({ beds: 12, overbedShare })], episodesPerYear: 1150 }));
    const [none, some] = [of(0), of(0.25)];
    expect(unitSum(none, 'overbedSeconds')).toBe(0);
    expect(unitSum(some, 'overbedSeconds')).toBeGreaterThan(secondsPerDay);
    expect(countsOf(some, 'transferred')).toBeLessThan(countsOf(none, 'transferred'));
  });

  it('boards the more the higher the limit, and is transferred the less', () => {
    const of = (boardingLimit: number) =>
      outcomeOf(hospital({ emergency: { boardingLimit }, wards: [plainWard({ beds: 24 })], days: 84 }));
    const [few, many] = [of(2), of(20)];
    expect(countsOf(few, 'transferred')).toBeGreaterThan(10);
    expect(countsOf(many, 'transferred')).toBeLessThan(countsOf(few, 'transferred') / 2);
    expect(unitSum(many, 'boardingSeconds')).toBeGreaterThan(unitSum(few, 'boardingSeconds') * 1.5);
  });
});

describe('births and direct admissions', () => {
  const arrivalsOf = (birthsPerYear: number) => {
    const wards = [plainWard({ beds: 60, birthsPerYear })];
    const care = begun(hospital({ emergency: null, wards, episodesPerYear: 3000, days: 364 }));
    const hours = { births: new Array<number>(24).fill(0), direct: new Array<number>(24).fill(0) };
    watch(care, 364, (now) => {
      const hour = Math.floor((now % secondsPerDay) / 3600);
      if (care.state.events.kind === eventKind.birth) hours.births[hour]++;
      if (care.state.events.kind === eventKind.directAdmission) hours.direct[hour]++;
    });
    return hours;
  };
  const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
  const isAbout = (number: number, expected: number) =>
    expect(Math.abs(number - expected)).toBeLessThan(4 * Math.sqrt(expected));

  it('are as many a year as the scenario says; births are taken off those who come directly', () => {
    const year = 364 / 365.25;
    const [without, withBirths] = [arrivalsOf(0), arrivalsOf(1200)];
    expect(sum(without.births)).toBe(0);
    isAbout(sum(without.direct), 3000 * year);
    isAbout(sum(withBirths.births), 1200 * year);
    isAbout(sum(withBirths.direct), 1800 * year);
  });

  it('come at every hour alike, and by the ward’s own hours', () => {
    const { births, direct } = arrivalsOf(1200);
    isAbout(sum(births.slice(0, 6)), sum(births) / 4);
    expect(sum(direct.slice(0, 6))).toBeLessThan(sum(direct) / 6);
  });
});

describe('a crowded morning', () => {
  /** Numbers of those nearly ready on crowded and other mornings, and of those sent home early on each day. */
  function mornings(beds: number, probability: number) {
    const earlyDischarge = { withinHours: 24, probability };
    const wards = [plainWard({ beds, earlyDischarge, overbedShare: 0.3 })];
    const care = begun(hospital({ emergency: null, wards, episodesPerYear: 1100, days: 56 }));
    const { waiting, chains } = care.state;
    const nearly = { crowded: 0, others: 0 };
    const isCrowded: boolean[] = [];
    let readyAt: number[] = [];
    watch(care, 56, (now) => {
      if (care.state.events.kind === eventKind.wardRound) {
        const near = readyAt.filter((ready) => ready > now && ready <= now + secondsPerDay).length;
        isCrowded.push(readyAt.length > beds);
        nearly[readyAt.length > beds ? 'crowded' : 'others'] += near;
      }
      readyAt = [];
      for (let row = waiting.first(chains.inWard); row >= 0; row = waiting.after(row)) {
        readyAt.push(contactValue(care, row, 'readyAt'));
      }
    });
    const outcome = care.outcome('', 0);
    const sentHome = outcome.cells.flatMap((_, cell) => [...cellDays(outcome, 'earlyDischarged', cell)]);
    return { ...nearly, sentHome, isCrowded };
  }

  it('sends home those who are nearly ready, and only where there are more patients than beds', () => {
    const { crowded, others, sentHome, isCrowded } = mornings(11, 1);
    expect(crowded).toBeGreaterThan(20);
    expect(others).toBeGreaterThan(20);
    expect(sentHome.reduce((a, b) => a + b)).toBe(crowded);
    sentHome.forEach((number, day) => {
      if (!isCrowded[day]) expect(number).toBe(0);
    });
  });

  it('sends home the share that the scenario says', () => {
    const { crowded, sentHome } = mornings(11, 0.3);
    const share = sentHome.reduce((a, b) => a + b) / crowded;
    expect(crowded).toBeGreaterThan(60);
    expect(share).toBeGreaterThan(0.15);
    expect(share).toBeLessThan(0.45);
  });
});
