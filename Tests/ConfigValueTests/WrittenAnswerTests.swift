import ConfigValue
import Testing

@Suite struct WrittenAnswerTests {
  @Test(arguments: ["是", "有", "对", "同意", "1", "１", "Yes", "Ｙ", "TRUE", "√"])
  func `a box that is ticked says yes`(text: String) {
    #expect(answer(written: text) == true)
  }

  @Test(arguments: ["否", "无", "没有", "不同意", "0", "０", "No", "n", "False", "×"])
  func `a box that is left says no`(text: String) {
    #expect(answer(written: text) == false)
  }

  @Test(arguments: ["", "2", "也许", "是否", "11", "是 "])
  func `anything else says nothing`(text: String) {
    #expect(answer(written: text) == nil)
  }
}
