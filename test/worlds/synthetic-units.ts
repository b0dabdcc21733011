import type { ClinicLine, ClinicUnit, ContactTimes, EmergencyUnit, WardUnit } from '../../src/scenario/scenario.ts';

const times: ContactTimes = {
  faceMinutes: 20,
  faceVariation: 0.4,
  screenShare: 0.2,
  documentationMinutes: 10,
  documentationVariation: 0.5,
  atOnceShare: 0.5,
};

const roster = { people: 6, shifts: [{ startMinutes: 480, hours: 8, staff: 2, days: 'all-days' as const }] };

export function line(contact: ClinicLine['contact'], productionWeight: number): ClinicLine {
  return {
    contact,
    role: contact === 'nurse-visit' ? 'nurse' : 'physician',
    visitsPerYear: 10_000,
    capacityFactor: 1,
    returnShare: 0.6,
    urgentShare: 0.1,
    listLength: 700,
    overdueReturns: 50,
    removalShare: 0.08,
    returnRemovalShare: 0.03,
    returnInterval: { days: 130, variation: 0.6 },
    noShowShare: 0.05,
    release: { urgent: 5, routine: 30, return: 15 },
    slotMinutes: { first: 45, return: 30 },
    first: times,
    return: times,
    onward: [],
    orders: [],
    answerMinutes: 0,
    turningAcute: null,
    productionWeight,
  };
}

export function clinic(id: string, kind: ClinicUnit['kind'], lines: ClinicLine[]): ClinicUnit {
  return {
    id,
    kind,
    name: { sv: id, en: id },
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

export const emergency: EmergencyUnit = {
  id: 'ed',
  kind: 'emergency',
  name: { sv: 'Akuten', en: 'Emergency' },
  visitsPerYear: 20_000,
  arrivalShareByHour: new Array<number>(24).fill(1 / 24),
  arrivalFactorByWeekday: new Array<number>(7).fill(1),
  arrivalFactorByMonth: new Array<number>(12).fill(1),
  triageShares: [0.05, 0.2, 0.35, 0.3, 0.1],
  admissionShares: [0.9, 0.5, 0.3, 0.1, 0.05],
  admissionShare: 0.2,
  targetMinutes: [15, 60, 150, 240],
  triage: times,
  assessment: times,
  decision: times,
  examination: { share: 0.7, minutes: 75, variation: 0.8, orders: [] },
  patience: null,
  places: null,
  boarderNurseMinutesPerHour: 0,
  overflowPerYear: 0,
  acuteFromListPerYear: 0,
  handoverMinutes: 5,
  boardingLimit: 10,
  admitTo: [{ unit: 'ward', share: 1 }],
  transferTo: 'elsewhere',
  onward: [],
  physicians: roster,
  nurses: roster,
  productionWeight: 1,
};

export const ward: WardUnit = {
  id: 'ward',
  kind: 'ward',
  name: { sv: 'Avdelningen', en: 'The ward' },
  beds: 20,
  overbedShare: 0.15,
  directShare: 1,
  birthsPerYear: 0,
  directArrivalShareByHour: new Array<number>(24).fill(1 / 24),
  meanStayDays: 4.4,
  stayVariation: 1.3,
  readinessMeanDays: 3.6,
  stayNightShare: 0.15,
  earlyDischarge: null,
  orders: [],
  nurses: null,
  roundStartMinutes: 480,
  dischargeFromMinutes: 360,
  dischargeToMinutes: 1_020,
  admission: times,
  round: times,
  discharge: times,
  physicians: roster,
  onward: [],
  productionWeight: 12,
};
