import { describe, expect, it } from 'vitest';
import { Care } from '../../src/care/care.ts';
import { findImbalances } from '../../src/care/conservation.ts';
import { buildWorld } from '../../src/care/world/build-world.ts';
import { installEffects } from '../../src/golive/install-effects.ts';
import { planEffects } from '../../src/golive/plan-effects.ts';
import type { Roster, Wave } from '../../src/scenario/scenario.ts';
import { hospital, plainWard } from '../worlds/hospital.ts';
import { wave } from '../worlds/small-wave.ts';
import { unitSum } from '../worlds/sums.ts';
import { clinicianValue } from '../worlds/watched-care.ts';
import { wholeScenario } from '../worlds/whole-world.ts';

const day = 86_400;
const goLive = 14;
const start = goLive * day;

const roster: Roster = {
  people: 20,
  shifts: [420, 900, 1380].map((startMinutes) => ({ startMinutes, hours: 8, staff: 3, days: 'all-days' as const })),
};

/** A ward whose nurses write notes, with what a test asks of its go-live. */
function careOf(changes: Partial<Wave>): Care {
  const wards = [plainWard({ nurses: { roster, noteMinutes: 5, noteVariation: 0.5 } })];
  const scenario = {
    ...hospital({ emergency: null, wards, days: 42 }),
    waves: [wave('wave-1', ['north'], { goLiveDay: goLive, ...changes })],
    faultRepair: wholeScenario().faultRepair,
  };
  const care = new Care(buildWorld(scenario), 'shift-notes', 1);
  installEffects(planEffects(care.state.world, scenario.waves), care.state);
  care.begin();
  return care;
}

function nursesOf({ state }: Care): number[] {
  return state.world.clinicians.flatMap(({ role }, clinician) => (role === 'nurse' ? [clinician] : []));
}

const asking = {
  questions: { probability: 1, fadeWeeks: 1e9, minutes: 6, supportMinutes: 6 },
  faults: null,
  pressure: 0,
};

describe("the sums of nurses' notes of a shift", () => {
  it('have the share of each note on paper typed in, and of nothing else', () => {
    const downtime = { fromSecond: start, toSecond: start + day, paperFactor: 1.5, typingShare: 0.5 };
    const care = careOf({ downtime });
    const nurses = new Set(nursesOf(care));
    let [expected, notes] = [0, 0];
    care.state.points.documentationKnown.push((clinician, startedAt, seconds) => {
      if (startedAt < downtime.fromSecond || startedAt >= downtime.toSecond) return;
      expected += Math.round(seconds * 0.5);
      if (nurses.has(clinician)) notes++;
    });
    care.run(care.end);
    expect(notes).toBeGreaterThan(50);
    expect(unitSum(care.outcome('', 0), 'typingNeededSeconds')).toBe(expected);
  });

  it('have the share of what each nurse wrote typed back at a rollback', () => {
    const back = start + 3 * day;
    const care = careOf({ rollback: { atSecond: back, rule: null, typedBackShare: 0.5, again: null } });
    const written = new Map(nursesOf(care).map((nurse) => [nurse, 0]));
    care.state.points.documentationKnown.push((clinician, startedAt, seconds) => {
      const before = written.get(clinician);
      if (before !== undefined && startedAt >= start && startedAt < back) written.set(clinician, before + seconds);
    });
    care.run(back + 1);
    expect(Math.max(...written.values())).toBeGreaterThan(3600);
    for (const [nurse, seconds] of written) {
      expect(clinicianValue(care, nurse, 'typing')).toBe(Math.round(seconds * 0.5));
    }
  });

  it('have every minute of a question worked off or still to do', () => {
    const care = careOf({ defects: asking });
    care.run(care.end);
    const outcome = care.outcome('', 0);
    const left = care.state.world.clinicians.reduce(
      (sum, _, clinician) =>
        sum + clinicianValue(care, clinician, 'ticket') + clinicianValue(care, clinician, 'reporting'),
      0,
    );
    const done = unitSum(outcome, 'ticketSeconds') + unitSum(outcome, 'overtimeTicketSeconds');
    expect(unitSum(outcome, 'questionsAsked')).toBeGreaterThan(2000);
    expect(done + left).toBe(360 * unitSum(outcome, 'questionsAsked'));
  });

  it('close with hours on paper, questions and a rollback together', () => {
    const care = careOf({
      downtime: { fromSecond: start, toSecond: start + 12 * 3600, paperFactor: 1.5, typingShare: 0.5 },
      rollback: { atSecond: start + 4 * day, rule: null, typedBackShare: 0.5, again: null },
      defects: { ...asking, pressure: 1 },
    });
    for (const hour of [6, 13, 21, 60, 96, 97, 200]) {
      care.run(start + hour * 3600 + 17);
      expect(findImbalances(care, start + hour * 3600 + 17)).toEqual([]);
    }
  });
});

describe("tickets of nurses' notes", () => {
  it('come before what is to be typed in', () => {
    const care = careOf({ defects: asking });
    care.run(start + 12 * 3600);
    const nurses = nursesOf(care).filter((nurse) => clinicianValue(care, nurse, 'onDuty') === 1);
    for (const nurse of nurses) care.state.points.requests.typeIn(nurse, 40 * 3600, care.state.events.time);
    // The notes of the day's shift are written at one o'clock.
    care.run(start + 13 * 3600 + 1);
    const asked = nurses.filter((nurse) => clinicianValue(care, nurse, 'reporting') > 0);
    expect(asked.length).toBeGreaterThan(1);
    care.run(start + 17 * 3600);
    for (const nurse of asked) {
      expect(clinicianValue(care, nurse, 'typing')).toBeGreaterThan(30 * 3600);
      expect(clinicianValue(care, nurse, 'reporting')).toBe(0);
    }
  });
});
