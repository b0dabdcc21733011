import type {
  ClinicLine,
  ClinicUnit,
  ContactTimes,
  EmergencyUnit,
  Scenario,
  Site,
  WardUnit,
  Wave,
} from '../../src/scenario/scenario.ts';

function times(faceMinutes: number, documentationMinutes: number, atOnceShare: number): ContactTimes {
  return {
    faceMinutes,
    faceVariation: 0.5,
    screenShare: 0.25,
    documentationMinutes,
    documentationVariation: 0.5,
    atOnceShare,
  };
}

const hours = [
  2.55, 2.06, 1.77, 1.57, 1.47, 1.57, 1.96, 2.95, 4.72, 6.29, 7.17, 7.27, 6.68, 6.19, 5.89, 5.6, 5.4, 5.21, 4.91, 4.62,
  4.22, 3.73, 3.34, 2.86,
].map((share) => share / 100);

export function named(id: string) {
  return { id, name: { sv: id, en: id } };
}

export function emergencyUnit(id: string, changes: Partial<EmergencyUnit> = {}): EmergencyUnit {
  const site = id.slice(0, id.indexOf('-'));
  return {
    ...named(id),
    kind: 'emergency',
    visitsPerYear: 11_000,
    arrivalShareByHour: hours,
    arrivalFactorByWeekday: [1.1, 1.01, 0.99, 0.99, 1, 0.94, 0.97],
    arrivalFactorByMonth: [1, 1.02, 1, 0.98, 1.01, 1, 0.97, 1, 1.02, 1.02, 1, 0.98],
    triageShares: [0.04, 0.18, 0.47, 0.26, 0.05],
    admissionShares: [0.75, 0.45, 0.22, 0.09, 0.04],
    admissionShare: 0.21,
    targetMinutes: [15, 60, 150, 240],
    triage: times(7, 3, 0.9),
    assessment: times(20, 9, 0.6),
    decision: times(8, 9, 0.7),
    examination: { share: 0.7, minutes: 75, variation: 0.8, orders: [] },
    patience: null,
    places: null,
    boarderNurseMinutesPerHour: 0,
    overflowPerYear: 0,
    acuteFromListPerYear: 0,
    handoverMinutes: 5,
    boardingLimit: 12,
    admitTo: [{ unit: `${site}-ward`, share: 1 }],
    transferTo: 'partner',
    onward: [{ unit: `${site}-clinic`, contact: 'physician-visit', share: 0.06 }],
    physicians: {
      people: 12,
      shifts: [
        { startMinutes: 450, hours: 8.5, staff: 2, days: 'all-days' },
        { startMinutes: 720, hours: 9, staff: 1, days: 'all-days' },
        { startMinutes: 930, hours: 8.5, staff: 1, days: 'all-days' },
        { startMinutes: 1320, hours: 10, staff: 1, days: 'all-days' },
      ],
    },
    nurses: {
      people: 10,
      shifts: [
        { startMinutes: 420, hours: 8, staff: 1, days: 'all-days' },
        { startMinutes: 900, hours: 8, staff: 1, days: 'all-days' },
        { startMinutes: 1380, hours: 8, staff: 1, days: 'all-days' },
      ],
    },
    productionWeight: 1,
    ...changes,
  };
}

export function wardUnit(id: string, changes: Partial<WardUnit> = {}): WardUnit {
  return {
    ...named(id),
    kind: 'ward',
    beds: 30,
    overbedShare: 0.15,
    directShare: 1,
    birthsPerYear: 0,
    directArrivalShareByHour: hours,
    meanStayDays: 4.4,
    stayVariation: 1.3,
    readinessMeanDays: 3.7,
    stayNightShare: 0.15,
    earlyDischarge: null,
    orders: [],
    nurses: null,
    roundStartMinutes: 480,
    dischargeFromMinutes: 360,
    dischargeToMinutes: 1020,
    admission: times(10, 12, 0.5),
    round: times(6, 4, 0.6),
    discharge: times(8, 20, 1),
    physicians: {
      people: 6,
      shifts: [
        { startMinutes: 480, hours: 9, staff: 2, days: 'workdays' },
        { startMinutes: 540, hours: 6, staff: 1, days: 'other-days' },
      ],
    },
    onward: [{ unit: `${id.slice(0, id.indexOf('-'))}-clinic`, contact: 'physician-visit', share: 0.3 }],
    productionWeight: 12,
    ...changes,
  };
}

