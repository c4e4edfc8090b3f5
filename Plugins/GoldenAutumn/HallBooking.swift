public import CampaignKit

/// A hall that was booked before the window was announced (已订场地).
public struct HallBooking: ModuleOptions {
  @Option(
    "key", zh: "代号", meaning: Text(zh: "这笔预订的代号，定后不改", en: "id of the booking, never changed"))
  public var key: PlainID

  @Option("title", zh: "名称", meaning: Text(zh: "对外的名称", en: "the name for the public"))
  public var title = Text(zh: "金秋招聘会", en: "Golden Autumn fair")

  @Option(
    "unit", zh: "区县",
    meaning: Text(zh: "哪个单位订的；默认由地点看出", en: "unit that booked it; that of the venue"))
  public var unit: Located<String>? = nil

  @Option("date", zh: "日期", meaning: Text(zh: "订的是哪天", en: "the day that was booked"))
  public var date: Located<Anchor>

  @Option(
    "decision", zh: "答复",
    meaning: Text(zh: "在公布时间之外的：保留还是改期", en: "for one outside the announced window: keep or move"))
  public var decision: Located<BookingDecision>? = nil

  @Option(
    "moved_to", zh: "改到",
    meaning: Text(zh: "改到哪天；默认最近的空日子", en: "the day it moves to; the nearest free one by default"))
  public var movedTo: Located<Anchor>? = nil

  @Embedded public var terms: FairTerms

  public init() {}
}

/// What becomes of a booking outside the announced window.
public enum BookingDecision: ConfigEnum {
  case keep
  case move

  public var name: ConfigName {
    switch self {
    case .keep: ConfigName("keep", zh: "保留")
    case .move: ConfigName("move", zh: "改期")
    }
  }
}
