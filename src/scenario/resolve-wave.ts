import type { AmbulanceDiversion, Rollback } from './counter-measure-types.ts';
import { minutesOfDay, spanOf } from './days.ts';
import type {
  BookingPlanEntry,
  Downtime,
  Secondment,
  SlowDocumentation,
  SuperUsers,
  Training,
  Wave,
} from './plan-types.ts';
import { resolveDefects } from './resolve-defects.ts';
import { resolveReinforcement } from './resolve-reinforcement.ts';
import type { SiteFile, WaveFile } from './schema/scenario-file.ts';

/** Turns a checked wave into the plan that the effects read. `start` is the horizon's first day as a day number. */
export function resolveWave(wave: WaveFile, start: number, sites: readonly SiteFile[]): Wave {
  const goLive = spanOf(wave.goLive, null).from;
  const clinics = clinicsOf(wave, sites);
  return {
    id: wave.id,
    name: wave.name ?? { sv: wave.id, en: wave.id },
    goLiveDay: goLive - start,
    sites: wave.sites,
    bookingPlan: wave.bookingPlan?.map((entry) => resolveEntry(entry, goLive, start, clinics)) ?? null,
    training: resolveTraining(wave.training, goLive, start),
    secondment: resolveSecondment(wave.secondment, goLive, start),
    superUsers: resolveSuperUsers(wave.superUsers, goLive, start),
    slowDocumentation: resolveSlowDocumentation(wave.slowDocumentation),
    downtime: resolveDowntime(wave.downtime, goLive - start),
    incidents: wave.incidents ?? null,
    defects: resolveDefects(wave.defects),
    lostMessages: wave.lostMessages ?? null,
    coexistence: wave.coexistence ?? null,
    ambulanceDiversion: resolveDiversion(wave.ambulanceDiversion, goLive, start),
    rollback: resolveRollback(wave.rollback, goLive, start),
    reinforcement: resolveReinforcement(wave.reinforcement, goLive, start),
  };
}

interface Clinic {
  id: string;
  kind: 'outpatient' | 'primary-care' | 'theatre';
}

/** Units of a wave's sites that have slots to plan. */
function clinicsOf(wave: WaveFile, sites: readonly SiteFile[]): Clinic[] {
  return sites
    .filter(({ id }) => wave.sites.includes(id))
    .flatMap(({ units }) => units)
    .flatMap((unit) =>
      unit.kind === 'outpatient' || unit.kind === 'primary-care' || unit.kind === 'theatre'
        ? [{ id: unit.id, kind: unit.kind }]
        : [],
    );
}

function resolveEntry(
  entry: NonNullable<WaveFile['bookingPlan']>[number],
  goLive: number,
  start: number,
  clinics: readonly Clinic[],
): BookingPlanEntry {
  const isEverywhere = entry.units === undefined && entry.kinds === undefined;
  const units = clinics
    .filter(({ id, kind }) => isEverywhere || entry.units?.includes(id) || entry.kinds?.includes(kind))
    .map(({ id }) => id);
  return { ...resolvePeriod(entry, goLive, start), share: entry.share, units };
}

function resolvePeriod(period: { from: string; to: string }, goLive: number, start: number) {
  return { fromDay: spanOf(period.from, goLive).from - start, toDay: spanOf(period.to, goLive).to - start };
}

function resolveTraining(training: WaveFile['training'], goLive: number, start: number): Training | null {
  if (training === undefined) return null;
  const { hours, rosterCoverShare } = training;
  return { ...resolvePeriod(training, goLive, start), hours, rosterCoverShare };
}

function resolveSecondment(secondment: WaveFile['secondment'], goLive: number, start: number): Secondment | null {
  if (secondment === undefined) return null;
  const { from, to, people } = secondment;
  return { from, toDay: spanOf(to, goLive).to - start, people };
}

function resolveSuperUsers(superUsers: WaveFile['superUsers'], goLive: number, start: number): SuperUsers | null {
  if (superUsers === undefined) return null;
  const { neededMinutesPerClinician, floorWalkerCostSekPerHour } = superUsers;
  return {
    duty: superUsers.duty.map((entry) => ({ ...resolvePeriod(entry, goLive, start), share: entry.share })),
    floorWalkers: (superUsers.floorWalkers ?? []).map((entry) => ({
      ...resolvePeriod(entry, goLive, start),
      hoursPerClinician: entry.hoursPerClinician,
    })),
    neededMinutesPerClinician,
    floorWalkerCostSekPerHour,
  };
}

function resolveSlowDocumentation(effect: WaveFile['slowDocumentation']): SlowDocumentation | null {
  if (effect === undefined) return null;
  return {
    ...effect,
    powerExponent: effect.powerExponent ?? null,
    dictatedShare: effect.dictatedShare ?? null,
    movingNotes: effect.movingNotes ?? [],
  };
}

function resolveDowntime(downtime: WaveFile['downtime'], goLiveDay: number): Downtime | null {
  if (downtime === undefined) return null;
  const { hoursBefore, hoursAfter, paperFactor, typingShare } = downtime;
  const midnight = goLiveDay * 86_400;
  return {
    fromSecond: midnight - Math.round(hoursBefore * 3600),
    toSecond: midnight + Math.round(hoursAfter * 3600),
    paperFactor,
    typingShare,
  };
}

function resolveDiversion(
  diversion: WaveFile['ambulanceDiversion'],
  goLive: number,
  start: number,
): AmbulanceDiversion | null {
  if (diversion === undefined) return null;
  const { from, to, whenWaiting, ...rest } = diversion;
  return { ...rest, ...resolvePeriod({ from, to }, goLive, start), whenWaiting: whenWaiting ?? null };
}

function resolveRollback(rollback: WaveFile['rollback'], goLive: number, start: number): Rollback | null {
  if (rollback === undefined) return null;
  const { sites, on, at, rule, typedBackShare, again } = rollback;
  const secondOf = (day: string) => (spanOf(day, goLive).from - start) * 86_400;
  return {
    ...(sites === undefined ? {} : { sites }),
    atSecond: on === undefined ? null : secondOf(on) + (at === undefined ? 0 : minutesOfDay(at) * 60),
    rule: rule ?? null,
    typedBackShare,
    again: again === undefined ? null : { fromSecond: secondOf(again.on), keptLearning: again.keptLearning },
  };
}
