/// What the verbs of an evening (`move`, `postpone`, `cancel`, `confirm`) have to say.
extension DiagnosticKind {
  public static let revisingUnknown = DiagnosticKind(
    "revising.unknown-activity",
    zh: "没有这场活动：“{word}”", en: "there is no activity '{word}'",
    help: Text(
      zh: "写活动编号、编号的一部分或名称的一部分；全部活动见 plan.json",
      en: "give its id, a part of the id or of the title; plan.json lists them all"),
    explanation: Text(
      zh: "活动按编号、本专项内的代号或名称来找，写出能认定一场的一部分就行。",
      en: "An activity is found by its id, its key or its title; a part that only one has will do.")
  )

  public static let revisingAmbiguous = DiagnosticKind(
    "revising.ambiguous",
    zh: "“{word}”可以指 {count} 场活动", en: "'{word}' may be any of {count} activities",
    help: Text(zh: "写全编号，例如 {id}", en: "give the whole id, such as {id}"),
    explanation: Text(
      zh: "改错一场比多打几个字要紧，所以不猜。",
      en: "Changing the wrong one costs more than a few more letters, so nothing is guessed."))

  public static let revisingWhen = DiagnosticKind(
    "revising.when",
    zh: "时间“{text}”：{reason}", en: "the time '{text}': {reason}",
    explanation: Text(
      zh: "时间可以写日期、节点、时刻、起止时刻，或明天下午、下周三、推迟一周这样的话；没有说到的保持不变。",
      en: """
        A time is a date, an anchor, an hour, a span of hours, or words such as tomorrow afternoon; \
        what is not said stays as it is.
        """))

  public static let revisingNoDay = DiagnosticKind(
    "revising.no-day",
    zh: "“{title}”现在没有日子，这里也没有说是哪一天", en: "'{title}' has no day, and none is given here",
    help: Text(zh: "写出日期，例如 7月23日 19:00", en: "give a date, for example 2026-07-23 19:00"),
    explanation: Text(
      zh: "没有排上或从未发布过的活动没有原来的日子可以参照；也可能那个月没有这一天。",
      en: "What is placed nowhere has no day to go by; or the month has no such day."))

  public static let revisingPast = DiagnosticKind(
    "revising.past-date",
    zh: "{date}已经过去，今天是{today}", en: "{date} is past; today is {today}",
    help: Text(zh: "写今天或以后的日子", en: "give today or a later day"),
    explanation: Text(
      zh: "今天取 --today，没有写时取 workspace.yaml 的制表日。",
      en: "Today is --today, or else planned_on of workspace.yaml."))

  public static let revisingOutside = DiagnosticKind(
    "revising.outside-horizon",
    zh: "{date} 在规划期 {first} 至 {last} 之外", en: "{date} lies outside the horizon, {first} to {last}",
    help: Text(
      zh: "写规划期内的日子，或改 workspace.yaml 的规划期",
      en: "give a day within it, or change the horizon in workspace.yaml"),
    explanation: Text(
      zh: "一个工作区只排它的规划期；到下一年的活动用 carry 生成的工作区。",
      en:
        "A workspace plans its own horizon; what goes into the next year belongs to the next workspace."
    ))

  public static let revisingOver = DiagnosticKind(
    "revising.over",
    zh: "“{title}”在{date}，已经办过，不能再改", en: "'{title}' was on {date} and is over",
    explanation: Text(
      zh: "过去的活动保持发布时的样子。", en: "What is past stays as it was published."))

  public static let revisingNowhere = DiagnosticKind(
    "revising.nowhere",
    zh: "“{title}”现在没有排上，无从确定", en: "'{title}' is placed nowhere, so there is nothing to confirm",
    help: Text(zh: "用 --to 写出时间", en: "say when with --to"),
    explanation: Text(
      zh: "确定是把现在的日期、时间和场地定死；没有排上的活动要先说时间。",
      en: "Confirming fixes the day, hours and venue that stand; what has none needs a time first.")
  )

  public static let revisingCampaignOff = DiagnosticKind(
    "revising.campaign-off",
    zh: "所属专项“{title}”的状态是{state}，活动不能单独恢复",
    en: "its campaign '{title}' is {state}, so the activity cannot stand alone",
    help: Text(zh: "先改专项文件里的“状态”", en: "change the campaign's state first"),
    explanation: Text(
      zh: "专项取消或延期，它的活动都跟着取消或延期。",
      en: "A campaign that is cancelled or postponed takes its activities along."))

  public static let revisingBlocked = DiagnosticKind(
    "revising.blocked",
    zh: "“{title}”不能在 {target}", en: "'{title}' cannot be at {target}",
    explanation: Text(
      zh: "改之前先试排，别的活动都不动。场地、队伍、领导、许可期限有一样不行就不改文件；确实要改，加 --anyway。",
      en: """
        A move is tried first, with all others where they stand. Where a venue, a team, a leader or \
        the term of a licence is in the way, no file is changed; --anyway changes it all the same.
        """))

  public static let revisingNoReason = DiagnosticKind(
    "revising.no-reason",
    zh: "--why 是空的", en: "--why is empty",
    help: Text(zh: "写一句原因，例如 预报最高39℃", en: "give a reason, such as forecast up to 39 °C"),
    explanation: Text(
      zh: "原因写进专项文件、日历和变更通知，收到通知的人要知道为什么。",
      en: "The reason goes into the file, the calendars and the notice: people want to know why."))

  public static let revisingPersonal = DiagnosticKind(
    "revising.personal",
    zh: "原因里像是有电话或身份证号码", en: "the reason seems to hold a telephone or identity number",
    help: Text(zh: "删去号码", en: "leave the number out"),
    explanation: Text(
      zh: "原因会公开，不能有个人信息。", en: "The reason is published and must say nothing of a person."))

  public static let revisingLeader = DiagnosticKind(
    "revising.leader",
    zh: "原因里提到“{name}”，而这场活动是公开的", en: "the reason names '{name}', and the activity is public",
    help: Text(
      zh: "不写领导的行程，例如写 因工作安排调整", en: "say nothing of a leader's days; 'for reasons of work' will do"
    ),
    explanation: Text(
      zh: "公开的日历和通知不得有领导的行程。",
      en: "No public calendar or notice holds a leader's itinerary."))

  public static let revisingUnwritable = DiagnosticKind(
    "revising.unwritable",
    zh: "找不到专项“{title}”在文件里的位置", en: "the place of the campaign '{title}' in its file is not found",
    explanation: Text(
      zh: "专项由锚点或别名拼成时，不知道该写在哪里。",
      en:
        "Where a campaign is put together from anchors and aliases there is no one place to write.")
  )
}

extension Catalogue {
  static let revising: [DiagnosticKind] = [
    .revisingUnknown, .revisingAmbiguous, .revisingWhen, .revisingNoDay, .revisingPast,
    .revisingOutside, .revisingOver, .revisingNowhere, .revisingCampaignOff, .revisingBlocked,
    .revisingNoReason, .revisingPersonal, .revisingLeader, .revisingUnwritable,
  ]
}
