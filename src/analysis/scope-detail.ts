import type { Measure } from '../results/measure.ts';
import type { UnitKind } from '../scenario/scenario.ts';
import type { AnalysisContext } from './analysis-context.ts';
import { isHospital } from './is-hospital.ts';
import type { WindowSet } from './periods.ts';
import type { Scope } from './scopes.ts';

/** How much is told of a scope, so that a region of hundreds of sites can still be read, kept and loaded. */
export interface ScopeDetail {
  /** What the summary tells of a measure; null for nothing. */
  summaryOf(measure: Measure): SummaryDetail | null;
  /** Whether tables by week also have rows for each contact kind. */
  hasWeeksByContactKind: boolean;
}

/** What a summary tells of a measure in a scope. */
export interface SummaryDetail {
  windows: WindowSet;
  /** Windows of a contact kind beside the row of all kinds together; null for no such rows. */
  kindWindows: WindowSet | null;
  /** False where only comparisons with the reference are told. */
  hasLevels: boolean;
}

const everything: SummaryDetail = { windows: 'all', kindWindows: 'few', hasLevels: true };
const ofKind: SummaryDetail = { windows: 'near', kindWindows: 'few', hasLevels: true };
const ofHospital: SummaryDetail = { windows: 'near', kindWindows: 'total', hasLevels: true };
const ofOtherSite: SummaryDetail = { windows: 'few', kindWindows: 'total', hasLevels: true };
const compared: SummaryDetail = { windows: 'few', kindWindows: null, hasLevels: false };
const comparedInTotal: SummaryDetail = { windows: 'total', kindWindows: null, hasLevels: false };

/**
 * The detail of scopes of a world. The region, waves, kinds of unit and hospitals are told in full, by contact kind too;
 * of other sites, mostly primary-care centres, and their parts the key measures, and of such a site the totals of the rest. Services
 * are told alike wherever they are.
 */
export function scopeDetails({ sites }: AnalysisContext): (scope: Scope) => ScopeDetail {
  const hospitals = new Set(sites.filter(isHospital).map(({ id }) => id));
  const services = new Set(sites.flatMap(({ units }) => units.filter(isService).map(({ id }) => id)));
  return ({ level, sites: [site], units: [unit] }) => {
    const isOfHospital = site !== undefined && hospitals.has(site);
    switch (level) {
      case 'region':
      case 'wave':
        return { summaryOf: () => everything, hasWeeksByContactKind: true };
      case 'kind':
        return { summaryOf: () => ofKind, hasWeeksByContactKind: true };
      case 'site':
        return { summaryOf: isOfHospital ? () => ofHospital : summaryOfOtherSite, hasWeeksByContactKind: isOfHospital };
      case 'site-kind':
        return { summaryOf: isOfHospital ? () => compared : keyMeasuresCompared, hasWeeksByContactKind: false };
      case 'unit':
        return {
          summaryOf: isOfHospital || services.has(unit ?? '') ? summaryOfUnit : keyMeasuresInTotal,
          hasWeeksByContactKind: false,
        };
    }
  };
}

/** What others are served by: what is told of it, such as the time to an answer, is no key measure of care. */
function isService({ kind }: { kind: UnitKind }): boolean {
  return kind === 'diagnostics' || kind === 'logistics' || kind === 'secretariat';
}

function summaryOfOtherSite(measure: Measure): SummaryDetail | null {
  // A figure for each week of a curve would be most of what is told of a small site, and most of them are too small for it.
  if (measure.formula.how === 'derived' && measure.formula.windows === 'weekly') return null;
  return isKeyMeasure(measure) ? ofOtherSite : totalCompared(measure);
}

function summaryOfUnit(measure: Measure): SummaryDetail | null {
  return isKeyMeasure(measure) ? compared : totalCompared(measure);
}

/** What staff use their minutes for, some thirty measures, is told where there are enough of them. */
function totalCompared({ unit, formula }: Measure): SummaryDetail | null {
  return unit === 'minutes' && formula.how === 'sum' ? null : comparedInTotal;
}

function keyMeasuresCompared(measure: Measure): SummaryDetail | null {
  return isKeyMeasure(measure) ? compared : null;
}

function keyMeasuresInTotal(measure: Measure): SummaryDetail | null {
  return isKeyMeasure(measure) ? comparedInTotal : null;
}

/** What is followed by week, and what only exists as a comparison with the reference. */
function isKeyMeasure({ weekly, hasLevel }: Measure): boolean {
  return weekly || !hasLevel;
}
