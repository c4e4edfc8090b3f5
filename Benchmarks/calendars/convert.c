// convert IN OUT: reads a calendar with libical and writes it again. Exit status: 65 where libical
// reads no calendar, 74 where a file cannot be read or written.
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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
  if (count != 3) return 64;
  icalcomponent *calendar = icalparser_parse_string(contents(arguments[1]));
  if (calendar == NULL) return 65;
  char *written = icalcomponent_as_ical_string_r(calendar);
  FILE *file = fopen(arguments[2], "wb");
  if (file == NULL) return 74;
  size_t size = strlen(written);
  return fwrite(written, 1, size, file) == size && fclose(file) == 0 ? 0 : 74;
}
