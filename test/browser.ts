import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const candidates = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Switches that make Chromium start quietly, without calling home. */
export const browserArguments = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** True when the caller asked with `DRIFTSTART_WITHOUT=browser` to leave the browser's tests out. */
export function isLeftOut(what: 'browser'): boolean {
  return (process.env.DRIFTSTART_WITHOUT ?? '').split(',').includes(what);
}

/** Path of an installed Chromium, or undefined. `CHROMIUM` names one that stands elsewhere. */
export function findBrowser(): string | undefined {
  return [process.env.CHROMIUM ?? '', ...candidates].find((path) => path !== '' && existsSync(path));
}

/** Path of Chromium; an error with the line to type where there is none. */
export function requireBrowser(): string {
  const found = findBrowser();
  if (found === undefined) throw new Error(howToInstall);
  return found;
}

export const howToInstall =
  'Chromium is missing. On Debian or Ubuntu type: sudo apt-get update && sudo apt-get install -y chromium fonts-liberation\n' +
  'Or leave its tests out: DRIFTSTART_WITHOUT=browser npm test';

/** True where the letters of Arial's widths are, or where there is no telling: the stored text widths are those. */
export function hasFonts(): boolean {
  const folder = '/usr/share/fonts/truetype';
  return !existsSync('/usr/bin/apt-get') || existsSync(`${folder}/liberation`) || existsSync(`${folder}/liberation2`);
}

/** Installs Chromium and its letters where that can be done without asking: as root on a system with apt-get. */
export function installBrowser(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  const run = (...words: string[]) =>
    spawnSync('apt-get', words, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  run('update');
  const packages = ['chromium', 'fonts-liberation'];
  return run('install', '-y', '--no-install-recommends', ...packages).status === 0 && findBrowser() !== undefined;
}
