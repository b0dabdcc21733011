import { noOnward } from './lay-out.ts';
import type { WorldLine } from './world.ts';

type LaidOutLater =
  | 'onward'
  | 'slotsBefore'
  | 'exogenousPerDay'
  | 'referralsPerYear'
  | 'outsidePerYear'
  | 'senders'
  | 'firstLoad'
  | 'returnLoad'
  | 'firstTarget'
  | 'returnTarget'
  | 'firstHazard'
  | 'returnHazard'
  | 'visitsPerDay'
  | 'clinicians'
  | 'reserve'
  | 'slotsPerDayLimit'
  | 'reserveSlots';

/** What a new line has before its slots, its flows and its list are laid out. */
export function notYetLaidOut(): Pick<WorldLine, LaidOutLater> {
  const none = (): Float64Array => new Float64Array(0);
  return {
    onward: noOnward(),
    slotsBefore: [],
    exogenousPerDay: none(),
    referralsPerYear: 0,
    outsidePerYear: 0,
    senders: { cumulative: none(), units: new Int32Array(0) },
    firstLoad: 0,
    returnLoad: 0,
    firstTarget: none(),
    returnTarget: none(),
    firstHazard: none(),
    returnHazard: none(),
    visitsPerDay: none(),
    clinicians: 0,
    reserve: 0,
    slotsPerDayLimit: 0,
    reserveSlots: 0,
  };
}
