import CampaignKit

/// Drafts the trips of one route, spread over its days of departure.
struct TripPlan {
  private let trip: CharterTrip
  private let location: SourceLocation
  private let campaign: Campaign

  init(_ trip: Located<CharterTrip>, of campaign: Campaign) {
    self.trip = trip.value
    location = trip.location
    self.campaign = campaign
  }

  var draft: Draft {
    Draft { draft, issues in
      let counts = trip.perUnit.resolved(in: campaign, issues: &issues)
      let origins = campaign.units(named: trip.origins, issues: &issues)
      let vehicles = vehicleNeeds(issues: &issues)
      let passengers = PassengerLists(trip, from: origins, of: campaign, issues: &issues)
      guard let vehicles, let window = window(issues: &issues) else { return }
      for unit in origins {
        guard let place = place(in: unit, issues: &issues) else { continue }
        let runs = evenRuns(of: counts.count(for: unit), in: Array(window))
        let lists = passengers.entries(of: unit, trips: runs.count, seats: trip.passengers)
        for (index, days) in runs.enumerated() {
          draft.activities.append(
            asking(
              vehicles,
              activity(index + 1, from: unit, at: place, on: days, with: lists[index])))
        }
      }
    }
  }

  private func asking(
    _ needs: (all: [Activity.Need], vehicle: String?), _ activity: Activity
  ) -> Activity {
    let whole = needs.all.reduce(activity) { $0.needing($1) }
    guard let id = needs.vehicle, let name = trip.vehicle else { return whole }
    return whole.asking(.equipment(id: id), at: name.location)
  }

  private func activity(
    _ number: Int, from unit: Unit, at place: Activity.Place, on days: [CivilDate],
    with passengers: [RosterRequest.ListEntry]
  ) -> Activity {
    let words = trip.transport.words
    let slots = trip.slots.isEmpty ? [TimeSpan.hours(7, 8)] : trip.slots
    return Activity(
      "\(unit.id).trip-\(trip.key.value).\(number)",
      title: Text(
        zh: unit.shortName.zh + "至" + trip.destination.zh + words.zh,
        en: "\(unit.shortName.en) to \(trip.destination.en), \(words.en)"),
      what: words, unit: unit.id, kind: SpringBreeze.Kind.trip, window: campaign.window,
      slots: slots, place: place, attendance: trip.passengers, source: location
    )
    .only(on: days).on(Set(DayKind.allCases)).seen(by: campaign.audience)
    .priority(trip.priority).announced(days: trip.leadDays)
    .described(details)
    .with {
      $0.tasks = tasks
      $0.rosters = [list(of: passengers)]
    }
  }

  /// The passengers, or blanks to be filled in, each with a seat in a vehicle.
  private func list(of passengers: [RosterRequest.ListEntry]) -> RosterRequest {
    var list = RosterRequest(
      .list, seats: trip.passengers, entries: passengers, columns: Self.columns)
    list.paper.title = Text(zh: "乘客名单", en: "passengers")
    let blanks = Array(repeating: "", count: Self.columns.count - 3)
    list.places = (0..<trip.passengers).map { seat in
      blanks + ["\(seat / trip.seats + 1)", "\(seat % trip.seats + 1)", ""]
    }
    return list
  }

  private var details: Text {
    Text(
      zh: "免费乘坐，凭身份证上车。报名须留紧急联系人，\(signUpEnds.zh)。就业服务热线 12333。",
      en: """
        Free of charge; bring your identity card. Sign up with an emergency contact, \
        \(signUpEnds.en). Job service 12333.
        """)
  }

  private var signUpEnds: Text {
    Text(zh: "发车前\(trip.leadDays)天截止", en: "until \(trip.leadDays) days before departure")
  }

