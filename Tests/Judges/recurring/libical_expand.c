// Expands recurrence rules with libical, for the judge of ours and for the benchmark.
//
//   libical_expand < CASES.tsv
//
// A case a line: id, RRULE, DTSTART, TZID or nothing, how many, EXDATEs and RDATEs with commas. An
// answer a line: id, instances with spaces; or id and "refused". Ends with 3 at a case that takes more
// than a quarter of a second: libical never comes to an end of some.
#include <libical/ical.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/time.h>
#include <unistd.h>

// Splits a line at its tabs, in place; fields that are not there are empty.
static int split(char *line, char **fields, int most) {
  int count = 0;
  while (count < most) {
    fields[count++] = line;
    char *tab = strchr(line, '\t');
    if (tab == NULL) break;
    *tab = 0;
    line = tab + 1;
  }
  for (int index = count; index < most; index++) fields[index] = "";
  return count;
}

static struct icaltimetype moment(const char *text, icaltimezone *zone) {
  struct icaltimetype time = icaltime_from_string(text);
  if (zone != NULL && !icaltime_is_utc(time)) time = icaltime_set_timezone(&time, zone);
  return time;
}

// Reads a list with commas; returns how many there are.
static int moments(char *text, icaltimezone *zone, struct icaltimetype *list, int most) {
  int count = 0;
  for (char *part = strtok(text, ","); part != NULL && count < most; part = strtok(NULL, ","))
    list[count++] = moment(part, zone);
  return count;
}

static void print(struct icaltimetype time, icaltimezone *zone) {
  char text[32];
  if (zone != NULL && icaltime_is_utc(time)) time = icaltime_convert_to_zone(time, zone);
  if (icaltime_is_date(time))
    snprintf(text, sizeof text, " %04d%02d%02d", time.year, time.month, time.day);
  else
    snprintf(text, sizeof text, " %04d%02d%02dT%02d%02d%02d%s", time.year, time.month, time.day,
             time.hour, time.minute, time.second, zone == NULL && icaltime_is_utc(time) ? "Z" : "");
  fputs(text, stdout);
}

static int earlier(const void *a, const void *b) {
  return icaltime_compare(*(const struct icaltimetype *)a, *(const struct icaltimetype *)b);
}

static void expand(char **fields) {
  icaltimezone *zone = NULL;
  if (fields[3][0] != 0) {
    zone = icaltimezone_get_builtin_timezone(fields[3]);
    if (zone == NULL) {
      printf("%s\trefused\n", fields[0]);
      return;
    }
  }
  struct icaltimetype start = moment(fields[2], zone);
  struct icalrecurrencetype rule = icalrecurrencetype_from_string(fields[1]);
  icalrecur_iterator *iterator =
      rule.freq == ICAL_NO_RECURRENCE ? NULL : icalrecur_iterator_new(rule, start);
  if (iterator == NULL) {
    printf("%s\trefused\n", fields[0]);
    return;
  }
  struct icaltimetype excluded[64], added[64];
  int exclusions = moments(fields[5], zone, excluded, 64);
  int additions = moments(fields[6], zone, added, 64);
  qsort(added, additions, sizeof added[0], earlier);
  // libical has no iterator over a whole set; its own comparison merges and excludes here.
  int left = atoi(fields[4]), next = 0;
  struct icaltimetype time = icalrecur_iterator_next(iterator), last = icaltime_null_time();
  fputs(fields[0], stdout);
  putchar('\t');
  while (left > 0 && (!icaltime_is_null_time(time) || next < additions)) {
    struct icaltimetype found;
    if (next < additions &&
        (icaltime_is_null_time(time) || icaltime_compare(added[next], time) <= 0)) {
      found = added[next++];
    } else {
      found = time;
      time = icalrecur_iterator_next(iterator);
    }
    if (!icaltime_is_null_time(last) && icaltime_compare(last, found) == 0) continue;
    last = found;
    int is_excluded = 0;
    for (int index = 0; index < exclusions && !is_excluded; index++)
      is_excluded = icaltime_compare(excluded[index], found) == 0;
    if (is_excluded) continue;
    print(found, zone);
    left--;
  }
  putchar('\n');
  icalrecur_iterator_free(iterator);
}

static void give_up(int signal) {
  (void)signal;
  _exit(3);
}

int main(void) {
  char *line = NULL;
  size_t size = 0;
  // libical crashes on some rules; what it answered before them must not be lost.
  signal(SIGVTALRM, give_up);
  setvbuf(stdout, NULL, _IOLBF, 1 << 16);
  while (getline(&line, &size, stdin) > 0) {
    line[strcspn(line, "\n")] = 0;
    char *fields[7];
    split(line, fields, 7);
    struct itimerval limit = {{0, 0}, {0, 250000}};
    setitimer(ITIMER_VIRTUAL, &limit, NULL);
    expand(fields);
  }
  free(line);
  return 0;
}
