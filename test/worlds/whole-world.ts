import type {
  ContactTimes,
  DiagnosticsLine,
  DiagnosticsUnit,
  LogisticsUnit,
  OperationLine,
  Scenario,
  SecretariatUnit,
  Site,
  TheatreUnit,
  Wave,
} from '../../src/scenario/scenario.ts';
import { clinicLine, clinicUnit, emergencyUnit, island, named, smallScenario, wardUnit } from './small-world.ts';

function quick(faceMinutes: number, documentationMinutes: number): ContactTimes {
  return {
    faceMinutes,
    faceVariation: faceMinutes === 0 ? 0 : 0.5,
    screenShare: 0.2,
    documentationMinutes,
    documentationVariation: 0.5,
    atOnceShare: 1,
  };
}

function dayRoster(staff: number) {
  return { people: 2 * staff, shifts: [{ startMinutes: 480, hours: 8, staff, days: 'workdays' as const }] };
}

const roundTheClock = {
  people: 8,
  shifts: [420, 900, 1380].map((startMinutes) => ({ startMinutes, hours: 8, staff: 1, days: 'all-days' as const })),
};

function operationLine(changes: Partial<OperationLine>): OperationLine {
  return {
    contact: 'inpatient-operation',
    operationsPerYear: 300,
    urgentShare: 0.2,
    listLength: 60,
    removalShare: 0.08,
    releaseDays: 15,
    noShowShare: 0.04,
    roomMinutes: 150,
    roomVariation: 0.5,
    surgeon: quick(0, 12),
    nurse: quick(0, 6),
    ward: 'north-ward',
    onward: [],
    turningAcute: { perYearWaited: 0.2, to: 'north-emergency' },
    productionWeight: 10,
    ...changes,
  };
}

export function theatreUnit(changes: Partial<TheatreUnit> = {}): TheatreUnit {
  const weekdays = [0, 1, 2, 3, 4];
  return {
    ...named('north-theatre'),
    kind: 'theatre',
    sessions: [
      { room: 'room-1', weekdays, startMinutes: 465, endMinutes: 945, contact: 'inpatient-operation' },
      { room: 'room-2', weekdays, startMinutes: 465, endMinutes: 945, contact: 'day-operation' },
    ],
    lines: [
      operationLine({}),
      operationLine({
        contact: 'day-operation',
        operationsPerYear: 700,
        listLength: 140,
        roomMinutes: 75,
        ward: null,
        productionWeight: 5,
      }),
    ],
    turnoverMinutes: 25,
    overrunMinutes: 60,
    emergency: { perYear: 250, roomMinutes: 110, roomVariation: 0.5 },
    ...changes,
  };
}

function diagnosticsLine(changes: Partial<DiagnosticsLine>): DiagnosticsLine {
  return {
    ...named('x-ray'),
    machines: 2,
    batchSize: 1,
    batchWaitMinutes: 0,
    run: quick(12, 3),
    answerMinutes: 40,
    answerVariation: 0.8,
    outsideOrdersPerYear: 2000,
    staff: roundTheClock,
    ...changes,
  };
}

export function diagnosticsUnit(changes: Partial<DiagnosticsUnit> = {}): DiagnosticsUnit {
  return {
    ...named('north-diagnostics'),
    kind: 'diagnostics',
    lines: [
      diagnosticsLine({}),
      diagnosticsLine({ ...named('samples'), machines: 1, batchSize: 8, batchWaitMinutes: 15, run: quick(6, 1) }),
    ],
    ...changes,
  };
}

export function logisticsUnit(changes: Partial<LogisticsUnit> = {}): LogisticsUnit {
  return {
    ...named('north-logistics'),
    kind: 'logistics',
    serves: ['north'],
    transport: quick(15, 2),
    deliveriesPerYear: 2500,
    delivery: quick(12, 2),
    staff: roundTheClock,
    ...changes,
  };
}

export function secretariatUnit(changes: Partial<SecretariatUnit> = {}): SecretariatUnit {
  return {
    ...named('north-secretariat'),
    kind: 'secretariat',
    serves: ['north-emergency', 'north-ward', 'north-clinic', 'north-theatre', 'north-centre'],
    dictatedShare: 0.7,
    dictationFactor: 0.5,
    note: quick(0, 7),
    secretaries: dayRoster(4),
    ...changes,
  };
}

