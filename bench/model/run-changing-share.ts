import { Care } from '../../src/care/care.ts';
import { buildWorld } from '../../src/care/world/build-world.ts';
import { changingShare } from './changing-share.ts';
import { loadPilot, seed } from './load-shipped.ts';

/** A process of its own, compiled: `node run-changing-share.js SAMPLE`. Prints the share of events that change state. */
const share = changingShare(new Care(buildWorld(await loadPilot()), seed, 1), 14, 42, Number(process.argv[2]));
process.stdout.write(`${JSON.stringify({ share })}\n`);
