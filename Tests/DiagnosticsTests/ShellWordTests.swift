import Diagnostics
import Testing

@Suite struct ShellWordTests {
  @Test(arguments: [
    ("渝中区排期.xlsx", "渝中区排期.xlsx"), ("a/b-c_1.csv", "a/b-c_1.csv"),
    ("人社局 安排(最终版).xlsx", "'人社局 安排(最终版).xlsx'"), ("", "''"), ("a'b", "'a'\\''b'"),
    ("$(x)", "'$(x)'"), ("a#7月", "'a#7月'"), ("全角　空格", "'全角　空格'"),
  ])
  func `a file's name is one word of a command that can be copied`(name: String, word: String) {
    #expect(name.shellWord == word)
  }
}
