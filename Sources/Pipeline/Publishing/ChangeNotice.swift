public import CivilTime
public import Diagnostics
public import PlanModel

/// What changed, in words to paste into a chat group: the unit, the hour and the number of the
/// publication; each change with the old time and the new, the place, why, and whom to tell; and
/// how many more there are of each kind.
///
/// ```
/// 【活动变更】渝中区 7月21日18:00 第3版
/// 改期1项:大坪专场招聘会(fair.500103) 原:7月22日(周三) 14:30–17:00 现:19:00–21:00 地点不变 原因:预报最高39℃ 需通知:参会企业32家、承办单位(渝中区)
/// 取消0项,新增0项,其余不变
/// ```
public struct ChangeNotice {
  private let proposal: Proposal
  private let plan: Plan
  private let language: Language
  /// Of whom it tells: nil for the whole city.
  private let unit: Unit?
  private let changes: [Change]
  private let isInternal: Bool

  /// - Parameters:
  ///   - unit: tell only of this unit's activities; nil: of all.
  ///   - isInternal: tell also of what is internal or for leaders.
  public init(
    of proposal: Proposal, in plan: Plan, unit: Unit? = nil, language: Language,
    isInternal: Bool = false
  ) {
    self.proposal = proposal
    self.plan = plan
    self.unit = unit
    self.language = language
    self.isInternal = isInternal
    let feeds: Set =
      isInternal ? [FeedPath.city, FeedPath.internalCity, FeedPath.leaders] : [FeedPath.city]
    var seen: Set<String> = []
    var reasons: [String: Text] = [:]
    for change in proposal.changes {
      if let reason = change.reason { reasons[change.after.uid] = reason }
    }
    let told = proposal.differences(in: plan).filter { feeds.contains($0.feed) }
      .flatMap(\.changes)
      .filter { $0.kind != .expired && (unit == nil || $0.after.unit == unit?.id) }
      .filter { seen.insert($0.after.uid).inserted }
    changes = told.map { change in
      var change = change
      change.reason = reasons[change.after.uid]
      return change
    }
  }

  /// Whether there is nothing to tell.
  public var isEmpty: Bool { changes.isEmpty }

  /// The whole text. Ends with a line feed.
  ///
  /// - Parameter time: the time of day at which it is told, with the day of the proposal.
  public func text(at time: TimeOfDay) -> String {
    var lines = [heading(time)]
    for kind in Change.Kind.allCases {
      let own = changes.filter { $0.kind == kind }
      guard !own.isEmpty else { continue }
      let counted = count(kind, own.count)
      if own.count == 1 {
        lines.append(counted + colon + line(own[0]))
      } else {
        lines.append(counted + colon)
        lines += own.prefix(longestList).enumerated().map {
          "\($0.offset + 1). \(line($0.element))"
        }
        if own.count > longestList { lines.append(rest(own.count - longestList)) }
      }
    }
    return (lines + [closing]).joined(separator: "\n") + "\n"
  }

  private func heading(_ time: TimeOfDay) -> String {
    let name = unit?.name ?? plan.city
    let day = proposal.today
    let edition = proposal.edition
    let circle = isInternal ? Text(zh: "【内部】", en: "[Internal] ")[language] : ""
    switch language {
    case .zh:
      return "\(circle)【活动变更】\(name.zh) \(day.month)月\(day.day)日\(time) 第\(edition)版"
    case .en:
      return
        "\(circle)[Changes] \([name.en, day.englishShort].filter { !$0.isEmpty }.joined(separator: ", ")) \(time), edition \(edition)"
    }
  }

