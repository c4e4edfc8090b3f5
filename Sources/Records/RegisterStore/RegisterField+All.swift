extension RegisterField {
  /// The 65 indicators of a migrant worker's record, in the order in which files have them.
  ///
  /// `wid` is the record's own number. Districts and townships are counted from 1 in the order
  /// of the workspace's unit table; `work_district` 0 means outside the city.
  public static let all: [RegisterField] = [
    number("wid", 1...Int(Int32.max)), text("id_no"), text("name"), text("phone"),
    number("home_district", 1...999), number("work_district", 0...999),
    number("home_township", 1...32_767), date("birth"), number("sex", 1...2),
    number("ethnicity", 1...58), number("edu", 0...9), number("marital", 0...9),
    number("trade", 0...127), number("emp_status", 0...9), number("skill", 0...9),
    number("hardship", 0...3), flag("union_member"),
    date("last_visit_1"), date("last_visit_2"), date("last_visit_3"),
    date("last_visit_4"), date("last_visit_5"), date("last_visit_6"),
    flag("arrears"), flag("outdoor"), number("children", 0...20), number("left_behind", 0...20),
    flag("ins_pension"), flag("ins_medical"), flag("ins_injury"), flag("ins_unemp"),
    flag("ins_maternity"), flag("ins_mutual"),
    number("train_count", 0...127), date("last_train"), number("train_kind", 0...127),
    number("years_city", 0...100),
    number("job_intent_1", 0...127), number("job_intent_2", 0...127),
    number("job_intent_3", 0...127),
    number("expect_wage", 0...1_000_000), number("current_wage", 0...1_000_000),
    flag("consent"), number("housing", 0...9), number("contract", 0...9),
    number("employer_id", 0...Int(Int32.max)), number("employer_size", 0...9),
    number("industry", 0...127), number("hours_week", 0...168),
    number("commute_min", 0...1440), number("elderly_dep", 0...20), number("disability", 0...9),
    flag("party_member"), flag("veteran"), flag("return_intent"), number("cert_count", 0...127),
    flag("chronic"), number("occ_risk", 0...9), date("last_checkup"),
    number("arrears_amount", 0...100_000_000), flag("legal_aid"),
    number("digital_skill", 0...9), number("source", 0...9), date("update_date"),
    text("remark"),
  ]

  private static func number(_ name: String, _ range: ClosedRange<Int>) -> RegisterField {
    RegisterField(name: name, kind: .number(range))
  }

  private static func flag(_ name: String) -> RegisterField { number(name, 0...1) }

  private static func date(_ name: String) -> RegisterField {
    RegisterField(name: name, kind: .date)
  }

  private static func text(_ name: String) -> RegisterField {
    RegisterField(name: name, kind: .text)
  }
}
