import type { Resolution, ScenarioReader } from './reader.ts';

const shippedPrefix = 'driftstart:';

/**
 * Reads scenarios from texts in memory, as the studio does. Addresses are paths such as `waves/wave-1.yaml`; the root is the
 * nearest folder upwards that holds `driftstart.yaml`, else the file's own folder. `driftstart:skane/base` is the file
 * `skane/base.yaml` of `shipped`, shown under that name.
 */
export function createMemoryReader(
  files: Readonly<Record<string, string>>,
  shipped: Readonly<Record<string, string>> = {},
): ScenarioReader {
  const texts = new Map(Object.entries(files));
  for (const [path, text] of Object.entries(shipped)) texts.set(shippedPrefix + path.replace(/\.ya?ml$/, ''), text);

  return {
    read: (address) => texts.get(address) ?? null,
    resolve(from, reference): Resolution {
      if (reference.startsWith(shippedPrefix)) return { address: reference };
      const isShipped = from?.startsWith(shippedPrefix) ?? false;
      if (isShipped && from !== null) {
        const address = joinAddress(folderOf(from.slice(shippedPrefix.length)), reference);
        if (address === null) return { outsideRoot: shippedPrefix };
        return { address: shippedPrefix + address.replace(/\.ya?ml$/, '') };
      }
      const address = joinAddress(from === null ? '' : folderOf(from), reference);
      const root = from === null ? '' : rootOf(from, texts);
      const isInside = address !== null && (root === '' || address.startsWith(`${root}/`));
      return isInside ? { address } : { outsideRoot: root === '' ? '.' : root };
    },
    alternatives: () => [...texts.keys()],
    displayName: (address) => address,
  };
}

function folderOf(address: string): string {
  return address.slice(0, Math.max(0, address.lastIndexOf('/')));
}

function rootOf(address: string, texts: ReadonlyMap<string, string>): string {
  const own = folderOf(address);
  for (let folder = own; ; folder = folderOf(folder)) {
    if (texts.has(folder === '' ? 'driftstart.yaml' : `${folder}/driftstart.yaml`)) return folder;
    if (folder === '') return own;
  }
}

/** A path relative to a folder, with `.` and `..` taken out; null where it leaves the top. */
function joinAddress(folder: string, reference: string): string | null {
  const parts: string[] = [];
  for (const part of `${folder}/${reference}`.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.join('/');
}