  /// One change: what, from when to when, where, why, whom to tell, and what the law asks.
  private func line(_ change: Change) -> String {
    let (after, before) = (change.after, change.before)
    let space = language == .zh ? "" : " "
    var parts = ["\(after.title[language])\(space)(\(key(of: after)))"]
    switch change.kind {
    case .cancelled, .postponed, .withdrawn:
      parts += [labelled(Words.was, after.slot.words(language)), after.place[language]]
    case .moved, .revived:
      parts += before.map { move(from: $0, to: after) } ?? [when(after)]
    case .renamed:
      if let before, before.title != after.title {
        parts.append(labelled(Words.was, before.title[language]))
      }
      parts.append(when(after))
    case .added, .opened, .confirmed, .unconfirmed, .expired: parts.append(when(after))
    }
    if let reason = change.reason { parts.append(labelled(Words.reason, reason[language])) }
    let recipients = Recipients(of: change, in: plan)
    if !recipients.all.isEmpty {
      parts.append(labelled(Words.tell, recipients.words[language]))
    }
    let tasks = Obligations(calendar: plan.agenda.calendar).tasks(of: change)
    if change.kind.concernsPeople, !tasks.isEmpty {
      parts.append(labelled(Words.duties, tasks.map(duty).joined(separator: "；")))
    }
    return parts.filter { !$0.isEmpty }.joined(separator: language == .zh ? " " : ". ")
  }

  private func move(from before: Publication.Entry, to after: Publication.Entry) -> [String] {
    let (old, new) = (before.slot, after.slot)
    var parts: [String] = []
    if old.words(language) == new.words(language) {
      parts.append(labelled(Words.time, new.words(language) + " " + Words.sameTime[language]))
    } else {
      let isSameDay =
        old.start.date == new.start.date && old.days == 1 && new.days == 1
        && !old.isAllDay && !new.isAllDay
      parts.append(labelled(Words.was, old.words(language)))
      parts.append(labelled(Words.now, isSameDay ? new.hours : new.words(language)))
    }
    let isSamePlace = before.venue == after.venue && before.place == after.place
    parts.append(
      isSamePlace
        ? Words.samePlace[language]
        : labelled(Words.place, "\(before.place[language])→\(after.place[language])"))
    return parts
  }

  private func when(_ entry: Publication.Entry) -> String {
    [entry.slot.words(language), entry.place[language]].filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  private func duty(_ task: DatedTask) -> String {
    let late = task.due < proposal.today
    switch language {
    case .zh: return "\(task.rule.title.zh)(\(task.due.chineseShort)前\(late ? "，已过期" : ""))"
    case .en: return "\(task.rule.title.en) (by \(task.due.englishShort)\(late ? ", overdue" : ""))"
    }
  }

  /// By which the verbs know it.
  private func key(of entry: Publication.Entry) -> String {
    let prefix = entry.campaign + "."
    let key =
      entry.activity.hasPrefix(prefix)
      ? String(entry.activity.dropFirst(prefix.count)) : entry.activity
    let isTwice = plan.agenda.items.contains { $0.activity.key == key && $0.id != entry.activity }
    return isTwice ? entry.activity : key
  }

  /// The kinds that are always counted, so that nobody wonders what else there is.
  private var closing: String {
    let none = [Change.Kind.moved, .cancelled, .added]
      .filter { kind in !changes.contains { $0.kind == kind } }.map { count($0, 0) }
    let rest = Text(zh: "其余不变", en: "the rest unchanged")[language]
    return (none + [rest]).joined(separator: language == .zh ? "," : ", ")
  }

  private func count(_ kind: Change.Kind, _ count: Int) -> String {
    guard language == .en else { return "\(kind.words.zh)\(count)项" }
    return "\(kind.words.en.prefix(1).uppercased())\(kind.words.en.dropFirst()) \(count)"
  }

  private func rest(_ count: Int) -> String {
    Text(zh: "……另有\(count)项，见日历", en: "... and \(count) more, see the calendar")[language]
  }

  private func labelled(_ label: Text, _ value: String) -> String {
    label[language] + colon + value
  }

  private var colon: String { language == .zh ? ":" : ": " }
  private let longestList = 20
}
