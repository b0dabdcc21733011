import { z } from 'zod';
import { unitBase } from './common.ts';
import { diagnosticsUnit, logisticsUnit, operationLine, secretariatUnit, theatreUnit } from './service-units.ts';
import { clinicLine, clinicShape, emergencyUnit, phoneLine, wardUnit } from './units.ts';

const lineDefaults = clinicLine.omit({ contact: true }).partial();
const operationDefaults = operationLine.omit({ contact: true }).partial();
const clinicDefaults = z
  .strictObject({
    ...clinicShape,
    recordSystem: unitBase.recordSystem,
    lines: z
      .strictObject({ 'physician-visit': lineDefaults, 'nurse-visit': lineDefaults, 'remote-contact': lineDefaults })
      .partial(),
    phone: phoneLine.partial(),
  })
  .partial();

/** Values that every unit of a kind has unless it says otherwise. */
export const defaults = z
  .strictObject({
    emergency: emergencyUnit.omit({ id: true, name: true, kind: true }).partial(),
    ward: wardUnit.omit({ id: true, name: true, kind: true }).partial(),
    outpatient: clinicDefaults,
    'primary-care': clinicDefaults,
    theatre: theatreUnit
      .omit({ id: true, name: true, kind: true, lines: true })
      .partial()
      .extend({
        lines: z
          .strictObject({ 'inpatient-operation': operationDefaults, 'day-operation': operationDefaults })
          .partial()
          .optional(),
      }),
    diagnostics: diagnosticsUnit.omit({ id: true, name: true, kind: true, lines: true }).partial(),
    logistics: logisticsUnit.omit({ id: true, name: true, kind: true }).partial(),
    secretariat: secretariatUnit.omit({ id: true, name: true, kind: true }).partial(),
  })
  .partial()
  .meta({ id: 'Defaults', description: 'Values that every unit of a kind has unless it says otherwise' });
