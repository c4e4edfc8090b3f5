// sheets PEOPLE.csv RESULT.csv FOLDER: a workbook of each activity with Debian's libxlsxwriter, cell by
// cell the same as `roster draw --sheets` makes from the same files: the seated and, in order, those who
// wait, with names, numbers and telephones masked as for work. It knows what `register sample` writes and
// no more: columns in that order, records numbered from 1, nothing in quotes.
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <xlsxwriter.h>

enum { COLUMNS = 8, LISTS = 2, FIELDS = 7, HAN = 3 };
static const char *const NAMES[] = {"花名册", "候补名单"};
static const char *const TITLES[] = {"序号", "姓名", "身份证号", "电话", "优先分", "签号", "签名", "备注"};
static const double WIDTHS[] = {6, 10, 20, 13, 8, 18, 11, 8};
static const double MM = 1 / 25.4;

typedef struct {
  lxw_workbook *book;
  lxw_worksheet *sheet[LISTS];
  lxw_format *title, *hint, *head, *text, *number;
  lxw_row_t rows[LISTS];
  char id[32];
} Roster;

// People: where each record's name begins in the file.
static const char **people;
static size_t last;

static int read_people(const char *path) {
  struct stat about;
  int file = open(path, O_RDONLY);
  if (file < 0 || fstat(file, &about)) return 0;
  const char *text = mmap(NULL, about.st_size, PROT_READ, MAP_PRIVATE, file, 0);
  if (text == MAP_FAILED) return 0;
  const char *end = text + about.st_size, *line = memchr(text, '\n', end - text) + 1;
  while (line < end) {
    const char *number = memchr(line, ',', end - line) + 1;
    size_t record = strtoul(line, NULL, 10);
    if (record >= last) people = realloc(people, (last = 2 * record + 1024) * sizeof *people);
    people[record] = memchr(number, ',', end - number) + 1;
    line = memchr(people[record], '\n', end - people[record]) + 1;
  }
  return 1;
}

// 张*三, 张*, 欧阳*: names of ideographs, three bytes each.
static void mask_name(char *shown, const char *name, size_t length) {
  static const char *const compound[] = {"欧阳", "司马", "上官"};
  size_t surname = HAN;
  for (int each = 0; each < 3; each++)
    if (length > 2 * HAN && !memcmp(name, compound[each], 2 * HAN)) surname = 2 * HAN;
  memcpy(shown, name, surname);
  shown += surname;
  size_t given = (length - surname) / HAN;
  for (size_t star = 0; star + 1 < given || star == 0; star++) *shown++ = '*';
  if (given > 1) {
    memcpy(shown, name + length - HAN, HAN);
    shown += HAN;
  }
  *shown = 0;
}

static void mask_number(char *shown, const char *digits) {
  static const int weights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  int sum = 0;
  for (int place = 0; place < 17; place++) sum += weights[place] * (digits[place] - '0');
  sprintf(shown, "%.6s********%.3s%c", digits, digits + 14, "10X98765432"[sum % 11]);
}

static lxw_format *format(lxw_workbook *book, const char *font, double size, int align, int border) {
  lxw_format *format = workbook_add_format(book);
  format_set_font_name(format, font);
  format_set_font_size(format, size);
  format_set_align(format, align);
  format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
  if (border) format_set_border(format, LXW_BORDER_THIN);
  return format;
}

static void open_sheet(Roster *roster, int list) {
  lxw_worksheet *sheet = roster->sheet[list] = workbook_add_worksheet(roster->book, NAMES[list]);
  for (int column = 0; column < COLUMNS; column++)
    worksheet_set_column(sheet, column, column, WIDTHS[column], NULL);
  worksheet_set_row(sheet, 0, 28, NULL);
  worksheet_merge_range(sheet, 0, 0, 0, COLUMNS - 1, "", roster->title);
  worksheet_merge_range(sheet, 1, 0, 1, COLUMNS - 1, "", roster->hint);
  worksheet_write_string(sheet, 1, 0, "个人信息已部分隐去", roster->hint);
  worksheet_set_row(sheet, 2, 22, NULL);
  for (int column = 0; column < COLUMNS; column++)
    worksheet_write_string(sheet, 2, column, TITLES[column], roster->head);
  roster->rows[list] = 3;
}