export function clinicLine(changes: Partial<ClinicLine> = {}): ClinicLine {
  return {
    contact: 'physician-visit',
    role: 'physician',
    visitsPerYear: 12_000,
    capacityFactor: 1,
    returnShare: 0.65,
    urgentShare: 0.15,
    listLength: 500,
    overdueReturns: 700,
    removalShare: 0.08,
    returnRemovalShare: 0.03,
    returnInterval: { days: 130, variation: 0.6 },
    noShowShare: 0.05,
    release: { urgent: 5, routine: 30, return: 15 },
    slotMinutes: { first: 45, return: 30 },
    first: times(33, 13, 0.5),
    return: times(21, 9, 0.5),
    onward: [{ unit: 'partner', contact: 'physician-visit', share: 0.03 }],
    orders: [],
    answerMinutes: 0,
    turningAcute: null,
    productionWeight: 1,
    ...changes,
  };
}

export function clinicUnit(id: string, kind: ClinicUnit['kind'], lines: ClinicLine[]): ClinicUnit {
  return {
    ...named(id),
    kind,
    openMinutes: 480,
    slotMinutesPerDay: 390,
    slotShare: 0.8125,
    lunch: { startMinutes: 720, minutes: 60 },
    backlogHours: { block: 4, cancel: 10 },
    lines,
    phone: null,
    listedPeople: null,
  };
}

/** A site with an emergency department, a ward, a clinic and a primary-care centre; ids begin with `id`. */
export function island(id: string): Site {
  const centre = clinicUnit(`${id}-centre`, 'primary-care', [
    clinicLine({
      visitsPerYear: 11_000,
      listLength: 300,
      overdueReturns: 650,
      release: { urgent: 1, routine: 3, return: 3 },
      slotMinutes: { first: 30, return: 20 },
      first: times(21, 6, 0.5),
      return: times(13, 4, 0.5),
      productionWeight: 0.6,
      onward: [{ unit: `${id}-clinic`, contact: 'physician-visit', share: 0.05 }],
    }),
    clinicLine({
      contact: 'nurse-visit',
      role: 'nurse',
      visitsPerYear: 9_000,
      listLength: 250,
      overdueReturns: 550,
      release: { urgent: 1, routine: 3, return: 3 },
      slotMinutes: { first: 30, return: 20 },
      first: times(16, 6, 0.5),
      return: times(11, 4, 0.5),
      productionWeight: 0.45,
      onward: [],
    }),
  ]);
  return {
    ...named(id),
    // 0.21 of 11 000 visits are admitted; 100 come directly.
    episodesPerYear: 2410,
    units: [
      emergencyUnit(`${id}-emergency`),
      wardUnit(`${id}-ward`),
      clinicUnit(`${id}-clinic`, 'outpatient', [clinicLine()]),
      centre,
    ],
  };
}

/** A checked scenario of one or more islands and a partner. Starts on Monday 2024-11-04. */
export function smallScenario(sites: Site[] = [island('north')], waves: Wave[] = [], days = 364): Scenario {
  return {
    name: 'small',
    title: { sv: 'liten', en: 'small' },
    start: '2024-11-04',
    days,
    warmUpDays: 56,
    calendar: {
      elective: [
        { fromWeek: 8, toWeek: 8, factor: 0.9 },
        { fromWeek: 24, toWeek: 26, factor: 0.75 },
        { fromWeek: 27, toWeek: 32, factor: 0.45 },
        { fromWeek: 33, toWeek: 35, factor: 0.75 },
        { fromWeek: 44, toWeek: 44, factor: 0.9 },
        { fromWeek: 52, toWeek: 1, factor: 0.35 },
      ],
      easterWeek: 0.75,
      inflow: [{ fromWeek: 27, toWeek: 32, factor: 0.7 }],
      beds: [{ fromWeek: 24, toWeek: 35, factor: 0.8 }],
    },
    equilibrium: {
      supplyGain: 0.1,
      supplyThreshold: 1.1,
      supplyCap: 0.05,
      supplyDelayWeeks: 4,
      referenceSupplyShare: 0,
    },
    overtime: { minutesPerDay: 60, hoursPerWeek: 3, restHours: 11 },
    strain: null,
    recordSystems: null,
    faultRepair: null,
    prices: null,
    sites: [
      ...sites,
      { ...named('partners'), episodesPerYear: null, units: [{ ...named('partner'), kind: 'partner' }] },
    ],
    waves,
  };
}
