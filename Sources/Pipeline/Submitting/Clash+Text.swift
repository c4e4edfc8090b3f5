import CivilTime
public import Diagnostics
public import PlanModel

extension Clash {
  /// The clash in one sentence, without places in files.
  public var sentence: Text {
    guard let theirs else {
      return Text(
        zh: "“\(ours.title.zh)”\(kind.name.zh)：\(subject.zh)，\(reason.zh)",
        en: "'\(ours.title.en)', \(kind.name.en): \(subject.en), \(reason.en)")
    }
    return Text(
      zh: "“\(ours.title.zh)”与“\(theirs.title.zh)”\(kind.name.zh)：\(subject.zh)，\(reason.zh)",
      en:
        "'\(ours.title.en)' and '\(theirs.title.en)', \(kind.name.en): \(subject.en), \(reason.en)")
  }

  /// What would resolve it, in a line; nil where nothing was found.
  public var wayOut: Text? {
    if remedies.isEmpty { return nil }
    return Text(
      zh: remedies.map(\.words.zh).joined(separator: "；或") + "（已试排）",
      en: remedies.map(\.words.en).joined(separator: "; or ") + " (tried)")
  }

  /// The lines of a list: what, both sides with their places, and the way out.
  public func lines(_ language: Language) -> [String] {
    let head = "[\(severity.name[language])] \(kind.name[language]): \(subject[language])"
    let comma = Text(zh: "，", en: ", ")[language]
    var lines = [
      (language == .zh ? head.replacing(": ", with: "：") : head) + comma + reason[language],
      Text(zh: "    本件：", en: "    ours:   ")[language] + ours.line(language),
    ]
    if let theirs {
      lines.append(Text(zh: "    对方：", en: "    theirs: ")[language] + theirs.line(language))
    } else if let rule {
      lines.append(Text(zh: "    依据：", en: "    rule:   ")[language] + rule.description)
    }
    if let wayOut {
      lines.append(Text(zh: "    可解：", en: "    try:    ")[language] + wayOut[language])
    }
    return lines
  }
}

extension Clash.Side {
  /// `市启动仪式 2月24日(周二) 09:00–12:00 解放碑广场  spring.yaml:9:3（市人力社保局）`.
  func line(_ language: Language) -> String {
    var parts = [title[language]]
    if let occurrence {
      parts.append(occurrence.when[language])
      if !occurrence.place[language].isEmpty { parts.append(occurrence.place[language]) }
    }
    parts.append(source.description)
    return parts.joined(separator: " ") + remark[language]
  }

  /// Who filed it and when, and what the city says to it.
  private var remark: Text {
    let date = filedOn.map(\.description)
    let zh = [
      filedBy.zh + (state == nil ? "" : "报送"), date ?? "", state.map(\.words.zh) ?? "",
    ]
    let en = [
      (state == nil ? "" : "filed by ") + filedBy.en, date ?? "", state.map(\.words.en) ?? "",
    ]
    return Text(
      zh: "（" + zh.filter { !$0.isEmpty }.joined(separator: "，") + "）",
      en: " (" + en.filter { !$0.isEmpty }.joined(separator: ", ") + ")")
  }
}

extension Filing.State {
  /// As lists say it.
  public var words: Text {
    switch self {
    case .pending: Text(zh: "待批", en: "pending")
    case .approved: Text(zh: "已批", en: "approved")
    case .returned: Text(zh: "退回", en: "returned")
    }
  }
}

extension Clash.Remedy {
  var words: Text {
    let when = Text(
      zh: "\(start.date.chineseShort) \(start.time)–\(end.time)",
      en: "\(start.date.englishShort) \(start.time)–\(end.time)")
    let there = place == Text("") ? Text("") : Text(zh: " " + place.zh, en: " at " + place.en)
    switch kind {
    case .day: return Text(zh: "改到 \(when.zh)\(there.zh)", en: "move it to \(when.en)\(there.en)")
    case .venue: return Text(zh: "当天改在\(there.zh)", en: "hold it\(there.en) that day")
    case .dayAndVenue:
      return Text(zh: "改到 \(when.zh)\(there.zh)", en: "move it to \(when.en)\(there.en)")
    }
  }
}

extension Occurrence {
  /// `2月24日(周二) 09:00–12:00`, or the days of something that stays open.
  var when: Text {
    let last = end.time == .midnight ? end.date.adding(days: -1) : end.date
    let isAllDay = start.time == .midnight && end.time == .midnight
    let hours = isAllDay ? "" : " \(start.time)–\(end.time)"
    guard last > start.date else {
      return Text(zh: start.date.chineseShort + hours, en: start.date.englishShort + hours)
    }
    return Text(
      zh: "\(start.date.chineseShort)至\(last.chineseShort)\(hours)",
      en: "\(start.date.englishShort) to \(last.englishShort)\(hours)")
  }
}
