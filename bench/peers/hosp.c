/* The hospital network in plain C: the same algorithm as plain-hosp.ts. Usage: hosp PATIENTS RUNS. */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "heap.h"

#define STATIONS 10
#define SERVERS 20
#define CLASSES 3
#define QUEUES (STATIONS * CLASSES)
#define RATE 40.0
#define SIGMA 0.8
#define MU (-0.32)
#define ROOM (1 << 20)

static const double step_shares[9] = {.2, .38, .54, .67, .77, .85, .91, .96, 1.0};

typedef struct {
  int class, left, station, next;
  double entered_at, queued_at;
} Patient;

static Patient patients[ROOM];
static int used, free_patient;
static int first[QUEUES], last[QUEUES], busy[STATIONS];
static double counts[STATIONS], waits[STATIONS], squares[STATIONS], longest[STATIONS], served[STATIONS];
static double class_waits[QUEUES], class_counts[QUEUES], stays[CLASSES], leavers[CLASSES];

static double kept_normal;
static int has_kept;

static double normal(void) {
  if (has_kept) {
    has_kept = 0;
    return kept_normal;
  }
  double x, y, square;
  do {
    x = 2 * uniform() - 1;
    y = 2 * uniform() - 1;
    square = x * x + y * y;
  } while (square >= 1 || square == 0);
  double factor = sqrt(-2 * log(square) / square);
  kept_normal = y * factor;
  has_kept = 1;
  return x * factor;
}

static inline void start(int patient, int station, double time) {
  double wait = time - patients[patient].queued_at;
  int queue = station * CLASSES + patients[patient].class;
  counts[station]++;
  waits[station] += wait;
  squares[station] += wait * wait;
  if (wait > longest[station]) longest[station] = wait;
  class_waits[queue] += wait;
  class_counts[queue]++;
  double service = exp(MU + SIGMA * normal());
  served[station] += service;
  heap_push(time + service, patient);
}

static inline void enter(int patient, int station, double time) {
  patients[patient].station = station;
  patients[patient].queued_at = time;
  if (busy[station] < SERVERS) {
    busy[station]++;
    start(patient, station, time);
  } else {
    int queue = station * CLASSES + patients[patient].class;
    patients[patient].next = -1;
    if (last[queue] < 0) first[queue] = patient;
    else patients[last[queue]].next = patient;
    last[queue] = patient;
  }
}

static inline void arrive(double time) {
  int patient;
  if (free_patient >= 0) {
    patient = free_patient;
    free_patient = patients[patient].next;
  } else {
    if (used >= ROOM) abort();
    patient = used++;
  }
  double u = uniform();
  patients[patient].class = u < .2 ? 0 : u < .5 ? 1 : 2;
  patients[patient].left = 3 + (int)(uniform() * 4);
  patients[patient].entered_at = time;
  enter(patient, (int)(uniform() * STATIONS), time);
}

static inline void finish(int patient, double time) {
  int station = patients[patient].station, following = -1, queue = station * CLASSES;
  for (int c = 0; c < CLASSES; c++, queue++) {
    following = first[queue];
    if (following >= 0) {
      first[queue] = patients[following].next;
      if (first[queue] < 0) last[queue] = -1;
      break;
    }
  }
  if (following >= 0) start(following, station, time);
  else busy[station]--;
  if (--patients[patient].left > 0) {
    double u = uniform();
    int step = 0;
    while (step < 8 && u >= step_shares[step]) step++;
    enter(patient, (station + 1 + step) % STATIONS, time);
  } else {
    int class = patients[patient].class;
    stays[class] += time - patients[patient].entered_at;
    leavers[class]++;
    patients[patient].next = free_patient;
    free_patient = patient;
  }
}

static void clear(void) {
  heap_clear();
  has_kept = 0;
  free_patient = -1;
  used = 0;
  memset(first, -1, sizeof first);
  memset(last, -1, sizeof last);
  memset(busy, 0, sizeof busy);
  memset(counts, 0, sizeof counts);
  memset(waits, 0, sizeof waits);
  memset(squares, 0, sizeof squares);
  memset(longest, 0, sizeof longest);
  memset(served, 0, sizeof served);
  memset(class_waits, 0, sizeof class_waits);
  memset(class_counts, 0, sizeof class_counts);
  memset(stays, 0, sizeof stays);
  memset(leavers, 0, sizeof leavers);
}

static long simulate(long customers) {
  long arrived = 0, events = 0;
  clear();
  heap_push(-log(uniform()) / RATE, -1);
  while (heap_size > 0) {
    Entry entry = heap_pop();
    events++;
    if (entry.payload < 0) {
      arrive(entry.time);
      if (++arrived < customers) heap_push(entry.time - log(uniform()) / RATE, -1);
    } else {
      finish(entry.payload, entry.time);
    }
  }
  return events;
}

static void print_answers(void) {
  double visits = 0, busy_time = 0, all = 0;
  for (int s = 0; s < STATIONS; s++) {
    visits += counts[s];
    busy_time += served[s];
  }
  for (int c = 0; c < CLASSES; c++) {
    double sum = 0, count = 0;
    for (int s = 0; s < STATIONS; s++) {
      sum += class_waits[s * CLASSES + c];
      count += class_counts[s * CLASSES + c];
    }
    all += leavers[c];
    printf("\"wait%d\":%.6f,\"timeInSystem%d\":%.6f,", c, sum / count, c, stays[c] / leavers[c]);
  }
  printf("\"customers\":%.0f,\"visitsPerCustomer\":%.6f,\"busyPerVisit\":%.6f", all, visits / all, busy_time / visits);
}

int main(int count, char **arguments) {
  long customers = count > 1 ? atol(arguments[1]) : 1000000;
  int runs = count > 2 ? atoi(arguments[2]) : 3;
  long events = 0;
  static double seconds[MOST_RUNS], processor_seconds[MOST_RUNS];
  for (int run = 0; run <= runs && run < MOST_RUNS; run++) {
    seed(100 + run);
    double started = now(), processor = processor_now();
    events = simulate(customers);
    seconds[run] = now() - started;
    processor_seconds[run] = processor_now() - processor;
  }
  printf("{");
  print_times("seconds", seconds, runs);
  print_times("processorSeconds", processor_seconds, runs);
  printf("\"result\":{\"events\":%ld,\"answers\":{", events);
  print_answers();
  printf("}},\"customers\":%ld}\n", customers);
  return 0;
}
