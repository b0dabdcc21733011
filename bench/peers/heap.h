/* What the C peers share: a binary heap in order of (time, number), the generator sfc32, and a clock. */
#ifndef HEAP_H
#define HEAP_H

#include <stdint.h>
#include <stdio.h>
#include <time.h>

#define MOST_RUNS 64

typedef struct {
  double time;
  uint64_t number;
  int payload;
} Entry;

static Entry heap[1 << 16];
static int heap_size;
static uint64_t heap_number;

static void heap_clear(void) {
  heap_size = 0;
  heap_number = 0;
}

static inline void heap_push(double time, int payload) {
  int i = heap_size++;
  uint64_t number = heap_number++;
  while (i > 0) {
    int parent = (i - 1) >> 1;
    if (heap[parent].time <= time) break;
    heap[i] = heap[parent];
    i = parent;
  }
  heap[i].time = time;
  heap[i].number = number;
  heap[i].payload = payload;
}

static inline int is_before(const Entry *one, const Entry *other) {
  return one->time < other->time || (one->time == other->time && one->number < other->number);
}

static inline Entry heap_pop(void) {
  Entry top = heap[0];
  heap_size--;
  if (heap_size > 0) {
    Entry moved = heap[heap_size];
    int i = 0, child = 1;
    while (child < heap_size) {
      if (child + 1 < heap_size && is_before(&heap[child + 1], &heap[child])) child++;
      if (is_before(&moved, &heap[child])) break;
      heap[i] = heap[child];
      i = child;
      child = 2 * i + 1;
    }
    heap[i] = moved;
  }
  return top;
}

static uint32_t word_a, word_b, word_c, word_d;

static inline uint32_t next_word(void) {
  uint32_t t = word_a + word_b + word_d;
  word_d++;
  word_a = word_b ^ (word_b >> 9);
  word_b = word_c + (word_c << 3);
  word_c = (word_c << 21) | (word_c >> 11);
  word_c += t;
  return t;
}

static inline double uniform(void) {
  uint32_t high = next_word() >> 5, low = next_word() >> 6;
  return (high * 67108864.0 + low + 0.5) / 9007199254740992.0;
}

static void seed(uint32_t value) {
  word_a = value;
  word_b = 0x9e3779b9u;
  word_c = 0x243f6a88u;
  word_d = 1;
  for (int i = 0; i < 15; i++) next_word();
}

static double read_clock(clockid_t clock) {
  struct timespec time;
  clock_gettime(clock, &time);
  return time.tv_sec + time.tv_nsec * 1e-9;
}

static double now(void) { return read_clock(CLOCK_MONOTONIC); }

static double processor_now(void) { return read_clock(CLOCK_PROCESS_CPUTIME_ID); }

/* The times of all runs but the first, which warms up. */
static void print_times(const char *name, const double *times, int runs) {
  printf("\"%s\":[", name);
  for (int run = 1; run <= runs && run < MOST_RUNS; run++) printf("%s%.6f", run > 1 ? "," : "", times[run]);
  printf("],");
}

#endif
