import type { Text } from '../scenario/scenario.ts';
import type { AnalysisContext } from './analysis-context.ts';
import { isHospital } from './is-hospital.ts';
import { listScopes, scopeName } from './scopes.ts';

/**
 * A part of the world whose weekly production is shown beside that of others: a wave, a kind of unit, a hospital, or the smaller
 * sites of a wave together.
 */
export interface ProductionPanel {
  /** The id of its scope; `group:<wave>/<what>` for sites together. */
  id: string;
  level: 'wave' | 'kind' | 'hospital' | 'group';
  name: Text;
  /** The wave whose sites it has; null for kinds of unit, and for sites that no wave has. */
  wave: string | null;
  /** Scopes of the weekly tables whose production it adds up. */
  scopes: string[];
}

type Site = AnalysisContext['sites'][number];

/** What sites are put together as: those with listed people, and the rest. */
const groups = {
  'primary-care': { sv: 'Vårdcentraler', en: 'Primary-care centres' },
  other: { sv: 'Övriga verksamheter', en: 'Other sites' },
} satisfies Record<string, Text>;

/** The panels of an arm: its waves, the kinds of unit, then the sites wave by wave, hospitals one by one and the rest in groups. */
export function listProductionPanels(
  context: AnalysisContext,
  arm: string,
  waveNames: Record<string, Text>,
): ProductionPanel[] {
  const waves = context.arms.find(({ id }) => id === arm)?.waves ?? [];
  const scopes = listScopes(context);
  const ofLevel = (level: 'wave' | 'kind'): ProductionPanel[] =>
    scopes
      .filter((scope) => scope.level === level)
      .map((scope) => ({
        id: scope.id,
        level,
        name: scopeName(context, scope, waveNames),
        wave: level === 'wave' ? scope.id.slice('wave:'.length) : null,
        scopes: [scope.id],
      }));
  const inWaves = new Set(waves.flatMap(({ sites }) => sites));
  const sites = [
    ...waves.map((wave) => ({ wave: wave.id, sites: context.sites.filter(({ id }) => wave.sites.includes(id)) })),
    { wave: null, sites: context.sites.filter(({ id }) => !inWaves.has(id)) },
  ];
  return [
    ...ofLevel('wave').filter(({ wave }) => waves.some(({ id }) => id === wave)),
    ...ofLevel('kind'),
    ...sites.flatMap((part) => sitePanels(part.wave, part.sites)),
  ];
}

function sitePanels(wave: string | null, sites: readonly Site[]): ProductionPanel[] {
  const alone = (site: Site, level: 'hospital' | 'group'): ProductionPanel => ({
    id: `site:${site.id}`,
    level,
    name: site.name,
    wave,
    scopes: [`site:${site.id}`],
  });
  const small = sites.filter((site) => !isHospital(site) && meetsPatients(site));
  const together = (what: keyof typeof groups, members: readonly Site[]): ProductionPanel[] => {
    const [only] = members;
    if (only === undefined) return [];
    if (members.length === 1) return [alone(only, 'group')];
    const { sv, en } = groups[what];
    return [
      {
        id: `group:${wave ?? 'none'}/${what}`,
        level: 'group',
        name: { sv: `${sv} (${members.length})`, en: `${en} (${members.length})` },
        wave,
        scopes: members.map(({ id }) => `site:${id}`),
      },
    ];
  };
  return [
    ...sites.filter(isHospital).map((site) => alone(site, 'hospital')),
    ...together(
      'primary-care',
      small.filter((site) => hasCentre(site)),
    ),
    ...together(
      'other',
      small.filter((site) => !hasCentre(site)),
    ),
  ];
}

function hasCentre({ units }: Site): boolean {
  return units.some(({ kind }) => kind === 'primary-care');
}

/** Laboratories, transports and secretaries have no production of their own. */
function meetsPatients({ units }: Site): boolean {
  return units.some(({ kind }) => kind === 'outpatient' || kind === 'primary-care');
}
