// write_feed FILE: reads a feed with libical and writes it, many times, and prints lines for
// Medians. Ends with 1 where what it wrote does not hold as many events as what it read.
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>

enum { TIMES = 20 };

static struct rusage usage(void) {
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  return usage;
}

static long long between(struct timeval a, struct timeval b) {
  return ((b.tv_sec - a.tv_sec) * 1000000LL + b.tv_usec - a.tv_usec) / TIMES;
}

static void report(const char *name, struct rusage start) {
  struct rusage end = usage();
  printf("feed\t%s\t%lld\t%lld\t%ld\n", name, between(start.ru_utime, end.ru_utime),
         between(start.ru_stime, end.ru_stime), end.ru_maxrss);
}

static char *contents(const char *path) {
  FILE *file = fopen(path, "rb");
  if (file == NULL) exit(74);
  fseek(file, 0, SEEK_END);
  long size = ftell(file);
  rewind(file);
  char *text = malloc(size + 1);
  if (text == NULL || fread(text, 1, size, file) != (size_t)size) exit(74);
  text[size] = '\0';
  fclose(file);
  return text;
}

int main(int count, char **arguments) {
  if (count != 2) return 64;
  char *text = contents(arguments[1]);
  icalcomponent *calendar = NULL;
  struct rusage start = usage();
  for (int turn = 0; turn < TIMES; turn++) {
    if (calendar != NULL) icalcomponent_free(calendar);
    calendar = icalparser_parse_string(text);
  }
  report("libical, bytes to components", start);
  char *written = NULL;
  start = usage();
  for (int turn = 0; turn < TIMES; turn++) {
    free(written);
    written = icalcomponent_as_ical_string_r(calendar);
  }
  report("libical, components to bytes", start);
  icalcomponent *again = icalparser_parse_string(written);
  int events = icalcomponent_count_components(calendar, ICAL_VEVENT_COMPONENT);
  return again != NULL && events > 0 &&
                 icalcomponent_count_components(again, ICAL_VEVENT_COMPONENT) == events
             ? 0
             : 1;
}
