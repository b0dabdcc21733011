import { type AnalysisContext, analysisContext } from '../analysis/analysis-context.ts';
import { isHospital } from '../analysis/is-hospital.ts';
import { listScopes, type Scope, scopeName } from '../analysis/scopes.ts';
import type { CounterMeasures, Locale, ReportArm, ReportInput, ReportScope } from '../report/report-input.ts';
import type { Manifest } from '../results/manifest.ts';
import { readAttribution } from '../results/read-attribution.ts';
import type { Summary } from '../results/summary-schema.ts';
import { dayNumber, isoDate } from '../scenario/calendar-dates.ts';
import type { Scenario, Text } from '../scenario/scenario.ts';
import { buildRanking } from './build-ranking.ts';
import { cliTexts } from './command-context.ts';
import { modelLimits } from './model-limits.ts';
import { planDifference } from './plan-difference.ts';
import { readReportWeeks } from './read-report-weeks.ts';
import { reportOrganisations } from './report-organisations.ts';
import { readAbout } from './run-about.ts';
import { scenarioParts } from './scenario-parts.ts';
import { readBaselineCount } from './stored-baseline.ts';
import { readEvidenceCount } from './stored-evidence.ts';

/** What a finished run holds besides its tables. */
export interface FinishedRun {
  folder: string;
  manifest: Manifest;
  summary: Summary;
}

/** Everything a report needs, from a run folder alone. */
export async function buildReportInput(run: FinishedRun, locale: Locale): Promise<ReportInput> {
  const { manifest, summary } = run;
  const context = analysisContext(manifest);
  const about = readAbout(manifest.about);
  return {
    locale,
    run: {
      id: manifest.run,
      name: manifest.name,
      seed: manifest.seed,
      replications: manifest.replications,
      modelVersion: manifest.modelVersion,
    },
    title: manifest.title,
    arms: reportArms(run),
    start: context.start,
    counted: {
      from: isoDate(dayNumber(context.start) + context.warmUpDays),
      to: isoDate(dayNumber(context.start) + context.days - 1),
    },
    rows: summary.measures,
    ...(await readReportWeeks(run.folder, waveNames(manifest), context)),
    scopes: reportScopes(manifest, context),
    assumptions: about?.assumptions ?? [],
    ranking: await buildRanking(run.folder, manifest),
    attribution: readAttribution(run.folder, manifest) ?? undefined,
    planOrigin: about?.planOrigin,
    counterMeasures: counterMeasuresOf(plannedWaves(manifest)),
    baseline: readBaselineCount(manifest.reference),
    evidence: readEvidenceCount(),
    planDifference: await planDifference(run),
    settings: (about?.settings ?? []).filter((setting) => !setting.startsWith('horizon.')),
    organisations: reportOrganisations(manifest.reference, plannedWaves(manifest)),
    newSystem: newSystemOf(manifest.reference),
    parts: scenarioParts(manifest.reference, plannedWaves(manifest)),
    limits: [...modelLimits],
    warnings: about?.warnings[locale] ?? [],
  };
}

function newSystemOf({ recordSystems }: Scenario): Text | undefined {
  return recordSystems?.systems.find(({ id }) => id === recordSystems.newSystem)?.name;
}

function reportArms({ manifest, summary }: FinishedRun): ReportArm[] {
  const labels = new Map<string, Text>(manifest.arms.map(({ id, label }) => [id, label]));
  const reference: Text = { sv: cliTexts.sv.arms.reference, en: cliTexts.en.arms.reference };
  return summary.arms.map(({ id, goLive }) => ({ id, goLive, label: labels.get(id) ?? reference }));
}

function reportScopes(manifest: Manifest, context: AnalysisContext): ReportScope[] {
  const names = waveNames(manifest);
  const unitNames = context.sites.flatMap(({ units }) => units.map(({ name }) => name.sv));
  const repeated = new Set(unitNames.filter((name, index) => unitNames.indexOf(name) !== index));
  const isTaken = (scope: Scope): boolean =>
    scope.level === 'unit' && repeated.has(scopeName(context, scope, names).sv);
  // Units of several hospitals may share a name.
  const nameWithSite = (scope: Scope): Text => {
    const unit = scopeName(context, scope, names);
    const site = context.sites.find(({ id }) => id === scope.sites[0])?.name ?? unit;
    return { sv: `${unit.sv}, ${site.sv}`, en: `${unit.en}, ${site.en}` };
  };
  const hospitals = new Set(context.sites.filter(isHospital).map(({ id }) => id));
  return listScopes(context).map((scope) => ({
    id: scope.id,
    level: scope.level,
    name: isTaken(scope) ? nameWithSite(scope) : scopeName(context, scope, names),
    ...(isPart(scope.level) && hospitals.has(scope.sites[0]) ? { isHospital: true } : {}),
  }));
}

/** Whether a scope belongs to one site. */
function isPart(level: ReportScope['level']): boolean {
  return level === 'site' || level === 'site-kind' || level === 'unit';
}

function waveNames({ reference, arms }: Manifest): Record<string, Text> {
  const waves = [reference, ...arms.map(({ scenario }) => scenario)].flatMap((scenario) => scenario.waves);
  return Object.fromEntries(waves.map(({ id, name }): [string, Text] => [id, name]));
}

/** The waves of the first plan that has any; the reference has none. */
function plannedWaves({ arms }: Manifest): Scenario['waves'] {
  return arms.find(({ scenario }) => scenario.waves.length > 0)?.scenario.waves ?? [];
}

function counterMeasuresOf(waves: Scenario['waves']): CounterMeasures {
  return {
    hasRollbackRule: waves.some(({ rollback }) => rollback !== null && rollback.rule !== null),
    hasReinforcement: waves.some(({ reinforcement }) => reinforcement !== null),
  };
}
