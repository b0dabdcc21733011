import type { Text, UnitKind } from '../scenario/scenario.ts';
import type { AnalysisContext } from './analysis-context.ts';

export type ScopeLevel = 'region' | 'wave' | 'kind' | 'site' | 'site-kind' | 'unit';

/** A part of the world that figures are given for. */
export interface Scope {
  /** `region`, `wave:<id>`, `kind:<unitKind>`, `site:<id>`, `site:<id>/kind:<unitKind>` or `unit:<id>`. */
  id: string;
  level: ScopeLevel;
  /** Ids of the sites and units in it. */
  sites: string[];
  units: string[];
}

/** All scopes of a world, from the whole region down to each unit. A wave has the sites of the first arm that has it. */
export function listScopes(context: AnalysisContext): Scope[] {
  const members = context.sites.flatMap((site) =>
    site.units.map((unit) => ({ site: site.id, unit: unit.id, kind: unit.kind })),
  );
  const scope = (id: string, level: ScopeLevel, holds: (member: (typeof members)[number]) => boolean): Scope => {
    const inside = members.filter(holds);
    return {
      id,
      level,
      sites: [...new Set(inside.map((member) => member.site))],
      units: inside.map((member) => member.unit),
    };
  };
  const waves = new Map<string, string[]>();
  for (const arm of context.arms) {
    for (const wave of arm.waves) if (!waves.has(wave.id)) waves.set(wave.id, wave.sites);
  }
  const kinds = unitKinds.filter((kind) => members.some((member) => member.kind === kind));
  return [
    scope('region', 'region', () => true),
    ...[...waves].map(([id, sites]) => scope(`wave:${id}`, 'wave', (member) => sites.includes(member.site))),
    ...kinds.map((kind) => scope(`kind:${kind}`, 'kind', (member) => member.kind === kind)),
    ...context.sites.map((site) => scope(`site:${site.id}`, 'site', (member) => member.site === site.id)),
    ...context.sites.flatMap((site) =>
      kinds
        .filter((kind) => site.units.some((unit) => unit.kind === kind))
        .map((kind) =>
          scope(
            `site:${site.id}/kind:${kind}`,
            'site-kind',
            (member) => member.site === site.id && member.kind === kind,
          ),
        ),
    ),
    ...members.map(({ unit }) => scope(`unit:${unit}`, 'unit', (member) => member.unit === unit)),
  ].filter((candidate) => candidate.units.length > 0);
}

const unitKinds: UnitKind[] = [
  'emergency',
  'ward',
  'outpatient',
  'primary-care',
  'theatre',
  'diagnostics',
  'logistics',
  'secretariat',
];

/** Days of the go-lives of a scope's sites in an arm; those of all sites for a scope none of whose own goes live. */
function goLiveDays(context: AnalysisContext, armId: string, scope: Scope): { own: number[]; all: number[] } {
  const waves = context.arms.find((arm) => arm.id === armId)?.waves ?? [];
  const own = waves.filter((wave) => wave.sites.some((site) => scope.sites.includes(site)));
  return { own: own.map(({ goLiveDay }) => goLiveDay), all: waves.map(({ goLiveDay }) => goLiveDay) };
}

/**
 * Day of a scope's go-live in an arm, from which its recovery counts: the last of its sites' go-lives; for a scope none of whose sites
 * goes live, the first of the arm; null for an arm without go-lives.
 */
export function goLiveDay(context: AnalysisContext, armId: string, scope: Scope): number | null {
  const { own, all } = goLiveDays(context, armId, scope);
  if (own.length > 0) return Math.max(...own);
  return all.length > 0 ? Math.min(...all) : null;
}

/** Day of the first go-live of a scope's sites in an arm, before which nothing of it has gone live; else as `goLiveDay`. */
export function firstGoLiveDay(context: AnalysisContext, armId: string, scope: Scope): number | null {
  const { own, all } = goLiveDays(context, armId, scope);
  const days = own.length > 0 ? own : all;
  return days.length > 0 ? Math.min(...days) : null;
}

/** Names of unit kinds for readers. */
export const unitKindNames: Record<UnitKind, Text> = {
  emergency: { sv: 'Akutmottagning', en: 'Emergency department' },
  ward: { sv: 'Vårdavdelningar', en: 'Wards' },
  outpatient: { sv: 'Specialistmottagningar', en: 'Outpatient clinics' },
  'primary-care': { sv: 'Vårdcentraler', en: 'Primary-care centres' },
  theatre: { sv: 'Operation', en: 'Operating theatres' },
  diagnostics: { sv: 'Medicinsk service', en: 'Diagnostics' },
  logistics: { sv: 'Transporter', en: 'Transports' },
  secretariat: { sv: 'Medicinska sekreterare', en: 'Medical secretaries' },
  partner: { sv: 'Mottagare utanför modellen', en: 'Partners outside the model' },
};

/** Name of a scope for readers: the names of the scenario where it has them. */
export function scopeName(context: AnalysisContext, scope: Scope, waveNames: Record<string, Text> = {}): Text {
  const site = context.sites.find((candidate) => candidate.id === scope.sites[0]);
  const unit = site?.units.find((candidate) => candidate.id === scope.units[0]);
  const fallback = { sv: scope.id, en: scope.id };
  if (scope.level === 'region') return { sv: 'Hela den simulerade vården', en: 'All simulated care' };
  if (scope.level === 'wave') return waveNames[scope.id.slice('wave:'.length)] ?? fallback;
  if (site === undefined || unit === undefined) return fallback;
  if (scope.level === 'unit') return unit.name;
  if (scope.level === 'site') return site.name;
  const kind = unitKindNames[unit.kind];
  if (scope.level === 'kind') return kind;
  return { sv: `${site.name.sv}: ${lowerFirst(kind.sv)}`, en: `${site.name.en}: ${lowerFirst(kind.en)}` };
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
