import Diagnostics
import MarkedYAML
import Testing

/// The policy on full-width punctuation: what is an error, what a warning, and what is just text.
@Suite struct LookAlikeTests {
  @Test(arguments: [
    ("编号1️⃣：cq-1\n标题: x\n", "colon"), ("编号1️⃣：cq-1\n", "colon"), ("编号1️⃣：cq-1\n标题：x\n", "colon"),
    ("a: 1\n编号1️⃣：cq\n", "colon"), ("a: 1\n编号1️⃣：cq\nb: 2\n", "colon"),
    ("时间:\n  从1️⃣：春节前35天\n  到：3月\n", "colon"), ("时间:\n  从1️⃣：春节\n  到: 3月\n", "colon"),
    ("- 编号1️⃣：1\n  标题：x\n", "colon"), ("- 编号1️⃣：1\n  标题: x\n", "colon"),
    ("时间: {从1️⃣：春节前35天, 到: 3月}\n", "colon"), ("补排1️⃣：{默认: 4, 城口县: 2}\n", "colon"),
    ("补排1️⃣：{默认: 4}\n", "colon"),
    ("协办: [市总工会1️⃣，团市委]\n", "comma"), ("时间: {从: 春节1️⃣，到: 3月}\n", "comma"),
    ("时间: {从: 春节1️⃣，到：3月}\n", "comma"),
    ("协办: 1️⃣［市总工会, 团市委］\n", "bracket"), ("协办: [市总工会, 团市委1️⃣］\n", "bracket"),
    ("时间: 1️⃣｛从: 春节｝\n", "bracket"),
    ("协办:\n  1️⃣－ 市总工会\n  － 团市委\n", "dash"), ("协办:\n  1️⃣— 市总工会\n", "dash"),
    ("协办:\n  1️⃣•市总工会\n  •团市委\n", "dash"),
    ("1️⃣＃ 说明\n编号: cq\n", "hash"), ("a: 1\n1️⃣＃ 说明\nb: 2\n", "hash"),
    ("a:\n1️⃣　　b: 1\n", "space"), ("1️⃣\u{A0}a: 1\n", "space"),
    ("标题: \"春风1️⃣”\nb: 1\n", "quotes"), ("标题: 1️⃣“a: b”\n", "quotes"),
  ])
  func `what cannot be meant as text is an error at the character`(text: String, what: String) {
    let code = what == "quotes" ? "yaml.curly-quotes" : "yaml.full-width-\(what)"
    expectDiagnostics(text, [Expected(code)])
  }

  @Test(arguments: [
    "编号1️⃣:cq\n标题: x\n", "a: 1\n编号1️⃣:cq\n", "beds1️⃣:4\n", "协办:\n  1️⃣-市总工会\n  -团市委\n",
  ])
  func `a missing blank is named`(text: String) {
    expectDiagnostics(text, [Expected("yaml.missing-space")])
  }

  @Test(arguments: [
    "时间:\n  从1️⃣：春节前35天\n", "协办: [市总工会1️⃣、团市委]\n", "编号: 1️⃣“007”\n", "1️⃣“编号”: 7\n",
    "协办: 1️⃣【市总工会，团市委】\n", "编号: cq 1️⃣＃ 说明\n", "编号: 1️⃣　cq\n",
  ])
  func `what may be meant as text is a warning`(text: String) {
    let value = expectDiagnostics(text, [Expected("yaml.perhaps-full-width")])
    #expect(value != nil)
  }

  @Test(arguments: [
    "标题: 春风行动：农民工专场\n", "标题: 2026年“春风行动”暨就业援助季\n", "标题: “春风”送岗，“暖冬”送温暖\n",
    "标题: 【改期】春风行动招聘会\n", "标题: 【春风行动】\n", "标题: 第一场、第二场，都在解放碑；欢迎！\n",
    "说明: 提示：请提前到场\n", "材料:\n  - 身份证：原件\n  - 户口簿：复印件\n", "标题: 报名＃春风行动＃\n",
    "时间: [逢三、六、九]\n", "时间: [逢三、六、九, 春节]\n", "时间: {时间: 春节后首个工作日 09:30, 地点: 解放碑广场}\n",
    "标题: — 春 —\n", "说明: |\n  编号：一\n  ＃ 二\n  － 三\n", "说明: '编号：一，“二”'\n", "网址: http://a.b/c：d\n",
    "说明: {标题: 春风行动，走进重庆}\n", "时段: [09:00-12:00, 14:30-17:00]\n", "标题: 《条例》（修订）\n",
    "说明: 第一行文字，\n  第二行文字。\n", "说明:\n  欢迎大家参加，地点：解放碑\n", "协办: ['甲，乙']\n",
  ])
  func `ordinary Chinese text is left alone`(text: String) throws { _ = try read(text) }

  @Test(arguments: [
    ("时间：春节\n标题: x\n", "write '时间: 春节'"),
    ("a: [甲，乙]\n", "write '甲, 乙', or quote it if it is one text"),
    ("a: ［甲，乙］\n", "write '[甲, 乙]'"), ("a:\n  － 一\n  － 二\n", "write '- 一'"),
  ])
  func `the help shows the line as it should be`(text: String, help: String) {
    var issues = Issues()
    _ = configValue(yaml: Array(text.utf8), file: "test.yaml", issues: &issues)
    #expect(issues.all.first?.help?.en == help)
  }
}
