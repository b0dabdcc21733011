import type { RecordSystems, Scenario, Unit, Wave } from '../../src/scenario/scenario.ts';
import { wave } from './small-wave.ts';
import { named } from './small-world.ts';
import { wholeScenario } from './whole-world.ts';

/** Day of the go-live, on a Tuesday; every run ends four weeks later. */
export const messageGoLive = 71;
export const messageDays = 105;

/** Systems of hospital, centre and partner, and the new one; handling is dearer from the new system to the centre's than today. */
export function recordSystems(changes: Partial<RecordSystems> = {}): RecordSystems {
  return {
    newSystem: 'new',
    systems: ['old', 'primary', 'outside', 'new'].map(named),
    boundaries: [
      { between: ['old', 'primary'], sendMinutes: 0.5, receiveMinutes: 1, lossShare: 0.001 },
      { between: ['old', 'outside'], sendMinutes: 2, receiveMinutes: 2, lossShare: 0.002 },
      { between: ['primary', 'outside'], sendMinutes: 2, receiveMinutes: 2, lossShare: 0.002 },
      { between: ['new', 'primary'], sendMinutes: 2, receiveMinutes: 3, lossShare: 0.001 },
      { between: ['new', 'outside'], sendMinutes: 1, receiveMinutes: 1, lossShare: 0.001 },
    ],
    losses: { foundAfterDays: 4, foundVariation: 0.5, foundAfterHoursInEmergency: 2, repeatMinutes: 6 },
    ...changes,
  };
}

function systemOf({ id, kind }: Unit): string {
  if (kind === 'partner') return 'outside';
  return id === 'north-centre' ? 'primary' : 'old';
}

function withReports(unit: Unit): Unit {
  const finalReport = { to: [{ unit: 'north-centre', share: 0.9 }] };
  const isHospital = unit.kind === 'ward' || unit.kind === 'emergency';
  const reporting = isHospital ? { ...unit, finalReport } : unit;
  return { ...reporting, recordSystem: systemOf(unit) };
}

/** The whole world with its primary-care centre as a site of its own, which does not go live, and record systems. */
export function messageScenario(waves: Wave[] = [], systems: RecordSystems = recordSystems()): Scenario {
  const whole = wholeScenario({}, waves, messageDays);
  const sites = whole.sites.flatMap((site) => {
    const units = site.units.map(withReports);
    const isCentre = ({ kind }: Unit) => kind === 'primary-care';
    const centres = units.filter(isCentre);
    const rest = { ...site, units: units.filter((unit) => !isCentre(unit)) };
    return centres.length === 0 ? [rest] : [rest, { ...named('centres'), episodesPerYear: null, units: centres }];
  });
  return { ...whole, recordSystems: systems, sites };
}

/** A go-live of the hospital with what a test asks for and nothing else. */
export function messageWave(changes: Partial<Wave>): Wave {
  return wave('wave-1', ['north'], { goLiveDay: messageGoLive, ...changes });
}
