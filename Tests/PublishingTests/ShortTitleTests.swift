import Diagnostics
@testable import Publishing
import Testing

@Suite struct ShortTitleTests {
  @Test(arguments: [
    ("渝中", "招聘会", "解放碑", "家政外卖专场", "渝中招聘会·解放碑·家政外卖专场"),
    ("渝中", "招聘会", "渝中区解放碑", "家政外卖专场", "渝中招聘会·解放碑·家政外卖专场"),
    ("渝中", "招聘会", "文化宫大礼堂", "家政专场", "渝中招聘会·文化宫大礼堂·家政"),
    ("渝中", "招聘会", "文化宫大礼堂", "家政外卖专场", "渝中招聘会·家政外卖专场"),
    ("渝中", "招聘会", "解放碑", "", "渝中招聘会·解放碑"),
    ("渝中", "招聘会", "", "", "渝中招聘会"),
    ("渝中", "招聘会", "重庆国际博览中心南区二号馆", "", "渝中招聘会·重庆国际博览中心南…"),
    ("城口", "招聘会", "", "返乡入乡创业带动就业服务专场", "城口招聘会·返乡入乡创业带动就…"),
    ("石柱", "人力资源服务机构进乡村活动", "赶场", "女职工专场", "石柱人力资源服务机构进乡村活动"),
    ("石柱", "人力资源服务机构进乡村系列宣传活动", "", "", "石柱人力资源服务机构进乡村系列…"),
    ("", "招聘会", "线上", "", "招聘会·线上"),
    ("渝中", "渝中招聘会", "解放碑", "", "渝中招聘会·解放碑"),
    ("万州", "招聘会", "万州区", "", "万州招聘会·万州区"),
  ])
  func `a title says where, what and for whom, or the most of it`(
    unit: String, what: String, place: String, theme: String, title: String
  ) {
    let short = ShortTitle(
      unit: Text(unit), what: Text(what), title: "完整标题", place: Text(place),
      theme: theme.isEmpty ? nil : Text(theme))
    #expect(short.text.zh == title)
    #expect(title.count <= 16)
  }

  @Test func `an activity that does not say what it is has its title cut`() {
    let short = ShortTitle(
      unit: "渝中", what: "", title: "一二三四五六七八九十一二三四五六七八", place: "", theme: nil)
    #expect(short.text.zh == "渝中一二三四五六七八九十一二三…")
  }

  @Test func `English counts columns`() {
    let short = ShortTitle(
      unit: Text(zh: "渝中", en: "Yuzhong"), what: Text(zh: "招聘会", en: "job fair"), title: "t",
      place: Text(zh: "解放碑", en: "Jiefangbei"), theme: nil)
    #expect(short.text.en == "Yuzhong job fair · Jiefangbei")
  }

  @Test(arguments: UInt64(0)..<100)
  func `no title has more than 16 characters or a dangling dot`(seed: UInt64) {
    var random = Seeded(seed)
    func word(_ length: ClosedRange<Int>) -> String {
      let characters = Array("渝中招聘会解放碑广场家政外卖专场·区县é𠮷👩‍👩‍👧A ")
      return String(
        (0..<Int.random(in: length, using: &random)).map { _ in
          characters.randomElement(using: &random)!
        })
    }
    for _ in 0..<10 {
      let short = ShortTitle(
        unit: Text(word(0...5)), what: Text(word(1...20)), title: Text(word(1...30)),
        place: Text(word(0...20)), theme: Bool.random(using: &random) ? Text(word(1...20)) : nil
      ).text
      #expect(!short.zh.isEmpty && short.zh.count <= 16)
      #expect(DisplayWidth.columns(of: short.en) <= 32)
    }
  }
}
