import ConfigValue
import Diagnostics
import Tabular

extension ModuleForm {
  /// What each cell of the other sheets is for.
  var helping: Sheet {
    let head = CellStyle(.hei, isBold: true, hasBorder: true, fill: 0xDDE8F0)
    let cell = CellStyle(size: 10, wraps: true, hasBorder: true)
    let part = CellStyle(.hei, size: 10, isBold: true, hasBorder: true, fill: 0xF4F4F4)
    let names = [
      Text(zh: "项目", en: "key"), Text(zh: "英文", en: "in Chinese"),
      Text(zh: "必填", en: "required"), Text(zh: "怎么填", en: "how"),
      Text(zh: "含义", en: "meaning"), Text(zh: "默认", en: "default"),
    ]
    let widths = [15.0, 18, 8, 28, 36, 10]
    var rows = [Sheet.Row(names.map { Sheet.Cell($0[language], head) })]
    func explain(_ field: SheetFields.Field) {
      let (zh, en) = field.label
      let texts = [
        language == .zh ? zh : en, language == .zh ? en : zh,
        field.field.isRequired ? Text(zh: "是", en: "yes")[language] : "",
        how(field.field.shape)[language], inCell(field.field.meaning)[language],
        field.field.defaultText ?? "",
      ]
      rows.append(
        Sheet.Row(texts.map { Sheet.Cell($0, cell) }, height: height(texts, widths, 15) + 3))
    }
    fields.single.forEach(explain)
    for list in fields.lists {
      let (zh, en) = list.label
      let name = Text(zh: "“\(zh)”页（\(en)）", en: "Sheet '\(en)' (\(zh))")
      let words = Text(zh: name.zh + "：", en: name.en + ": ")[language]
      rows.append(
        Sheet.Row(
          [Sheet.Cell(words + list.field.meaning[language], part, across: widths.count)], height: 20
        )
      )
      list.columns.forEach(explain)
    }
    var sheet = Sheet(name: Self.help[language], columnWidths: widths, rows: rows)
    sheet.frozenRows = 1
    sheet.page.repeatedRows = 0...0
    sheet.page.scale = sheet.page.scale(fitting: sheet.columnWidths)
    sheet.page.footer = pages
    return sheet
  }

  /// What the sheet that helps is called; nothing of it is read back.
  static let help = Text(zh: "说明", en: "Help")

  /// How high a row is in which each text has so many columns, at so many points a line.
  func height(_ texts: [String], _ widths: [Double], _ line: Double) -> Double {
    let lines = zip(texts, widths).map { text, width in
      (Double(DisplayWidth.columns(of: text)) * 1.05 / (width - 1)).rounded(.up)
    }
    return max(1, lines.max() ?? 1) * line
  }

  /// What is meant, with samples as one writes them into a cell and not into a file.
  func inCell(_ text: Text) -> Text {
    func plain(_ words: String) -> String {
      guard let open = words.firstIndex(of: "{"), let close = words.lastIndex(of: "}"), open < close
      else { return words }
      let entries = words[words.index(after: open)..<close]
        .replacing(": ", with: " ").replacing(", ", with: "、")
      return "\(words[..<open])\(entries)\(words[words.index(after: close)...])"
    }
    return Text(zh: plain(text.zh), en: plain(text.en))
  }

  private func how(_ shape: ConfigShape) -> Text {
    switch shape {
    case .boolean: Text(zh: "是 或 否", en: "yes or no")
    case .integer(nil): Text(zh: "整数", en: "a whole number")
    case .integer(let range?):
      Text(
        zh: "整数，\(range.lowerBound)–\(range.upperBound)",
        en: "a whole number, \(range.lowerBound)–\(range.upperBound)")
    case .counts:
      Text(zh: "整数，或 名称 数量、名称 数量", en: "a number, or NAME NUMBER, NAME NUMBER")
    case .text(let form, let example):
      if shape == String.shape || shape == Text.shape {
        Text(zh: "文字", en: "text")
      } else {
        Text(zh: "\(form.zh)，如 \(example)", en: "\(form.en), such as \(example)")
      }
    case .oneOf(let names):
      Text(
        zh: names.map(\.text.zh).joined(separator: "、"),
        en: names.map(\.text.en).joined(separator: ", "))
    case .list(let element):
      Text(zh: "可以几项：\(how(element).zh)", en: "one or more: \(how(element).en)")
    case .record: Text("")
    }
  }
}
