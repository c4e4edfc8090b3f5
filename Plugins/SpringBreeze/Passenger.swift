public import CampaignKit

/// A line of the sheet of those who signed up for a route. Everything is text: nothing of a person is
/// ever quoted in a message.
public struct Passenger: ModuleOptions {
  @Option("name", zh: "姓名", meaning: Text(zh: "姓名", en: "name"))
  public var name: String

  @Option("sex", zh: "性别", meaning: Text(zh: "性别", en: "sex"))
  public var sex: String? = nil

  @Option("id_no", zh: "身份证号", "证件号", meaning: Text(zh: "实名乘车；一人只列一次", en: "tells people apart"))
  public var identity: String? = nil

  @Option("phone", zh: "手机", "电话", meaning: Text(zh: "手机", en: "telephone"))
  public var phone: String? = nil

  @Option(
    "unit", zh: "区县", "单位",
    meaning: Text(
      zh: "从哪里出发；只有一个单位时可不写",
      en: "where they leave from; not needed where there is one unit"))
  public var unit: String? = nil

  @Option("township", zh: "乡镇街道", meaning: Text(zh: "乡镇街道", en: "township"))
  public var township: String? = nil

  @Option("employer", zh: "到达地单位", meaning: Text(zh: "到达地单位", en: "employer there"))
  public var employer: String? = nil

  @Option(
    "priority", zh: "优先类别",
    meaning: Text(zh: "座位不够时的先后：脱贫人口、大龄、留守家庭", en: "who comes first where seats are short"))
  public var priority: String? = nil

  @Option("contact", zh: "紧急联系人", meaning: Text(zh: "紧急联系人", en: "whom to call in an emergency"))
  public var contact: String? = nil

  @Option("contact_phone", zh: "紧急联系电话", meaning: Text(zh: "紧急联系电话", en: "their telephone"))
  public var contactPhone: String? = nil

  @Option("remarks", zh: "备注", meaning: Text(zh: "备注", en: "remarks"))
  public var remarks: String? = nil

  public init() {}

  /// Those who come first where seats are short, the first of them first.
  static let priorities = [
    Text(zh: "脱贫人口", en: "lifted out of poverty"), Text(zh: "大龄", en: "older"),
    Text(zh: "留守家庭", en: "family stays behind"), Text(zh: "其他", en: "other"),
  ]

  var rank: Int {
    let word = priority ?? ""
    return Self.priorities.firstIndex { word.contains($0.zh) || word == $0.en }
      ?? Self.priorities.count
  }

  /// In the order of `TripPlan.columns`, up to the vehicle and the seat.
  var fields: [String] {
    [name, sex, identity, phone, township, employer, priority, contact, contactPhone]
      .map { $0 ?? "" } + ["", "", remarks ?? ""]
  }
}

/// Those who signed up for a route, trip by trip of each unit.
struct PassengerLists {
  private var byUnit: [String: [Located<Passenger>]] = [:]

  init(
    _ trip: CharterTrip, from origins: [Unit], of campaign: Campaign, issues: inout Issues
  ) {
    guard let file = trip.list, let sheet = campaign.lists[file.value] else { return }
    let lines: [Located<Passenger>] = sheet.entries(issues: &issues)
    byUnit = campaign.people(lines, of: origins, named: \.unit, issues: &issues)
  }

  /// The passengers of each of a unit's trips. Where there are more people than seats, those who come
  /// first have them, each kind in the order of the list; who is left waits for the last trip.
  func entries(of unit: Unit, trips: Int, seats: Int) -> [[RosterRequest.ListEntry]] {
    let people = byUnit[unit.id] ?? []
    let order =
      people.count > trips * seats
      ? people.enumerated().sorted { ($0.1.value.rank, $0.0) < ($1.1.value.rank, $1.0) }.map(\.1)
      : people
    return (0..<trips).map { trip in
      let first = min(order.count, trip * seats)
      let last = trip == trips - 1 ? order.count : min(order.count, first + seats)
      return order[first..<last].map {
        RosterRequest.ListEntry(
          fields: $0.value.fields, identity: $0.value.identity, source: $0.location)
      }
    }
  }
}
