import Diagnostics
import PlanModel
import Testing

@Suite struct MaskingTests {
  @Test(arguments: [
    ("张三", "张*", "张*"), ("张小三", "张*", "张*三"), ("欧阳明", "欧阳*", "欧阳*"),
    ("欧阳小明", "欧阳*", "欧阳*明"), ("司马", "司*", "司*"), ("张", "*", "*"), ("", "", ""),
    ("阿依古丽·买买提", "阿*", "阿*·买*"), ("John Smith", "J*", "J*·S*"), ("王家小宝", "王*", "王**宝"),
    ("𠮷小明", "𠮷*", "𠮷*明"), ("龍\u{E0100}小明", "龍\u{E0100}*", "龍\u{E0100}*明"),
    ("欧阳上官小明", "欧阳*", "欧阳***明"),
  ])
  func `a name keeps the surname`(name: String, inPublic: String, atWork: String) {
    #expect(Masking.publicList.name(name) == inPublic)
    #expect(Masking.working.name(name) == atWork)
  }

  @Test(arguments: [
    ("990000198808080011", "**************0011", "990000********0011"),
    ("990000880808001", "***********8001", "990000*****8001"),
    ("E1234567", "****4567", "****4567"), ("1234", "****", "****"), ("", "", ""),
    ("９９００００１９８８０８０８００１１", "**************００１１", "９９００００********００１１"),
  ])
  func `a number keeps its end`(number: String, inPublic: String, atWork: String) {
    #expect(Masking.publicList.identity(number) == inPublic)
    #expect(Masking.working.identity(number) == atWork)
  }

  @Test(arguments: [
    ("10299259781", "*******9781", "102****9781"), ("02367891234", "*******1234", "023****1234"),
    ("1234567", "*******", "*******"),
  ])
  func `a phone keeps its end`(phone: String, inPublic: String, atWork: String) {
    #expect(Masking.publicList.phone(phone) == inPublic)
    #expect(Masking.working.phone(phone) == atWork)
  }

  @Test(arguments: [
    ("甲区乙街道丙社区3栋1单元", "甲区乙街道丙社区***"), ("丁镇戊村2组", "丁镇戊村***"), ("己路5号", "***"),
  ])
  func `an address keeps the neighbourhood`(address: String, atWork: String) {
    #expect(Masking.working.address(address) == atWork)
  }

  @Test(arguments: [
    (RosterColumn.personName, "张小三", "张*", "张*三"),
    (.identity, "990000198808080011", "**************0011", "990000********0011"),
    (.phone, "10299259781", "", "102****9781"), (.employer, "甲厂", "甲厂", "甲厂"),
    (RosterColumn("卡号", .bankCard), "6200000000001234", "", "************1234"),
    (RosterColumn("类别", sensitivity: .sensitive), "深度困难", "", "深度困难"),
    (RosterColumn("慰问金", .money), "500", "500", "500"),
  ])
  func `a column says what each profile shows of it`(
    column: RosterColumn, value: String, inPublic: String, atWork: String
  ) {
    #expect(Masking.publicList.shown(value, in: column) == inPublic)
    #expect(Masking.working.shown(value, in: column) == atWork)
    #expect(Masking.full.shown(value, in: column) == value)
    #expect(Masking.publicList.shows(column) == !inPublic.isEmpty)
    let roster = Roster(
      activity: "a", kind: .list, seats: 1, filled: 1, columns: [column], rows: [[value]])
    #expect(roster.rows(for: .working) == [[atWork]] && roster.rows(for: .full) == [[value]])
  }

  @Test(arguments: [
    ("身份证号码", RosterColumn.Kind.identity), ("联系电话", .phone), ("开户行卡号", .bankCard),
    ("领取人签字（按印）", .signature), ("家庭住址", .address), ("姓名", .personName), ("慰问金", .money),
    ("备注", .remark), ("工作单位", .text),
  ])
  func `a heading tells what its column is`(heading: String, kind: RosterColumn.Kind) {
    #expect(RosterColumn(heading: Text(heading)).kind == kind)
  }
}
