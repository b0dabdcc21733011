/* M/M/1 at rho = 0.9 in plain C: the same structure as plain-mm1.ts. Usage: mm1 CUSTOMERS RUNS. */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "heap.h"

#define RING 65536
#define RATE 0.9

static double ring[RING];

static void simulate(long customers, long *events, double *time_in_system) {
  uint64_t first = 0, last = 0;
  long arrived = 0, left = 0;
  int is_busy = 0;
  double sum = 0;
  *events = 0;
  heap_clear();
  heap_push(-log(uniform()) / RATE, 0);
  while (heap_size > 0) {
    Entry entry = heap_pop();
    double time = entry.time;
    ++*events;
    if (entry.payload == 0) {
      ring[last++ & (RING - 1)] = time;
      if (++arrived < customers) heap_push(time - log(uniform()) / RATE, 0);
      if (!is_busy) {
        is_busy = 1;
        heap_push(time - log(uniform()), 1);
      }
    } else {
      sum += time - ring[first++ & (RING - 1)];
      left++;
      if (last > first) heap_push(time - log(uniform()), 1);
      else is_busy = 0;
    }
  }
  *time_in_system = sum / left;
}

int main(int count, char **arguments) {
  long customers = count > 1 ? atol(arguments[1]) : 1000000;
  int runs = count > 2 ? atoi(arguments[2]) : 3;
  long events = 0;
  static double seconds[MOST_RUNS], processor_seconds[MOST_RUNS];
  double mean = 0;
  for (int run = 0; run <= runs && run < MOST_RUNS; run++) {
    seed(100 + run);
    double started = now(), processor = processor_now();
    simulate(customers, &events, &mean);
    seconds[run] = now() - started;
    processor_seconds[run] = processor_now() - processor;
  }
  printf("{");
  print_times("seconds", seconds, runs);
  print_times("processorSeconds", processor_seconds, runs);
  printf("\"result\":{\"events\":%ld,\"answers\":{\"customers\":%ld,\"timeInSystem\":%.6f}},\"customers\":%ld}\n", events,
         customers, mean, customers);
  return 0;
}
