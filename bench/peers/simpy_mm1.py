"""M/M/1 at rho = 0.9 on SimPy, one process per customer. Usage: simpy_mm1.py CUSTOMERS RUNS."""

import json
import random
import sys
import time

import simpy


def simulate(customers, seed):
    draws = random.Random(seed)
    env = simpy.Environment()
    server = simpy.Resource(env, capacity=1)
    stays = [0.0, 0]

    def customer():
        arrived = env.now
        with server.request() as request:
            yield request
            yield env.timeout(draws.expovariate(1.0))
        stays[0] += env.now - arrived
        stays[1] += 1

    def source():
        for _ in range(customers):
            yield env.timeout(draws.expovariate(0.9))
            env.process(customer())

    env.process(source())
    started, processor = time.perf_counter(), time.process_time()
    env.run()
    seconds, processor_seconds = time.perf_counter() - started, time.process_time() - processor
    return seconds, processor_seconds, {"customers": stays[1], "timeInSystem": stays[0] / stays[1]}


CUSTOMERS, RUNS = int(sys.argv[1]), int(sys.argv[2])
measured = [simulate(CUSTOMERS, 100 + run) for run in range(RUNS)]
result = {"events": 2 * CUSTOMERS, "answers": measured[-1][2]}
print(
    json.dumps(
        {
            "seconds": [m[0] for m in measured],
            "processorSeconds": [m[1] for m in measured],
            "result": result,
            "customers": CUSTOMERS,
        }
    )
)
