import { join } from 'node:path';
import { loadSimjs, SimjsMissing, simjsVersion } from '../referee/load-simjs.ts';
import { type EngineVerdict, runReferee } from '../referee/run-referee.ts';
import type { Simjs } from '../referee/simjs.ts';
import { formatNumber } from '../report/text/number-format.ts';
import type { CommandContext } from './command-context.ts';
import { exitCodes } from './exit-codes.ts';
import { packageFolder, shippedScenarios } from './package-folder.ts';
import { plainTable } from './plain-table.ts';
import { readScenario } from './read-scenario.ts';

/** Weeks after the go-live to which wave 1 is followed, from the first midnight on. */
const weeksAfterGoLive = 8;
const levels = ['order', 'independent'] as const;

/** `driftstart validate engines`: the kernel against simjs, in the order of the whole model and in networks of queues. */
export async function validateEngines(
  { seed, json }: { seed: string; json: boolean },
  context: CommandContext,
): Promise<number> {
  const { terminal, text, isQuiet } = context;
  const simjs = loadOrTell(context);
  if (simjs === null) return exitCodes.failed;
  const file = join(shippedScenarios(), 'waves', 'wave-1-pilot.yaml');
  const { scenario } = await readScenario(file, context, { set: [`horizon.weeksAfterGoLive=${weeksAfterGoLive}`] });
  if (!isQuiet) terminal.error(`${text.startOfEngines}\n`);
  const verdicts = runReferee(simjs, scenario, seed);
  terminal.out(json ? `${JSON.stringify(verdicts, null, 2)}\n` : tableOf(verdicts, context));
  return verdicts.every(({ passed }) => passed) ? exitCodes.done : exitCodes.failed;
}

function loadOrTell({ terminal, text }: CommandContext): Simjs | null {
  try {
    return loadSimjs();
  } catch (error) {
    if (!(error instanceof SimjsMissing)) throw error;
    const command = `npm install --no-save --prefix "${packageFolder()}" simjs@${simjsVersion}`;
    terminal.error(`${text.simjsMissing(command)}\n`);
    return null;
  }
}

const ordinarySpaces = /\u00a0/g;

function tableOf(verdicts: readonly EngineVerdict[], { text, locale }: CommandContext): string {
  const { comparison, compared, verdict } = text.enginesColumns;
  const rows = verdicts.map((each) => {
    const count = formatNumber(each.compared, locale);
    const counted = each.level === 'order' ? text.events(count) : text.services(count);
    return [each.name[locale], counted, each.passed ? text.green : text.red];
  });
  const [head = '', ...lines] = plainTable([[comparison, compared, verdict], ...rows], [1]).split('\n');
  const groups = levels.map((level) => {
    const ofLevel = lines.filter((_, index) => verdicts[index]?.level === level);
    return ['', text.enginesLevels[level], ...ofLevel];
  });
  const faults = verdicts.flatMap((each) => differenceLines(each, text, locale));
  const told = faults.length === 0 ? [] : ['', ...faults];
  const all = [text.enginesTitle(simjsVersion), '', head, ...groups.flat(), ...told, ''];
  return all.join('\n').replace(ordinarySpaces, ' ');
}

/** Where a red comparison differs first, and what each engine says there. */
function differenceLines(verdict: EngineVerdict, text: CommandContext['text'], locale: 'sv' | 'en'): string[] {
  const name = verdict.name[locale];
  if (verdict.difference === null) return [];
  if (verdict.level === 'order') {
    const { index, referee, kernel } = verdict.difference;
    const [theirs, ours] = [referee, kernel].map((event) => (event === null ? text.noEvent : text.event(event)));
    return [
      text.eventsDiffer(name, formatNumber(index + 1, locale)),
      `  ${text.ofReferee(theirs)}`,
      `  ${text.ofKernel(ours)}`,
    ];
  }
  const { customer, station, referee, kernel } = verdict.difference;
  const [theirs, ours] = [referee, kernel].map((times) =>
    times === null ? text.noService : text.service(times.start, times.end),
  );
  return [
    text.servicesDiffer(name, formatNumber(customer + 1, locale), station + 1),
    `  ${text.ofReferee(theirs)}`,
    `  ${text.ofKernel(ours)}`,
  ];
}
