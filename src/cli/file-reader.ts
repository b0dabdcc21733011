import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, extname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Resolution, ScenarioReader } from '../scenario/reader.ts';

const shippedPrefix = 'driftstart:';
const rootMarker = 'driftstart.yaml';

/** Reads scenario files and names them for what is kept. */
export interface FileReader extends ScenarioReader {
  /**
   * The name of a read file, given as messages show it, that is the same wherever the command is run: `driftstart:…` for a
   * shipped one, else its path below the scenario root of the file that was asked for.
   */
  storedName(displayName: string, askedFor: string): string;
}

/**
 * Reads scenario files from disk. `driftstart:skane/base` names a shipped file; a relative reference stays inside the scenario
 * root, which is the nearest folder upwards that holds `driftstart.yaml`, else the file's own folder. Links are followed
 * before the root is checked, so that a link cannot lead out of it.
 */
export function createFileReader(shippedFolder: string, workingFolder: string): FileReader {
  const shipped = realPath(shippedFolder);

  function candidate(from: string | null, reference: string): string {
    if (reference.startsWith(shippedPrefix)) return join(shipped, `${reference.slice(shippedPrefix.length)}.yaml`);
    return resolve(from === null ? workingFolder : dirname(from), reference);
  }

  return {
    read(address) {
      try {
        return readFileSync(address, 'utf8');
      } catch {
        // Missing, a folder, not allowed: for the user it is a file that cannot be read.
        return null;
      }
    },
    resolve(from, reference): Resolution {
      const address = realPath(candidate(from, reference));
      if (reference.startsWith(shippedPrefix)) return inside(address, shipped);
      return from === null ? { address } : inside(address, rootOf(from));
    },
    alternatives(from, reference) {
      if (reference.startsWith(shippedPrefix)) {
        return scenarioFiles(shipped).map((file) => shippedPrefix + withoutExtension(slashed(shipped, file)));
      }
      const folder = dirname(candidate(from, reference));
      const written = reference.slice(0, reference.length - basename(reference).length);
      return scenarioNames(folder).map((name) => written + name);
    },
    displayName(address) {
      const fromHere = relative(workingFolder, address);
      return fromHere === '' || fromHere.startsWith('..') ? address : fromHere;
    },
    storedName(displayName, askedFor) {
      const address = resolve(workingFolder, displayName);
      if ('address' in inside(address, shipped)) return shippedPrefix + withoutExtension(slashed(shipped, address));
      return slashed(rootOf(realPath(resolve(workingFolder, askedFor))), address);
    },
  };
}

function inside(address: string, root: string): Resolution {
  const path = relative(root, address);
  const leaves = path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path);
  return leaves ? { outsideRoot: root } : { address };
}

function rootOf(file: string): string {
  const own = dirname(file);
  for (let folder = own; ; folder = dirname(folder)) {
    if (existsSync(join(folder, rootMarker))) return folder;
    if (folder === dirname(folder)) return own;
  }
}

/** The path with links followed as far as it exists. */
function realPath(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const parent = dirname(path);
  return parent === path ? path : join(realPath(parent), basename(path));
}

function isScenarioName(name: string): boolean {
  return ['.yaml', '.yml'].includes(extname(name));
}

function scenarioNames(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).filter(isScenarioName).sort() : [];
}

/** The path of a file from a folder, with the same strokes on every system. */
function slashed(folder: string, file: string): string {
  return relative(folder, file).split(sep).join('/');
}

function scenarioFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(isScenarioName)
    .sort()
    .map((name) => join(folder, name));
}

function withoutExtension(path: string): string {
  return path.slice(0, path.length - extname(path).length);
}
