internal import Diagnostics

/// Full-width punctuation and its kin at the places where YAML wants ASCII: a finding names the
/// character and shows the line as it should be.
///
/// What ordinary Chinese text contains is no finding: only the first and last character of a
/// value, whole lines that read like `键：值` where a mapping belongs, and commas in brackets.
struct Finding {
  var kind: DiagnosticKind
  var mark: Mark
  var arguments: [String: Text]
}

enum LookAlikes {
  static let dashes: Set<Unicode.Scalar> = ["－", "—", "–", "−", "•", "●", "﹣"]
  static let openQuotes: Set<Unicode.Scalar> = ["“", "”", "‘", "’", "＂", "＇", "「"]
  static let brackets: [Unicode.Scalar: Character] = [
    "［": "[", "］": "]", "｛": "{", "｝": "}", "【": "[", "】": "]",
  ]

  static func isOddSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xA0, 0x1680, 0x2000...0x200B, 0x202F, 0x205F, 0x2060, 0x3000: true
    default: false
    }
  }

  // MARK: What one line looks like

  /// `键：值` or `键:值`: a short word, a colon that is none to YAML, at the start of the line.
  static func entry(_ line: Line, longest: Int = 20) -> Finding? {
    var content = line.content
    while content.scalars.first == "-", content.scalars.dropFirst().first == " " {
      content = content.dropping(1).content
    }
    let scalars = content.scalars
    guard let colon = scalars.firstIndex(where: { $0 == "：" || $0 == ":" || isDivider($0) }),
      colon > 0, colon <= longest, !isDivider(scalars[colon])
    else { return nil }
    let key = scalars[..<colon]
    let rest = scalars[(colon + 1)...].drop { $0 == " " || isOddSpace($0) }
    let fix = Text((String(key) + ": " + String(rest)).clipped)
    if scalars[colon] == "：" {
      return Finding(
        kind: .yamlFullWidthColon, mark: content.mark(colon),
        arguments: ["key": Text(String(key)), "fix": fix])
    }
    guard let next = scalars[(colon + 1)...].first, next != " ", next != "/", next != "\t",
      !key.allSatisfy({ ("0"..."9").contains($0) })
    else { return nil }
    if isOddSpace(next) { return space(content, at: colon + 1) }
    return Finding(
      kind: .yamlMissingSpace, mark: content.mark(colon), arguments: ["found": ":", "fix": fix])
  }

  /// What no key of ours contains.
  private static func isDivider(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\t", "，", "。", "、", "；", "！", "？", "“", "”", "《", "》", "#", "\"", "'", ",", "{",
      "}", "[", "]", "&", "*", "!", "|", ">", "%", "@", "`":
      true
    default: false
    }
  }

  /// `－ 项`, or several lines of `-项`.
  static func dash(_ line: Line, needsBlank: Bool) -> Finding? {
    let content = line.content
    guard let first = content.scalars.first, dashes.contains(first) else { return nil }
    let rest = content.scalars.dropFirst()
    guard !needsBlank || rest.first == " " || rest.first.map(isOddSpace) == true else { return nil }
    let item = rest.drop { $0 == " " || isOddSpace($0) || dashes.contains($0) }
    return Finding(
      kind: .yamlFullWidthDash, mark: content.mark(0),
      arguments: ["found": Text(String(first)), "fix": Text(("- " + String(item)).clipped)])
  }

  static func tightDash(_ line: Line) -> Finding? {
    let content = line.content
    guard content.scalars.first == "-", let next = content.scalars.dropFirst().first,
      next != " ", next != "-", !("0"..."9").contains(next)
    else { return nil }
    return Finding(
      kind: .yamlMissingSpace, mark: content.mark(0),
      arguments: [
        "found": "-", "fix": Text(("- " + String(content.scalars.dropFirst())).clipped),
      ])
  }

  static func hash(_ line: Line) -> Finding? {
    let content = line.content
    guard content.scalars.first == "＃" else { return nil }
    return Finding(
      kind: .yamlFullWidthHash, mark: content.mark(0),
      arguments: ["fix": Text(("#" + String(content.scalars.dropFirst())).clipped)])
  }

  static func leadingSpace(_ line: Line) -> Finding? {
    let content = line.content
    guard let first = content.scalars.first, isOddSpace(first) else { return nil }
    return space(content, at: 0)
  }

  static func space(_ line: Line, at index: Int) -> Finding {
    let code = String(line.scalars[index].value, radix: 16, uppercase: true)
    let padded = String(repeating: "0", count: max(0, 4 - code.utf8.count)) + code
    return Finding(
      kind: .yamlFullWidthSpace, mark: line.mark(index),
      arguments: ["found": Text("U+" + padded)])
  }

  static func tab(_ line: Line) -> Finding? {
    let indentation = line.scalars.prefix { $0 == " " || $0 == "\t" }
    guard let tab = indentation.firstIndex(of: "\t") else { return nil }
    return Finding(kind: .yamlTab, mark: line.mark(tab), arguments: [:])
  }

  static func comma(_ line: Line, at index: Int) -> Finding {
    let fixed = String(line.scalars).replacingMarks
    return Finding(
      kind: .yamlFullWidthComma, mark: line.mark(index),
      arguments: ["found": Text(String(line.scalars[index])), "fix": Text(fixed.clipped)])
  }

  static func bracket(_ line: Line, at index: Int) -> Finding {
    Finding(
      kind: .yamlFullWidthBracket, mark: line.mark(index),
      arguments: [
        "found": Text(String(line.scalars[index])), "fix": Text(line.text.replacingMarks.clipped),
      ])
  }

  static func quote(_ line: Line, at index: Int) -> Finding {
    Finding(
      kind: .yamlCurlyQuotes, mark: line.mark(index),
      arguments: ["found": Text(String(line.scalars[index]))])
  }

  /// The warning for what may well be meant as it is written.
  static func perhaps(_ line: Line, at index: Int, fix: String) -> Finding {
    Finding(
      kind: .yamlPerhapsFullWidth, mark: line.mark(index),
      arguments: ["found": Text(String(line.scalars[index])), "fix": Text(fix.clipped)])
  }
}

extension String {
  /// The ASCII spelling of the punctuation of lists and mappings.
  var replacingMarks: String {
    var result = ""
    for scalar in unicodeScalars {
      if let bracket = LookAlikes.brackets[scalar] {
        result.append(bracket)
      } else if scalar == "，" || scalar == "、" || scalar == "；" {
        result += ", "
      } else if scalar == "：" {
        result += ": "
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
