import type { ClinicLine, ClinicUnit } from '../../scenario/scenario.ts';

/**
 * A clinic with the same fields in the same order as every other, whatever their order in a file. Fields of a clinic are read in most
 * events, and where objects are of many shapes each reading is a search.
 */
export function shapeClinic(clinic: ClinicUnit): ClinicUnit {
  return {
    id: clinic.id,
    name: clinic.name,
    kind: clinic.kind,
    openMinutes: clinic.openMinutes,
    slotMinutesPerDay: clinic.slotMinutesPerDay,
    slotShare: clinic.slotShare,
    lunch: { startMinutes: clinic.lunch.startMinutes, minutes: clinic.lunch.minutes },
    backlogHours: { block: clinic.backlogHours.block, cancel: clinic.backlogHours.cancel },
    lines: clinic.lines,
    phone: clinic.phone,
    listedPeople: clinic.listedPeople,
  };
}

/** As `shapeClinic`, for one of a clinic's lines. */
export function shapeClinicLine(line: ClinicLine): ClinicLine {
  return {
    contact: line.contact,
    role: line.role,
    visitsPerYear: line.visitsPerYear,
    capacityFactor: line.capacityFactor,
    returnShare: line.returnShare,
    urgentShare: line.urgentShare,
    listLength: line.listLength,
    overdueReturns: line.overdueReturns,
    removalShare: line.removalShare,
    returnRemovalShare: line.returnRemovalShare,
    returnInterval: { days: line.returnInterval.days, variation: line.returnInterval.variation },
    noShowShare: line.noShowShare,
    release: { urgent: line.release.urgent, routine: line.release.routine, return: line.release.return },
    slotMinutes: { first: line.slotMinutes.first, return: line.slotMinutes.return },
    first: line.first,
    return: line.return,
    onward: line.onward,
    orders: line.orders,
    answerMinutes: line.answerMinutes,
    turningAcute: line.turningAcute,
    productionWeight: line.productionWeight,
  };
}
