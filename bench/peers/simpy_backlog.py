"""A server at twice its capacity, three classes, on SimPy's PriorityResource. Usage: simpy_backlog.py CUSTOMERS RUNS."""

import json
import random
import sys
import time

import simpy


def simulate(customers, seed):
    draws = random.Random(seed)
    env = simpy.Environment()
    server = simpy.PriorityResource(env, capacity=1)
    waits, counts = [0.0] * 3, [0] * 3
    longest = [0]

    def customer(ofclass):
        queued = env.now
        with server.request(priority=ofclass) as request:
            longest[0] = max(longest[0], len(server.queue))
            yield request
            waits[ofclass] += env.now - queued
            counts[ofclass] += 1
            yield env.timeout(draws.expovariate(1))

    def source():
        for _ in range(customers):
            yield env.timeout(draws.expovariate(2))
            env.process(customer(draws.randrange(3)))

    env.process(source())
    started, processor = time.perf_counter(), time.process_time()
    env.run()
    seconds, processor_seconds = time.perf_counter() - started, time.process_time() - processor
    answers = {"customers": sum(counts), "longestQueue": longest[0], "end": env.now}
    for c in range(3):
        answers["wait%d" % c] = waits[c] / counts[c]
    return seconds, processor_seconds, {"events": 2 * customers, "answers": answers}


CUSTOMERS, RUNS = int(sys.argv[1]), int(sys.argv[2])
measured = [simulate(CUSTOMERS, 1 + run) for run in range(RUNS)]
result = measured[-1][2]
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
