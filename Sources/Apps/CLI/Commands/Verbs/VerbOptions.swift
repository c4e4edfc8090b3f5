import ArgumentParser
import Diagnostics
import Revising

/// What every verb of an evening takes.
struct VerbOptions: ParsableArguments {
  @Argument(
    help: help(
      "活动编号，或编号、名称里只有它才有的一部分", "the activity's id, or a part of its id or title that no other has"))
  var activity: String

  @Option(help: help("为什么；写进文件、日历和变更通知", "why; the file, calendars and notices say it"))
  var why: String

  @Option(help: help("谁定的：部门或职务，不写姓名", "who decided: an office or a post, no name"))
  var by: String?

  @Option(help: help("工作区文件夹", "the workspace"))
  var workspace = "."

  @OptionGroup var day: DayOptions
  @OptionGroup var language: LanguageOption
}

/// Where to, for verbs that place something.
struct PlaceOptions: ParsableArguments {
  @Option(
    help: help(
      "改到何时：7月23日、7月23日 19:00-21:00、19:00、明天下午、下周三、推迟一周，或节点",
      "when: a date, 2026-07-23T19:00, 19:00-21:00, tomorrow afternoon, next wed, or an anchor"))
  var to: String?

  @Option(help: help("改到哪个场地：名称或编号", "the venue, by name or id"))
  var at: String?

  @Flag(help: help("排不下也照写", "write it even where it does not fit"))
  var anyway = false
}

struct MoveCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "move",
      abstract: words(
        "改期或改地点：先试排，排得下才写进专项文件", "Moves an activity: tried first, then written into its file"),
      discussion: words(
        "没有说到的保持不变。排不下时说明被什么挡住、最近能排的是什么时候，不改文件。已取消、延期的活动由此恢复。来自排期表的，改表里那一行；那一行写不下的，写在专项文件里。",
        """
        What is not said stays as it is. Where it does not fit, the command says what is in the way and \
        the nearest that works, and changes no file. It also brings back what was called off or put off. \
        What comes from a schedule sheet is moved in its row; what the row cannot hold is written into the campaign's file.
        """))
  }

  @OptionGroup var options: VerbOptions
  @OptionGroup var place: PlaceOptions

  func validate() throws {
    if place.to == nil, place.at == nil {
      throw ValidationError(
        words("请用 --to 写时间，或用 --at 写场地", "say when with --to, or where with --at"))
    }
  }

  func run() throws { try VerbRun(.move, options, place).run() }
}

struct PostponeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "postpone",
      abstract: words("延期，时间另行通知", "Puts an activity off, the new time to be announced"))
  }

  @OptionGroup var options: VerbOptions
  @OptionGroup var to: NoPlaceOption

  func validate() throws { try to.refuse(by: .postpone) }
  func run() throws { try VerbRun(.postpone, options).run() }
}

struct CancelCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "cancel", abstract: words("取消一场活动", "Calls an activity off"))
  }

  @OptionGroup var options: VerbOptions
  @OptionGroup var to: NoPlaceOption

  func validate() throws { try to.refuse(by: .cancel) }
  func run() throws { try VerbRun(.cancel, options).run() }
}

struct ConfirmCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "confirm",
      abstract: words("确定：现在的日期、时间和场地不再变动", "Fixes the day, hours and venue that stand"),
      discussion: words(
        """
        现在的日期、时间和场地写定，以后重排不再动它；日历里由暂定（TENTATIVE）改为确定（CONFIRMED），页面和一览表写“已定”，\
        不等文号和批准。没有发布放假安排的年份仍是暂定。排期表里的那一行，状态栏写“确定”；没有状态栏、或写在专项文件里的活动，\
        写进专项文件的“固定”。已取消、延期的活动按最近一次发布的时间恢复，或用 --to 另写。以后用 move 改期，要再确定一次。
        """,
        """
        Its day, hours and venue are written down and no new plan moves them. Calendars say CONFIRMED \
        instead of TENTATIVE, pages and lists say confirmed, whatever paper is still to come; a year \
        without its holiday notice stays provisional. A row of a schedule sheet gets it as its status; \
        without a column for that, and for what stands in a campaign's file, it goes under pins in that \
        file. What was called off or put off comes back at the time that was published last, or at that \
        of --to. Once moved, it has to be confirmed again.
        """))
  }

  @OptionGroup var options: VerbOptions
  @OptionGroup var place: PlaceOptions

  func run() throws { try VerbRun(.confirm, options, place).run() }
}

/// `--to` where there is none to give: declared, so that the answer says what to do instead.
struct NoPlaceOption: ParsableArguments {
  @Option(help: .hidden)
  var to: String?

  fileprivate func refuse(by verb: Verb) throws {
    guard to != nil else { return }
    throw ValidationError(
      words(
        "\(verb.words.zh)不写新的时间；有新的时间用 chengnuan move",
        "\(verb.words.en) takes no new time; with one, use chengnuan move"))
  }
}
