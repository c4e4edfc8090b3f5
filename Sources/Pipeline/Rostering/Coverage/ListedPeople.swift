import CivilTime
import Diagnostics
public import PlanModel

/// Whom the lists of a plan's campaigns name, and who of them has a place: what coverage counts
/// where nothing is drawn. Like everything that counts people it knows hashes, no names.
public struct ListedPeople {
  public private(set) var people = LotteryPeople()
  /// Everybody whom a list lets stand: it was for them that the money or the seats were asked.
  public private(set) var eligible: Set<PersonKey> = []
  /// Those of lists who have a seat. What allocations give is in their rosters' benefits.
  public private(set) var seated: Set<PersonKey> = []

  private let plan: Plan
  private let hash: PersonHash
  private var values: [PersonKey: [String: Int]] = [:]

  /// - Parameters:
  ///   - register: whom campaigns cover that name no list of their own.
  ///   - campaign: nil: all of them.
  public init(of plan: Plan, register: Register?, campaign: String?, hash: PersonHash) {
    (self.plan, self.hash) = (plan, hash)
    let agenda = plan.agenda
    func counts(_ index: Int) -> Bool {
      campaign == nil || agenda.campaigns[index].id == campaign
    }
    let items = agenda.items.filter { counts($0.campaign) }
    let requests = items.flatMap { item in item.activity.rosters.map { (item, $0) } }
    var archive: RegisterPeople?
    if requests.contains(where: { $0.1.allocation.map { $0.recipients == nil } ?? false }) {
      archive = register.map { RegisterPeople($0, units: agenda.tables.units) }
    }
    for (item, request) in requests {
      let unit = item.activity.unit
      if let allocation = request.allocation {
        for person in allocation.recipients ?? archive?.people(of: unit) ?? [] {
          add(person, of: unit, hardship: person.hardship.registerCode)
        }
      } else if request.kind == .list {
        addEntries(of: request, of: item)
      }
    }
    for (index, entry) in agenda.campaigns.enumerated() where counts(index) {
      for form in entry.forms where form.reaches { addLines(of: form, at: index) }
    }
    people = LotteryPeople(values)
  }

  public var isEmpty: Bool { eligible.isEmpty }

  // MARK: Lists

  /// The lines of a module's own list; the first come first, and nobody sits on two seats.
  private mutating func addEntries(of request: RosterRequest, of item: Agenda.Item) {
    let isPlaced = plan.agenda.occurrence(of: item, in: plan.schedule) != nil
    var seats: Set<PersonKey> = []
    for entry in request.entries {
      func field(_ kind: RosterColumn.Kind) -> String {
        let index = request.columns.firstIndex { $0.kind == kind }
        return index.flatMap { $0 < entry.fields.count ? entry.fields[$0] : nil } ?? ""
      }
      let person = Recipient(
        name: field(.personName), identity: entry.identity, phone: field(.phone),
        hardship: .relative)
      guard let key = add(person, of: item.activity.unit) else { continue }
      if isPlaced, seats.count < max(0, request.seats) { seats.insert(key) }
    }
    seated.formUnion(seats)
  }

  /// The lines of a sheet that a campaign asks for besides.
  private mutating func addLines(of form: CampaignForm, at campaign: Int) {
    guard let sheet = form.people else { return }
    let everybody = FormPeople(sheet, subject: form.kind.subject)
    let units = plan.agenda.tables.units
    let items = plan.agenda.items.filter { $0.campaign == campaign && form.covers($0.activity) }
    // With one unit it goes without saying.
    let places = Set(items.map(\.activity.unit))
    let usual = places.count == 1 ? places.first ?? "" : ""
    for row in sheet.rows where everybody.isSomebody(row) {
      let own = everybody.cell(.unit, in: row)
      let unit = own.isEmpty ? usual : units.first { $0.isCalled(own) }?.id ?? ""
      if let person = everybody.person(in: row) { add(person, of: unit) }
    }
    var issues = Issues()
    let listed = FormLists(plan.agenda).checked(form, of: campaign, issues: &issues)
    guard let people = listed.people.map({ FormPeople($0, subject: form.kind.subject) }) else {
      return
    }
    for item in items where plan.agenda.occurrence(of: item, in: plan.schedule) != nil {
      let rows = people.rows(in: item.activity.unit, units)
      for row in rows.prefix(form.seats ?? max(item.activity.attendance, rows.count)) {
        guard let person = people.person(in: row) else { continue }
        if let key = add(person, of: item.activity.unit) { seated.insert(key) }
      }
    }
  }

  // MARK: People

  /// Takes somebody in with what is known; the first to know something knows best.
  @discardableResult
  private mutating func add(
    _ person: Recipient, of unit: String, hardship: Int? = nil
  ) -> PersonKey? {
    guard let key = PersonKey(hash(person)) else { return nil }
    eligible.insert(key)
    var known: [String: Int] = [:]
    if let index = plan.agenda.tables.units.firstIndex(where: { $0.id == unit }) {
      known[DrawColumn.work] = index + 1
    }
    if let number = person.identity.flatMap({ try? IdentityNumber($0) }) {
      known[DrawColumn.birth] = number.birth.dayNumber
      known["sex"] = number.isMale ? 1 : 2
    }
    known["hardship"] = hardship
    values[key, default: [:]].merge(known) { first, _ in first }
    return key
  }
}

extension LotteryPeople {
  /// Of values by person and column.
  init(_ values: [PersonKey: [String: Int]]) {
    self.init()
    keys = values.keys.sorted()
    for name in Set(values.values.flatMap(\.keys)) {
      columns[name] = RegisterColumn(
        keys.map { values[$0]?[name] ?? PersonTable.missing }, missing: PersonTable.missing)
    }
  }
}

extension FormPeople {
  /// Who stands in a line, as records know them; nil where neither a number nor a telephone tells
  /// people of one name apart.
  func person(in row: [CampaignSheet.Cell]) -> Recipient? {
    let identity = cell(.identity, in: row)
    let phone = [RosterColumn.phone, .guardianPhone].lazy.map { self.cell($0, in: row) }
      .first { !$0.isEmpty }
    guard !identity.isEmpty || phone != nil else { return nil }
    return Recipient(
      name: name(in: row), identity: identity.isEmpty ? nil : identity, phone: phone ?? "",
      hardship: .relative)
  }
}