/** Which parts of the whole world differ in a test. */
export interface WholeChanges {
  emergency?: Parameters<typeof emergencyUnit>[1];
  ward?: Parameters<typeof wardUnit>[1];
  theatre?: Partial<TheatreUnit>;
  diagnostics?: Partial<DiagnosticsUnit>;
  secretariat?: Partial<SecretariatUnit>;
  phoneStaff?: number;
}

const orders = [
  { unit: 'north-diagnostics', line: 'x-ray', share: 0.2 },
  { unit: 'north-diagnostics', line: 'samples', share: 0.5 },
];
const turningAcute = { perYearWaited: 0.1, to: 'north-emergency' };
const hours = [0, 0, 0, 0, 0, 0, 0, 0, 0.3, 0.2, 0.15, 0.1, 0.05, 0.1, 0.06, 0.04, 0, 0, 0, 0, 0, 0, 0, 0];

/** One site with every kind of unit and every option of care. */
export function wholeSite(changes: WholeChanges = {}): Site {
  const plain = island('north');
  const [, , , centre] = plain.units;
  if (centre?.kind !== 'primary-care') throw new Error('the fourth unit of an island must be its centre');
  const remote = clinicLine({
    contact: 'remote-contact',
    role: 'nurse',
    visitsPerYear: 3000,
    listLength: 90,
    overdueReturns: 130,
    slotMinutes: { first: 20, return: 15 },
    first: quick(12, 3),
    return: quick(9, 3),
    onward: [],
    productionWeight: 0.35,
  });
  return {
    ...plain,
    // 0.21 of 11 000 visits, 300 planned operations, 250 births and 100 who come directly
    episodesPerYear: 2960,
    units: [
      emergencyUnit('north-emergency', {
        admitTo: [
          { unit: 'north-ward', share: 0.6 },
          { unit: 'north-medicine', share: 0.4 },
        ],
        examination: { share: 0.7, minutes: 60, variation: 0.8, orders },
        patience: { medianMinutes: 300, variation: 0.7 },
        places: 14,
        boarderNurseMinutesPerHour: 15,
        overflowPerYear: 300,
        acuteFromListPerYear: 80,
        ...changes.emergency,
      }),
      wardUnit('north-ward', {
        beds: 24,
        directShare: 0.5,
        birthsPerYear: 250,
        earlyDischarge: { withinHours: 24, probability: 0.5 },
        orders,
        nurses: { roster: roundTheClock, noteMinutes: 5, noteVariation: 0.5 },
        ...changes.ward,
      }),
      wardUnit('north-medicine', { beds: 14, directShare: 0.5, orders }),
      clinicUnit('north-clinic', 'outpatient', [
        clinicLine({
          orders,
          answerMinutes: 2,
          turningAcute,
          onward: [
            { unit: 'north-theatre', contact: 'inpatient-operation', share: 0.02 },
            { unit: 'north-theatre', contact: 'day-operation', share: 0.05 },
            { unit: 'partner', contact: 'physician-visit', share: 0.03 },
          ],
        }),
        remote,
      ]),
      {
        ...centre,
        listedPeople: 9000,
        phone: {
          callsPerYear: 14_000,
          callShareByHour: hours,
          call: quick(6, 2),
          nurses: dayRoster(changes.phoneStaff ?? 1),
          unmet: { ringsAgain: 0.6, otherProvider: 0.1, givesUp: 0.2, emergency: 0.1 },
          attempts: 4,
          overflowTo: 'north-emergency',
          onward: [{ unit: 'north-centre', contact: 'physician-visit', share: 0.2 }],
        },
      },
      theatreUnit(changes.theatre),
      diagnosticsUnit(changes.diagnostics),
      logisticsUnit(),
      secretariatUnit(changes.secretariat),
    ],
  };
}

export function wholeScenario(changes: WholeChanges = {}, waves: Wave[] = [], days = 210): Scenario {
  return {
    ...smallScenario([wholeSite(changes)], waves, days),
    strain: {
      startProbabilityByMonth: Array.from({ length: 12 }, () => 0.008),
      spell: { days: 5, variation: 0.8 },
      largestIncrease: 0.5,
      halfEffectHours: 1,
      lagDays: 14,
      referenceOvertimeHours: [],
    },
    faultRepair: {
      commandCentre: { staff: 3, fromHour: 7, toHour: 19, weekends: false, minutes: 15, variation: 0.5 },
      vendor: { repairsAtATime: 10, medianWeeks: 3, variation: 1.5 },
    },
  };
}
