import { describe, expect, it } from 'vitest';
import { findImbalances } from '../../src/care/conservation.ts';
import { service } from '../../src/care/purposes.ts';
import { hospital, plainWard } from '../worlds/hospital.ts';
import { cellSum, unitSum } from '../worlds/sums.ts';
import { begun, secondsPerDay } from '../worlds/watched-care.ts';
import { theatreUnit } from '../worlds/whole-world.ts';

const turnoverMinutes = 25;

/** A theatre in which every operation takes the nurse or the surgeon a ticket of some minutes. */
function operated(ticketMinutes: number, part: number) {
  const lines = theatreUnit().lines.map((line) => ({
    ...line,
    onward: [],
    turningAcute: null,
    noShowShare: 0,
    roomVariation: 0,
  }));
  const unit = theatreUnit({ lines, turnoverMinutes, emergency: { perYear: 0, roomMinutes: 100, roomVariation: 0 } });
  const wards = [plainWard({ beds: 60, overbedShare: 0 })];
  const scenario = hospital({
    emergency: { visitsPerYear: 500 },
    wards,
    more: [unit],
    episodesPerYear: 2400,
    days: 84,
  });
  const care = begun(scenario);
  care.state.points.extraSeconds.push({
    use: 'ticket',
    seconds: (_clinician, contact) => (contact.part === part ? ticketMinutes * 60 : 0),
  });
  care.run(84 * secondsPerDay);
  expect(findImbalances(care, 84 * secondsPerDay)).toEqual([]);
  const outcome = care.outcome('', 0);
  const operations = cellSum(outcome, 'completed', ({ contactKind }) => contactKind.endsWith('-operation'));
  return {
    operations,
    roomMinutes: unitSum(outcome, 'roomSeconds') / 60 / operations,
    turnover: unitSum(outcome, 'turnoverSeconds') / 60 / unitSum(outcome, 'turnovers'),
    tickets: (unitSum(outcome, 'ticketSeconds') + unitSum(outcome, 'overtimeTicketSeconds')) / 60,
  };
}

describe('a ticket during an operation', () => {
  const plain = operated(0, service.operation);

  it.each([
    ['the surgeon', service.operation],
    ['the nurse', service.theatreNurse],
  ])('of %s keeps the patient in the room, and the next one waits for the turnover after that', (_who, part) => {
    const late = operated(20, part);
    expect(late.roomMinutes - plain.roomMinutes).toBeCloseTo(20, 0);
    expect(late.turnover).toBeGreaterThanOrEqual(turnoverMinutes);
    expect(late.turnover).toBeLessThan(plain.turnover + 1);
    expect(late.tickets).toBeCloseTo(20 * late.operations, -2);
  });
});
