/**
 * M/M/1 at ρ = 0.9 on simjs 2.0.3 with its own generator: one source, and customers who use a facility.
 * Usage: node simjs-mm1.mjs CUSTOMERS RUNS. JavaScript, because simjs has no types and only a name in a browser.
 */
import { createRequire } from 'node:module';

globalThis.window = {};
createRequire(import.meta.url)('simjs');
const { Sim } = globalThis.window;

function simulate(customers, seed) {
  const simulation = new Sim.Sim();
  const server = new Sim.Facility('server');
  const draws = new Sim.Random(seed);
  let sum = 0;
  let left = 0;
  let arrived = 0;
  class Source extends Sim.Entity {
    start() {
      this.next();
    }

    next() {
      if (arrived++ < customers) this.setTimer(draws.exponential(0.9)).done(this.arrive);
    }

    arrive() {
      const arrivedAt = this.time();
      this.useFacility(server, draws.exponential(1)).done(() => {
        sum += this.time() - arrivedAt;
        left += 1;
      });
      this.next();
    }
  }
  simulation.addEntity(Source, 'source');
  simulation.simulate(Infinity);
  return { events: 2 * customers, answers: { customers: left, timeInSystem: sum / left } };
}

const customers = Number(process.argv[2]);
const runs = Number(process.argv[3]);
const seconds = [];
const processorSeconds = [];
let result = simulate(customers, 100);
for (let run = 1; run <= runs; run += 1) {
  const processor = process.cpuUsage();
  const started = performance.now();
  result = simulate(customers, 100 + run);
  seconds.push((performance.now() - started) / 1000);
  const { user, system } = process.cpuUsage(processor);
  processorSeconds.push((user + system) / 1e6);
}
process.stdout.write(`${JSON.stringify({ seconds, processorSeconds, result, customers })}\n`);