static void open_book(Roster *roster, const char *folder, const char *id) {
  char path[4096];
  snprintf(roster->id, sizeof roster->id, "%s", id);
  snprintf(path, sizeof path, "%s/%s.xlsx", folder, id);
  roster->book = workbook_new(path);
  roster->title = format(roster->book, "黑体", 16, LXW_ALIGN_CENTER, 0);
  roster->hint = format(roster->book, "宋体", 11, LXW_ALIGN_LEFT, 0);
  roster->head = format(roster->book, "黑体", 11, LXW_ALIGN_CENTER, 1);
  roster->text = format(roster->book, "宋体", 11, LXW_ALIGN_LEFT, 1);
  roster->number = format(roster->book, "宋体", 11, LXW_ALIGN_CENTER, 1);
  format_set_shrink(roster->title);
  format_set_shrink(roster->hint);
  format_set_font_color(roster->hint, 0x666666);
  format_set_text_wrap(roster->head);
  format_set_shrink(roster->text);
  format_set_num_format(roster->text, "@");
  format_set_shrink(roster->number);
  format_set_num_format(roster->number, "0_ ");
  for (int list = 0; list < LISTS; list++) open_sheet(roster, list);
}

static void add(Roster *roster, int list, char *const *fields) {
  lxw_worksheet *sheet = roster->sheet[list];
  lxw_row_t row = roster->rows[list]++;
  worksheet_set_row(sheet, row, 20, NULL);
  worksheet_write_number(sheet, row, 0, row - 2, roster->number);
  const char *name = people[strtoul(fields[3], NULL, 10)], *phone = strchr(name, ',') + 1;
  char shown[128];
  mask_name(shown, name, phone - 1 - name);
  worksheet_write_string(sheet, row, 1, shown, roster->text);
  mask_number(shown, fields[4]);
  worksheet_write_string(sheet, row, 2, shown, roster->text);
  sprintf(shown, "%.3s****%.4s", phone, strchr(phone, ',') - 4);
  worksheet_write_string(sheet, row, 3, shown, roster->text);
  worksheet_write_number(sheet, row, 4, atof(fields[5]), roster->number);
  worksheet_write_string(sheet, row, 5, fields[6], roster->text);
  worksheet_write_blank(sheet, row, 6, roster->text);
  worksheet_write_blank(sheet, row, 7, roster->text);
}

static lxw_error close_book(Roster *roster) {
  for (int list = 0; list < LISTS; list++) {
    lxw_worksheet *sheet = roster->sheet[list];
    char title[128], all[32];
    snprintf(title, sizeof title, "活动 %s　%s（%u 人）", roster->id, NAMES[list], roster->rows[list] - 3);
    snprintf(all, sizeof all, "A1:H%u", roster->rows[list]);
    worksheet_write_string(sheet, 0, 0, title, roster->title);
    worksheet_freeze_panes(sheet, 3, 0);
    worksheet_ignore_errors(sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, all);
    worksheet_set_paper(sheet, 9);
    worksheet_set_landscape(sheet);
    worksheet_set_margins(sheet, 12 * MM, 12 * MM, 14 * MM, 15 * MM);
    worksheet_center_horizontally(sheet);
    worksheet_repeat_rows(sheet, 0, 2);
  }
  return workbook_close(roster->book);
}

int main(int count, char **arguments) {
  if (count != 4) return 64;
  FILE *file = fopen(arguments[2], "r");
  if (!file || !read_people(arguments[1])) return 74;
  char line[512];
  Roster roster = {0};
  while (fgets(line, sizeof line, file)) {
    line[strcspn(line, "\n")] = 0;
    char *fields[FIELDS], *rest = line;
    for (int field = 0; field < FIELDS; field++) fields[field] = strsep(&rest, ",");
    if (strcmp(fields[0], roster.id) != 0) {
      if (roster.book && close_book(&roster) != LXW_NO_ERROR) return 74;
      open_book(&roster, arguments[3], fields[0]);
    }
    add(&roster, fields[1][0] == 'R' ? 0 : 1, fields);
  }
  if (roster.book && close_book(&roster) != LXW_NO_ERROR) return 74;
  return ferror(file) ? 74 : 0;
}
