import type { Locale, ReportPart } from '../report-input.ts';
import { groupNames, silentSteps, valueNames } from '../text/parameter-names.ts';

/** A number of the scenario in words. */
export interface ParameterName {
  /** What it belongs to, such as a unit or a kind of unit; empty where it stands for itself. */
  subject: string;
  /** The number, with what is between it and its subject. */
  name: string;
  /** False where some step has no words, and is written as in the file. */
  isComplete: boolean;
}

const indexed = new WeakMap<readonly ReportPart[], Map<string, ReportPart['name']>>();

/** The names of parts by their paths; made once for each report. */
function partNames(parts: readonly ReportPart[]): Map<string, ReportPart['name']> {
  let names = indexed.get(parts);
  if (names === undefined) {
    names = new Map();
    for (const { path, name } of parts) if (!names.has(path)) names.set(path, name);
    indexed.set(parts, names);
  }
  return names;
}

/**
 * Puts a scenario's path into words: `defaults.emergency.triage.faceMinutes` is the emergency department's "sorting on arrival:
 * time with the patient". Parts that a path numbers have their names from `parts`.
 */
export function parameterName(path: string, parts: ReportPart[], locale: Locale): ParameterName {
  const names = partNames(parts);
  const steps = path.split('.');
  const last = steps.at(-1) ?? '';
  const before = (steps.at(-2) ?? '').replace(/\[\d+\]/g, '');
  const value = (valueNames[`${before}.${last}`] ?? valueNames[last])?.[locale];
  let isComplete = value !== undefined;
  const words = steps.slice(0, -1).flatMap((step, index) => {
    const [key = '', number] = step.split(/[[\]]/);
    const group = groupNames[key]?.[locale];
    const part = names.get(steps.slice(0, index + 1).join('.'))?.[locale];
    if (group === undefined && !silentSteps.includes(key)) isComplete = false;
    const isCounted = number !== undefined && part === undefined && !silentSteps.includes(key);
    if (isCounted) isComplete = false;
    const both = [group, isCounted ? String(Number(number) + 1) : part].filter((word) => word !== undefined);
    return both.length === 0 ? [] : [both];
  });
  const [[subject = '', ...first] = [], ...rest] = words;
  const whole = names.get(path)?.[locale] ?? '';
  const between = [first, ...rest].map((step) => step.join(' ')).filter((step) => step !== '');
  const name = [between.join(', '), value ?? last].filter((word) => word !== '').join(': ');
  return { subject: subject === '' ? whole : subject, name: upperFirst(name), isComplete };
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
