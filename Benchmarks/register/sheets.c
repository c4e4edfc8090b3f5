// sheets RESULT.csv FOLDER: a workbook of each activity's roster with Debian's libxlsxwriter, from the
// file that `roster draw` writes; cells, formats and widths as `roster draw --sheets` makes them.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

static lxw_format *format(lxw_workbook *book, const char *number, int is_head) {
  lxw_format *format = workbook_add_format(book);
  format_set_font_name(format, "宋体");
  format_set_font_size(format, 11);
  if (is_head) format_set_bold(format);
  format_set_align(format, is_head ? LXW_ALIGN_CENTER : LXW_ALIGN_LEFT);
  format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
  format_set_shrink(format);
  format_set_border(format, LXW_BORDER_THIN);
  if (number) format_set_num_format(format, number);
  return format;
}

int main(int count, char **arguments) {
  if (count != 3) return 64;
  FILE *file = fopen(arguments[1], "r");
  if (!file) return 74;
  const char *titles[] = {"状态", "位次", "记录编号", "人员号", "优先分", "签号"};
  const double widths[] = {8, 8, 12, 22, 10, 20};
  char line[256], current[32] = "", path[4096];
  lxw_workbook *book = NULL;
  lxw_worksheet *sheet = NULL;
  lxw_format *text = NULL, *number = NULL;
  lxw_row_t row = 0;
  while (fgets(line, sizeof line, file)) {
    line[strcspn(line, "\n")] = 0;
    char *fields[7], *rest = line;
    for (int field = 0; field < 7; field++) fields[field] = strsep(&rest, ",");
    if (strcmp(fields[0], current) != 0) {
      if (book && workbook_close(book) != LXW_NO_ERROR) return 74;
      snprintf(current, sizeof current, "%s", fields[0]);
      snprintf(path, sizeof path, "%s/%s.xlsx", arguments[2], current);
      book = workbook_new(path);
      sheet = workbook_add_worksheet(book, current);
      lxw_format *head = format(book, NULL, 1);
      text = format(book, "@", 0);
      number = format(book, "0_ ", 0);
      for (int column = 0; column < 6; column++) {
        worksheet_set_column(sheet, column, column, widths[column], NULL);
        worksheet_write_string(sheet, 0, column, titles[column], head);
      }
      worksheet_freeze_panes(sheet, 1, 0);
      row = 1;
    }
    worksheet_write_string(sheet, row, 0, fields[1][0] == 'R' ? "入选" : "候补", text);
    worksheet_write_number(sheet, row, 1, atof(fields[2]), number);
    worksheet_write_number(sheet, row, 2, atof(fields[3]), number);
    worksheet_write_string(sheet, row, 3, fields[4], text);
    worksheet_write_number(sheet, row, 4, atof(fields[5]), number);
    worksheet_write_string(sheet, row, 5, fields[6], text);
    row++;
  }
  if (book && workbook_close(book) != LXW_NO_ERROR) return 74;
  return ferror(file) ? 74 : 0;
}
