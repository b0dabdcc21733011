"""The hospital network on SimPy, one process per patient. Usage: simpy_hosp.py PATIENTS RUNS."""

import json
import random
import sys
import time

import simpy

STATIONS, SERVERS, RATE, SIGMA = 10, 20, 40.0, 0.8
MU = -SIGMA * SIGMA / 2
STEP_SHARES = [0.2, 0.38, 0.54, 0.67, 0.77, 0.85, 0.91, 0.96, 1.0]


def simulate(patients, seed):
    draws = random.Random(seed)
    uniform, lognormal, exponential = draws.random, draws.lognormvariate, draws.expovariate
    env = simpy.Environment()
    stations = [simpy.PriorityResource(env, capacity=SERVERS) for _ in range(STATIONS)]
    counts, busy = [0] * STATIONS, [0.0] * STATIONS
    waits, squares, longest = [0.0] * STATIONS, [0.0] * STATIONS, [0.0] * STATIONS
    class_waits, class_counts, stays, leavers = [0.0] * 3, [0] * 3, [0.0] * 3, [0] * 3

    def patient():
        entered = env.now
        u = uniform()
        ofclass = 0 if u < 0.2 else 1 if u < 0.5 else 2
        left = 3 + int(uniform() * 4)
        at = int(uniform() * STATIONS)
        while True:
            queued = env.now
            with stations[at].request(priority=ofclass) as request:
                yield request
                wait = env.now - queued
                counts[at] += 1
                waits[at] += wait
                squares[at] += wait * wait
                if wait > longest[at]:
                    longest[at] = wait
                class_waits[ofclass] += wait
                class_counts[ofclass] += 1
                service = lognormal(MU, SIGMA)
                busy[at] += service
                yield env.timeout(service)
            left -= 1
            if left == 0:
                break
            u = uniform()
            step = 0
            while step < 8 and u >= STEP_SHARES[step]:
                step += 1
            at = (at + 1 + step) % STATIONS
        stays[ofclass] += env.now - entered
        leavers[ofclass] += 1

    def source():
        for _ in range(patients):
            yield env.timeout(exponential(RATE))
            env.process(patient())

    env.process(source())
    started, processor = time.perf_counter(), time.process_time()
    env.run()
    seconds, processor_seconds = time.perf_counter() - started, time.process_time() - processor
    visits, left = sum(counts), sum(leavers)
    answers = {"customers": left, "visitsPerCustomer": visits / left, "busyPerVisit": sum(busy) / visits}
    for c in range(3):
        answers["wait%d" % c] = class_waits[c] / class_counts[c]
        answers["timeInSystem%d" % c] = stays[c] / leavers[c]
    return seconds, processor_seconds, {"events": patients + visits, "answers": answers}


PATIENTS, RUNS = int(sys.argv[1]), int(sys.argv[2])
measured = [simulate(PATIENTS, 100 + run) for run in range(RUNS)]
result = measured[-1][2]
print(
    json.dumps(
        {
            "seconds": [m[0] for m in measured],
            "processorSeconds": [m[1] for m in measured],
            "result": result,
            "customers": PATIENTS,
        }
    )
)
