import { beforeAll, describe, expect, it } from 'vitest';
import type { ArmOutcome } from '../../src/care/outcome.ts';
import { runShard } from '../../src/experiment/run-shard.ts';
import type { Secondment, Training, Wave } from '../../src/scenario/scenario.ts';
import { clinicLine, clinicUnit, island, smallScenario } from '../worlds/small-world.ts';
import { cellSum, unitSum } from '../worlds/sums.ts';
import { everyRole, goLive, wholeWave } from '../worlds/whole-wave.ts';
import { wholeScenario } from '../worlds/whole-world.ts';

const before = [goLive - 56, goLive] as const;
const after = [goLive + 1, goLive + 29] as const;
const reference = wholeScenario({}, [], 196);

function training(hours: number): Training {
  return {
    fromDay: before[0],
    toDay: before[1],
    hours: everyRole.map((entry) => ({ ...entry, hours })),
    rosterCoverShare: 0.5,
  };
}

function secondment(from: Secondment['from']): Secondment {
  return { from, toDay: goLive + 60, people: [{ unit: 'north-clinic', role: 'physician', share: 0.2 }] };
}

const { slowDocumentation, downtime } = wholeWave();
if (slowDocumentation === null || downtime === null) throw new Error('the whole wave has all effects');
const onlySlow: Partial<Wave> = {
  bookingPlan: null,
  training: null,
  superUsers: null,
  secondment: null,
  slowDocumentation: { ...slowDocumentation, dictatedShare: null, movingNotes: [] },
  downtime: null,
  incidents: null,
  defects: null,
};
const nothing: Partial<Wave> = { ...onlySlow, slowDocumentation: null };

let arms: Map<string, ArmOutcome>;

beforeAll(() => {
  const waves: Record<string, Wave> = {
    whole: wholeWave(),
    withoutSuperUsers: wholeWave(1, { superUsers: null }),
    slow: wholeWave(1, onlySlow),
    trained: wholeWave(1, { ...onlySlow, training: training(12) }),
    trainedTwice: wholeWave(1, { ...onlySlow, training: training(24) }),
    undictated: wholeWave(1, { ...onlySlow, slowDocumentation: { ...slowDocumentation, movingNotes: [] } }),
    paper: wholeWave(1, { ...nothing, downtime }),
    longerPaper: wholeWave(1, { ...nothing, downtime: { ...downtime, toSecond: (goLive + 2) * 86_400 } }),
    lentAlready: wholeWave(1, { ...nothing, secondment: secondment('reference') }),
    withdrawn: wholeWave(1, { ...nothing, secondment: secondment('after-warm-up') }),
  };
  const shard = runShard({
    reference,
    arms: Object.entries(waves).map(([id, wave]) => ({ id, scenario: { ...reference, waves: [wave] } })),
    seed: 'plans',
    replication: 1,
  });
  arms = new Map(shard.arms.map((arm) => [arm.arm, arm]));
});

function outcomeOf(arm: string): ArmOutcome {
  const outcome = arms.get(arm);
  if (outcome === undefined) throw new Error(`arm (= ${arm}) must be simulated`);
  return outcome;
}

function perContact(arm: string, days: readonly [number, number] = after): number {
  const outcome = outcomeOf(arm);
  return unitSum(outcome, 'documentationNeededSeconds', days) / unitSum(outcome, 'documentedContacts', days);
}

describe('super-users', () => {
  it('without them documentation minutes rise and minutes withdrawn fall', () => {
    expect(perContact('withoutSuperUsers')).toBeGreaterThan(perContact('whole') * 1.02);
    expect(unitSum(outcomeOf('whole'), 'superUserSeconds', after)).toBeGreaterThan(100 * 3600);
    expect(unitSum(outcomeOf('withoutSuperUsers'), 'superUserSeconds')).toBe(0);
    const slots = (arm: string) => cellSum(outcomeOf(arm), 'slotsOffered', undefined, after);
    expect(slots('withoutSuperUsers')).toBeGreaterThanOrEqual(slots('whole'));
  });

  it('support given is recorded with what was needed of it', () => {
    const given = unitSum(outcomeOf('whole'), 'supportSeconds', after);
    expect(given).toBeGreaterThan(unitSum(outcomeOf('whole'), 'floorWalkerSeconds', after));
    expect(unitSum(outcomeOf('whole'), 'supportNeededSeconds', after)).toBeGreaterThan(given * 0.2);
    expect(unitSum(outcomeOf('reference'), 'supportSeconds')).toBe(0);
  });
});

