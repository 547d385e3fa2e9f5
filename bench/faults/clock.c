/* For bench/faults/run: the clock of a process jumps by up to a year, forwards and backwards, whenever it is asked. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <sys/time.h>
#include <time.h>

static long jump(void) {
  static unsigned int state = 7;
  state = state * 1103515245u + 12345u;
  return (long)(state >> 8) % (2 * 365 * 86400L) - 365 * 86400L;
}

int clock_gettime(clockid_t id, struct timespec *at) {
  static int (*real)(clockid_t, struct timespec *);
  if (!real) real = (int (*)(clockid_t, struct timespec *))dlsym(RTLD_NEXT, "clock_gettime");
  int result = real(id, at);
  if (result == 0 && id == CLOCK_REALTIME) at->tv_sec += jump();
  return result;
}

int gettimeofday(struct timeval *at, void *zone) {
  struct timespec now;
  int result = clock_gettime(CLOCK_REALTIME, &now);
  if (at) { at->tv_sec = now.tv_sec; at->tv_usec = now.tv_nsec / 1000; }
  return result;
}

time_t time(time_t *at) {
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  if (at) *at = now.tv_sec;
  return now.tv_sec;
}