  /// An escort and a fare for each vehicle, and the vehicles themselves; nil, with an error, where
  /// the table has no such vehicle or too few of them for one trip.
  private func vehicleNeeds(issues: inout Issues) -> (all: [Activity.Need], vehicle: String?)? {
    var needs: [Activity.Need] = [.staff(trip.vehicles)]
    if trip.cost > 0 { needs.append(.money(trip.cost * trip.vehicles)) }
    guard let name = trip.vehicle else { return (needs, nil) }
    let equipment = campaign.tables.equipment
    guard
      let match = equipment.first(where: {
        [$0.id, $0.name.zh, $0.name.en].contains(name.value)
      })
    else {
      issues.report(
        unknown: Text(zh: "车辆", en: "vehicle"), name, among: equipment.map(\.name.zh))
      return nil
    }
    guard match.quantity >= trip.vehicles else {
      issues.report(
        .springFewVehicles, at: name.location,
        [
          "vehicle": match.name, "have": Text("\(match.quantity)"),
          "need": Text("\(trip.vehicles)"),
          "passengers": Text("\(trip.passengers)"),
        ])
      return nil
    }
    return (needs + [.equipment(id: match.id, amount: trip.vehicles)], match.id)
  }

  private func window(issues: inout Issues) -> ClosedRange<CivilDate>? {
    if let own = trip.window { return own.part(of: campaign, issues: &issues) }
    let festival = campaign.springFestival
    let usual = festival.adding(days: 3)...festival.adding(days: 19)
    return usual.overlaps(campaign.window) ? usual.clamped(to: campaign.window) : campaign.window
  }

  private func place(in unit: Unit, issues: inout Issues) -> Activity.Place? {
    if !trip.venue.isEmpty {
      return campaign.place(named: trip.venue, in: unit, issues: &issues)
    }
    return .named(Text(zh: unit.name.zh + "集中上车点", en: unit.name.en + " meeting point"))
  }

  /// What has to be done before a trip leaves.
  private var tasks: [TaskRule] {
    let law = Text(
      zh: "《道路旅客运输及客运站管理规定》（包车客运）",
      en: "Provisions on Road Passenger Transport and Stations (chartered transport)")
    let contract = Text(
      zh: "签订包车合同，核验车辆和驾驶员资质", en: "sign the charter, check vehicles and drivers")
    return [
      TaskRule(
        key: "demand", title: Text(zh: "统计返岗需求", en: "count who wants to travel"),
        daysBefore: trip.leadDays + 14),
      TaskRule(
        key: "vehicles", title: contract, daysBefore: trip.leadDays + 7,
        basis: trip.transport == .coach ? law : nil),
      TaskRule(
        key: TaskRule.signUpEnds, title: Text(zh: "报名截止", en: "sign-up ends"),
        daysBefore: trip.leadDays, told: signUpEnds),
      TaskRule(
        key: "passengers",
        title: Text(zh: "核对乘客名单和紧急联系人", en: "check the passengers and their emergency contacts"),
        daysBefore: min(2, trip.leadDays)),
    ]
  }

  /// What the list of passengers holds; values never leave the roster.
  static let columns = [
    column(Text(zh: "姓名", en: "Name"), .personName),
    column(
      Text(zh: "性别", en: "Sex"), .choice([Text(zh: "男", en: "male"), Text(zh: "女", en: "female")])),
    column(Text(zh: "身份证号", en: "Identity number"), .identity),
    column(Text(zh: "手机", en: "Mobile"), .phone),
    column(Text(zh: "乡镇街道", en: "Township")),
    column(Text(zh: "到达地单位", en: "Employer there")),
    column(
      Text(zh: "优先类别", en: "Comes first as"),
      .choice(Passenger.priorities)),
    column(Text(zh: "紧急联系人", en: "Emergency contact"), .personName),
    column(Text(zh: "紧急联系电话", en: "Emergency phone"), .phone),
    column(Text(zh: "车号", en: "Vehicle"), .ordinal), column(Text(zh: "座位号", en: "Seat"), .ordinal),
    RosterColumn(Text(zh: "备注", en: "Remarks"), .remark),
  ]

  /// Kept for a month after the trip, for whoever has to be found after it.
  private static func column(_ name: Text, _ kind: RosterColumn.Kind = .text) -> RosterColumn {
    RosterColumn(
      name, kind, sensitivity: .personal,
      purpose: Text(zh: "实名乘车和紧急联系", en: "seats by name, and whom to call"), daysKept: 30)
  }
}
