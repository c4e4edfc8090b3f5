public import Diagnostics

extension Agenda {
  /// What a requirement of an activity says, in words.
  public func words(for requirement: Explanation.Requirement, of item: Item) -> Text {
    let request = item.problemIndex.map { problem.activities[$0] }
    switch requirement {
    case .pinnedDay: return Text(zh: "日期已固定", en: "its date is fixed")
    case .pinnedStart: return Text(zh: "开始时间已固定", en: "its hour is fixed")
    case .pinnedVenue: return Text(zh: "场地已固定", en: "its venue is fixed")
    case .pinnedTeams: return Text(zh: "队伍已固定", en: "its teams are fixed")
    case .window:
      let days = item.activity.window
      return days.lowerBound == days.upperBound
        ? Text(zh: "只能在\(days.lowerBound)", en: "only on \(days.lowerBound)")
        : Text(
          zh: "只能在\(days.lowerBound)到\(days.upperBound)",
          en: "only from \(days.lowerBound) to \(days.upperBound)")
    case .leadTime: return Text(zh: "预告或许可要提前", en: "it has to be announced or licensed ahead")
    case .dayKinds: return Text(zh: "只在某几类日子", en: "only on some kinds of day")
    case .weekdays: return Text(zh: "只在某几个星期几", en: "only on some weekdays")
    case .hours: return Text(zh: "只在写明的时段", en: "only at the hours asked for")
    case .forbidden: return Text(zh: "有些日子或时段不可用", en: "some days or hours are ruled out")
    case .venueType:
      return Text(zh: "要写明的场地或场地类型", en: "it needs one of its venues or types of venue")
    case .attendance:
      let people = item.activity.attendance
      return Text(zh: "场地要容得下 \(people) 人", en: "the venue has to hold \(people) people")
    case .district: return Text(zh: "场地要在本地", en: "the venue has to lie in its unit")
    case .indoor: return Text(zh: "场地要在室内", en: "the venue has to be indoors")
    case .venueClosed(let index):
      let name = tables.venues[index].name
      return Text(zh: "场地“\(name.zh)”有时不开放", en: "the venue '\(name.en)' is closed at times")
    case .heat: return Text(zh: "高温时段不在户外", en: "not outdoors in the heat")
    case .team(let slot):
      let skill = request.flatMap { $0.skills.indices.contains(slot) ? item.skills[slot] : nil }
      return Text(
        zh: "要一支会“\(skill ?? "")”的队伍", en: "it needs a team for '\(skill ?? "")'")
    case .teamArea: return Text(zh: "队伍只服务自己的片区", en: "teams serve their own districts only")
    case .teamOff(let team):
      let name = tables.teams[team].name
      return Text(zh: "队伍“\(name.zh)”有时停班", en: "the team '\(name.en)' is off at times")
    case .teamLimit(let team):
      let name = tables.teams[team].name
      return Text(
        zh: "队伍“\(name.zh)”一天只能做这么多", en: "the team '\(name.en)' can do no more in a day")
    case .resource(let index):
      let name = self.name(ofResource: index)
      return Text(zh: "要用“\(name.zh)”", en: "it needs '\(name.en)'")
    case .stock(let index):
      let name = self.name(ofStock: index)
      return Text(zh: "要从“\(name.zh)”里支出", en: "it draws on '\(name.en)'")
    case .group(let index):
      let name = self.name(ofGroup: index)
      return Text(zh: "“\(name.zh)”要到场", en: "'\(name.en)' has to attend")
    case .order(let other):
      let title = self.title(of: other)
      return Text(zh: "与“\(title.zh)”要隔开规定的天数", en: "it keeps its days from '\(title.en)'")
    case .activity(let other):
      let title = self.title(of: other)
      let isFixed = problem.activities[other].pin != .none
      return Text(
        zh: "“\(title.zh)”\(isFixed ? "已固定" : "排")在那里 [\(problem.activities[other].id)]",
        en:
          "'\(title.en)' \(isFixed ? "is fixed" : "stands") there [\(problem.activities[other].id)]"
      )
    }
  }

  /// The item that is an activity of the problem.
  public func item(_ index: Int) -> Item? {
    let id = problem.activities[index].id
    // Both lists are in the order of campaigns and keys, so the item is never before its index.
    return items.dropFirst(index).first { $0.id == id } ?? items.first { $0.id == id }
  }

  private func title(of index: Int) -> Text { item(index)?.activity.title ?? Text("") }

  /// What people call a resource: a van, a unit's staff, those of them with a skill.
  public func name(ofResource index: Int) -> Text {
    let id = problem.resources[index].id
    if let row = tables.equipment.first(where: { $0.id == id }) { return row.name }
    let parts = id.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count > 1, parts[0] == "staff" else { return Text(id) }
    let unit = tables.units.first { $0.id == parts[1] }?.name
    let skill = parts.count > 2 ? parts[2] : nil
    return Text(
      zh: (unit?.zh ?? "全市") + (skill ?? "工作人员"),
      en: (unit?.en ?? "the city") + "'s " + (skill ?? "staff"))
  }

  /// What people call a stock: goods, a budget, a campaign with money of its own.
  public func name(ofStock index: Int) -> Text {
    let id = problem.stocks[index].id
    if let row = goods(ofStock: id) { return row.name }
    if let row = budget(ofStock: id) { return row.name }
    return campaigns.first { "budget/campaign/" + $0.id == id }?.title ?? Text(id)
  }

  func source(ofStock index: Int) -> SourceLocation? {
    let id = problem.stocks[index].id
    return goods(ofStock: id)?.source ?? budget(ofStock: id)?.source
      ?? campaigns.first { "budget/campaign/" + $0.id == id }?.source
  }

  func goods(ofStock id: String) -> Goods? {
    tables.goods.first { "goods/\($0.unit ?? "")/\($0.id)" == id }
  }

  private func budget(ofStock id: String) -> Budget? {
    tables.budgets.first { "budget/" + $0.id == id }
  }

  private func name(ofGroup index: Int) -> Text {
    let id = problem.groups[index].id
    return tables.leaders.first { $0.id == id }?.name ?? employer(ofGroup: index)?.name ?? Text(id)
  }
}

extension Agenda.Item {
  /// The skills for which it wants teams, in their order.
  var skills: [String] {
    activity.needs.compactMap {
      if case .team(let skill) = $0 { return skill }
      return nil
    }
  }
}
