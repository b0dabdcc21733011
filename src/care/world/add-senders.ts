import type { PartnerUnit, Unit } from '../../scenario/scenario.ts';
import { cumulate, lineNumbers, onwardTable } from './lay-out.ts';
import type { World, WorldLine } from './world.ts';

/** Referrals a year of a partner to a line, and where they are written. */
interface Sending {
  line: WorldLine;
  unit: number;
  perYear: number;
  path: string;
}

function sendingsOf(world: World, unitPath: (unit: number) => string): Sending[] {
  const isSending = (unit: Unit): unit is PartnerUnit => unit.kind === 'partner' && unit.sends !== undefined;
  if (!world.units.some(isSending)) return [];
  const numbers = lineNumbers(world);
  return world.units.flatMap((partner, unit) => {
    if (!isSending(partner)) return [];
    const sends = partner.sends ?? [];
    const { lines } = onwardTable(
      world,
      sends.map((entry) => ({ ...entry, share: 0 })),
      numbers,
    );
    return sends.flatMap(({ perYear }, i): Sending[] => {
      const path = `${unitPath(unit)}.sends[${i}].perYear`;
      return lines[i] < 0 ? [] : [{ line: world.lines[lines[i]], unit, perYear, path }];
    });
  });
}

/**
 * Of a line's referrals from outside some come from partners, as messages (docs/background/model.md §4). Partners that send more than
 * comes from outside are a problem of the world.
 */
export function addSenders(world: World, unitPath: (unit: number) => string): void {
  const all = sendingsOf(world, unitPath);
  for (const line of world.lines) {
    const own = all.filter((sending) => sending.line === line);
    if (own.length === 0) continue;
    const perYear = own.reduce((sum, sending) => sum + sending.perYear, 0);
    if (perYear > line.outsidePerYear) {
      const [{ path }, ...others] = own;
      const together = others.map((other) => other.path);
      const limits = { value: perYear, low: 0, high: line.outsidePerYear };
      world.problems.push({ path, code: 'partners-send-more', ...limits, together });
    }
    line.senders = {
      cumulative: cumulate(own.map((sending) => sending.perYear / line.outsidePerYear)),
      units: Int32Array.from(own, ({ unit }) => unit),
    };
  }
}
