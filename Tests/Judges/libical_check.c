/* Judges iCalendar files by Debian's libical: reads each file strictly and counts.
 *
 * Prints, for each file, "FILE<TAB>events<TAB>fingerprint" where the fingerprint sums up UID,
 * DTSTART, DTEND and SUMMARY of every event as libical understood them; exits 1 after the first
 * pass over all files if any file has a fault. A fault is a parse error, a property that libical
 * had to replace by X-LIC-ERROR, a component that breaks the restrictions of RFC 5545 or, where
 * there is a METHOD, of RFC 5546, a time without its zone, or a calendar that is different after it
 * was written out and read again. */
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int faults = 0;

static void fault(const char *file, const char *what, const char *detail) {
  fprintf(stderr, "%s: libical: %s%s%s\n", file, what, detail ? ": " : "", detail ? detail : "");
  faults++;
}

static char *contents(const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file) return NULL;
  fseek(file, 0, SEEK_END);
  long size = ftell(file);
  rewind(file);
  char *text = malloc((size_t)size + 1);
  if (text && fread(text, 1, (size_t)size, file) != (size_t)size) { free(text); text = NULL; }
  if (text) text[size] = 0;
  fclose(file);
  return text;
}

/* Reports every X-LIC-ERROR property in a component and below it. */
static void report_errors(const char *file, icalcomponent *component) {
  icalproperty *p = icalcomponent_get_first_property(component, ICAL_XLICERROR_PROPERTY);
  for (; p; p = icalcomponent_get_next_property(component, ICAL_XLICERROR_PROPERTY))
    fault(file, "X-LIC-ERROR", icalproperty_get_xlicerror(p));
  icalcomponent *c = icalcomponent_get_first_component(component, ICAL_ANY_COMPONENT);
  for (; c; c = icalcomponent_get_next_component(component, ICAL_ANY_COMPONENT))
    report_errors(file, c);
}

static unsigned long mix(unsigned long hash, const char *text) {
  for (; text && *text; text++) hash = (hash ^ (unsigned char)*text) * 1099511628211UL;
  return hash;
}

/* Counts the events and sums up what they say; reports what an event lacks. */
static int events(const char *file, icalcomponent *calendar, unsigned long *hash) {
  int count = 0;
  icalcomponent *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
  for (; event; event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)) {
    count++;
    const char *uid = icalcomponent_get_uid(event);
    if (!uid || !*uid) fault(file, "an event without UID", NULL);
    if (!icalcomponent_get_summary(event)) fault(file, "an event without SUMMARY", uid);
    if (icaltime_is_null_time(icalcomponent_get_dtstamp(event)))
      fault(file, "an event without DTSTAMP", uid);
    struct icaltimetype start = icalcomponent_get_dtstart(event);
    if (icaltime_is_null_time(start) || !icaltime_is_valid_time(start))
      fault(file, "an event without a valid DTSTART", uid);
    else if (!start.is_date && !start.zone)
      fault(file, "a DTSTART whose zone is unknown", uid);
    if (icaltime_compare(icalcomponent_get_dtend(event), start) < 0)
      fault(file, "an event that ends before it begins", uid);
    *hash = mix(*hash, uid);
    *hash = mix(*hash, icaltime_as_ical_string(start));
    *hash = mix(*hash, icaltime_as_ical_string(icalcomponent_get_dtend(event)));
    *hash = mix(*hash, icalcomponent_get_summary(event));
  }
  return count;
}

static void judge(const char *file) {
  char *text = contents(file);
  if (!text) { fault(file, "cannot be read", NULL); return; }
  icalcomponent *calendar = icalparser_parse_string(text);
  free(text);
  if (!calendar) { fault(file, "is no calendar", NULL); return; }
  if (icalcomponent_isa(calendar) != ICAL_VCALENDAR_COMPONENT)
    fault(file, "is not one VCALENDAR", NULL);
  report_errors(file, calendar);
  if (!icalrestriction_check(calendar)) {
    fault(file, "breaks RFC 5545 or 5546", NULL);
    report_errors(file, calendar);
  }
  unsigned long hash = 14695981039346656037UL, again = hash;
  int count = events(file, calendar, &hash);
  char *written = icalcomponent_as_ical_string_r(calendar);
  icalcomponent *second = icalparser_parse_string(written);
  if (!second || events(file, second, &again) != count || again != hash)
    fault(file, "is different after writing and reading", NULL);
  printf("%s\t%d\t%016lx\n", file, count, hash);
  icalmemory_free_buffer(written);
  if (second) icalcomponent_free(second);
  icalcomponent_free(calendar);
}

int main(int count, char **files) {
  for (int i = 1; i < count; i++) judge(files[i]);
  return faults ? 1 : 0;
}
