import type { SuperUsers, Training, Wave } from '../../src/scenario/scenario.ts';
import { ordinaryWave } from './small-wave.ts';

/** Day of the go-live of `wholeWave`. */
export const goLive = 141;

const kindsByRole = {
  physician: ['emergency', 'ward', 'outpatient', 'primary-care', 'theatre'],
  nurse: ['emergency', 'ward', 'outpatient', 'primary-care', 'theatre'],
  other: ['diagnostics', 'logistics'],
  secretary: ['secretariat'],
} as const;
export const everyRole = [
  ...kindsByRole.physician.map((kind) => ({ role: 'physician' as const, kind })),
  ...kindsByRole.nurse.map((kind) => ({ role: 'nurse' as const, kind })),
  ...kindsByRole.other.map((kind) => ({ role: 'other' as const, kind })),
  ...kindsByRole.secretary.map((kind) => ({ role: 'secretary' as const, kind })),
];

function superUsers(strength: number): SuperUsers {
  return {
    duty: [{ fromDay: goLive, toDay: goLive + 28, share: 0.1 * strength }],
    floorWalkers: [{ fromDay: goLive, toDay: goLive + 14, hoursPerClinician: 0.2 * strength }],
    neededMinutesPerClinician: strength === 0 ? 0 : 60,
    floorWalkerCostSekPerHour: 900,
  };
}

function training(hoursEach: number): Training {
  return {
    fromDay: goLive - 56,
    toDay: goLive,
    hours: everyRole.map((entry) => ({ ...entry, hours: hoursEach })),
    rosterCoverShare: 0.5,
  };
}

/** A go-live with every effect of the new system and the plan; with `strength` 0 each is there and does nothing. */
export function wholeWave(strength = 1, changes: Partial<Wave> = {}): Wave {
  const plain = ordinaryWave('north', strength);
  if (plain.slowDocumentation === null) throw new Error('the ordinary wave has slow documentation');
  return {
    ...plain,
    bookingPlan: (plain.bookingPlan ?? []).map((entry) => ({ ...entry, units: [...entry.units, 'north-theatre'] })),
    training: training(12 * strength),
    superUsers: superUsers(strength),
    secondment: {
      from: 'after-warm-up',
      toDay: goLive + 60,
      people: [
        { unit: 'north-clinic', role: 'physician', share: 0.03 * strength },
        { unit: 'north-ward', role: 'nurse', share: 0.1 * strength },
      ],
    },
    slowDocumentation: {
      ...plain.slowDocumentation,
      curves: everyRole.map((entry) => ({
        ...entry,
        initialExcess: 0.8 * strength,
        contactsToLearn: 250,
        lastingExcess: 0.03 * strength,
      })),
      dictatedShare: strength === 0 ? 1 : 0.2,
      movingNotes: everyRole.map((entry) => ({ ...entry, minutes: 3 * strength })),
    },
    downtime: {
      fromSecond: goLive * 86_400 - 4 * 3600 * strength,
      toSecond: goLive * 86_400 + 10 * 3600 * strength,
      paperFactor: 1 + 0.2 * strength,
      typingShare: 0.5 * strength,
    },
    incidents: {
      perYear: 60 * strength,
      startFactor: 3,
      settleWeeks: 8,
      hours: 3,
      variation: 1,
      paperFactor: 1.2,
      typingShare: 0.5,
    },
    defects: {
      questions: { probability: 0.1 * strength, fadeWeeks: 4, minutes: 4, supportMinutes: 8 },
      faults: {
        perHundredClinicians: 30 * strength,
        ticketsPerThousandContacts: 1,
        rateVariation: 1,
        ticketMinutes: 5,
        criticalShare: 0.05,
        commonShare: 0.5,
        misplacedBookingShare: 0,
      },
      pressure: 1,
    },
    ...changes,
  };
}
