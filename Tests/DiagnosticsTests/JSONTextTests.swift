import Diagnostics
import Testing

@Suite struct JSONTextTests {
  @Test(arguments: compactForms)
  func `the compact form is one line without spaces`(value: JSONText, text: String) {
    #expect(value.compact == text)
  }

  private static let compactForms: [(JSONText, String)] = [
    (.null, "null"), (true, "true"), (false, "false"), (0, "0"),
    (.int(Int.min), "-9223372036854775808"), ("", #""""#), ("春节", #""春节""#), ([], "[]"),
    ([:], "{}"), ([1, [2, "x"]], #"[1,[2,"x"]]"#), (["z": 1, "a": nil], #"{"z":1,"a":null}"#),
    ("a\"b\\c/\u{8}\u{C}\n\r\t\u{1F}\u{0}", #""a\"b\\c/\u0008\u000c\n\r\t\u001f\u0000""#),
    ("\u{7F}\u{2028}😀", "\"\u{7F}\u{2028}😀\""),
    (JSONText(nil as String?), "null"), (JSONText(nil as Int?), "null"),
    (JSONText(Text(zh: "甲", en: "a")), #"{"zh":"甲","en":"a"}"#),
    (JSONText(nil as Text?), "null"),
  ]

  @Test func `the pretty form puts one member on a line and small leaves on one`() {
    let value: JSONText = [
      "title": ["zh": "招聘会", "en": "fair"], "none": [], "empty": [:],
      "activities": [["id": "a", "teams": []], ["id": "b", "teams": [1, 2]]],
      "long": .array(Array(repeating: 1234, count: 20)),
    ]
    let numbers = Array(repeating: "    1234", count: 20).joined(separator: ",\n")
    #expect(
      value.pretty == """
        {
          "title": {"zh": "招聘会", "en": "fair"},
          "none": [],
          "empty": {},
          "activities": [
            {
              "id": "a",
              "teams": []
            },
            {
              "id": "b",
              "teams": [1, 2]
            }
          ],
          "long": [
        \(numbers)
          ]
        }

        """)
  }

  @Test func `members keep the order in which they are written`() {
    let keys = (0..<50).map { "k\(($0 * 37) % 50)" }
    let value = JSONText.object(keys.map { .init($0, .null) })
    #expect(value.compact == "{" + keys.map { "\"\($0)\":null" }.joined(separator: ",") + "}")
  }
}