describe('training', () => {
  it('twice of it lowers the initial excess and takes more time before the go-live', () => {
    expect(perContact('trained')).toBeLessThan(perContact('slow'));
    expect(perContact('trainedTwice')).toBeLessThan(perContact('trained'));
    const hours = (arm: string) => unitSum(outcomeOf(arm), 'trainingSeconds', before);
    expect(hours('slow')).toBe(0);
    expect(hours('trainedTwice')).toBeGreaterThan(hours('trained') * 1.5);
    const slots = (arm: string) => cellSum(outcomeOf(arm), 'slotsOffered', undefined, before);
    expect(slots('trained')).toBeLessThan(slots('slow'));
    expect(slots('trainedTwice')).toBeLessThan(slots('trained'));
  });
});

describe('less dictation', () => {
  it('moves minutes from secretaries to physicians', () => {
    const secretaries = (arm: string) =>
      unitSum(outcomeOf(arm), 'documentationNeededSeconds', after, (unit) => unit === 'north-secretariat');
    const others = (arm: string) =>
      unitSum(outcomeOf(arm), 'documentationNeededSeconds', after, (unit) => unit !== 'north-secretariat');
    expect(secretaries('undictated')).toBeLessThan(secretaries('slow') * 0.5);
    expect(others('undictated')).toBeGreaterThan(others('slow') * 1.05);
  });
});

describe('moving old notes', () => {
  it('takes time at first visits after the go-live, less as patients come back', () => {
    const clinic = clinicUnit('north-clinic', 'outpatient', [
      clinicLine({ returnInterval: { days: 30, variation: 0.3 }, returnShare: 0.8, overdueReturns: 700 }),
    ]);
    const site = {
      ...island('north'),
      units: island('north').units.map((unit) => (unit.id === clinic.id ? clinic : unit)),
    };
    const small = smallScenario([site], [], 252);
    const wave = wholeWave(1, {
      ...onlySlow,
      slowDocumentation: { ...slowDocumentation, dictatedShare: null },
    });
    const { arms: both } = runShard({
      reference: small,
      arms: [{ id: 'moving', scenario: { ...small, waves: [wave] } }],
      seed: 'moving',
      replication: 1,
    });
    const moving = both[1];
    const isClinic = (unit: string) => unit === clinic.id;
    const perVisit = (days: readonly [number, number]) =>
      (unitSum(moving, 'noteMovingSeconds', days, isClinic) +
        unitSum(moving, 'overtimeNoteMovingSeconds', days, isClinic)) /
      cellSum(moving, 'completed', ({ unit }) => isClinic(unit), days);
    expect(unitSum(moving, 'noteMovingSeconds', [0, goLive])).toBe(0);
    expect(perVisit([goLive, goLive + 14])).toBeGreaterThan(150);
    expect(perVisit([goLive + 97, goLive + 111])).toBeLessThan(90);
  });
});

describe('downtime', () => {
  it('longer on paper leaves more to type in, and a larger backlog after', () => {
    const typing = (arm: string) => unitSum(outcomeOf(arm), 'typingNeededSeconds');
    expect(typing('slow')).toBe(0);
    expect(typing('paper')).toBeGreaterThan(3600);
    expect(typing('longerPaper')).toBeGreaterThan(typing('paper') * 2);
    const behind = (arm: string) => {
      const days = [goLive + 1, goLive + 8] as const;
      return unitSum(outcomeOf(arm), 'typingEndSeconds', days) + unitSum(outcomeOf(arm), 'backlogEndSeconds', days);
    };
    expect(behind('longerPaper')).toBeGreaterThan(behind('paper'));
    expect(behind('paper')).toBeGreaterThan(behind('reference'));
  });
});

describe('secondment', () => {
  it('changes nothing where staff are lent in the reference too, and takes slots where they are withdrawn', () => {
    const completed = (arm: string) => cellSum(outcomeOf(arm), 'completed', ({ unit }) => unit === 'north-clinic');
    expect(completed('lentAlready')).toBe(completed('reference'));
    expect(completed('withdrawn')).toBeLessThan(completed('reference') * 0.95);
    expect(unitSum(outcomeOf('withdrawn'), 'secondedSeconds')).toBeGreaterThan(50 * 3600);
  });
});
