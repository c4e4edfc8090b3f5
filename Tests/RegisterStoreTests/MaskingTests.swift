import PlanModel
import Testing

@Suite struct MaskingTests {
  @Test(arguments: [
    ("张三", "张*", "张*"), ("张小三", "张*", "张*三"), ("欧阳明", "欧阳*", "欧阳*"),
    ("欧阳小明", "欧阳*", "欧阳*明"), ("司马", "司*", "司*"), ("张", "*", "*"), ("", "", ""),
    ("阿依古丽·买买提", "阿*", "阿*·买*"), ("John Smith", "J*", "J*·S*"), ("王家小宝", "王*", "王**宝"),
  ])
  func `a name keeps the surname`(name: String, inPublic: String, atWork: String) {
    #expect(Masking.publicList.name(name) == inPublic)
    #expect(Masking.working.name(name) == atWork)
  }

  @Test(arguments: [
    ("990000198808080011", "**************0011", "990000********0011"),
    ("990000880808001", "***********8001", "990000*****8001"),
    ("E1234567", "****4567", "****4567"), ("1234", "****", "****"), ("", "", ""),
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
}
