import Diagnostics
import RegisterStore
import Testing

@Suite struct PrivacyTests {
  private static let secrets = ["990000198808080011", "10299259781", "冉渝江", "1988-08-08"]

  /// Ways to break a row so that what names a person comes to stand where it does not belong.
  private static let breaks: [String] = [
    "1,990000198808080011,冉渝江,10299259781,9,1988-08-08",
    "1,990000198808080011,冉渝江,10299259781,1988-08-08,1",
    "冉渝江,990000198808080011,1,10299259781,1,1988-08-08",
    "990000198808080011,990000198808080011,冉渝江,10299259781,1,1988-08-08",
    "1,冉渝江,990000198808080011,10299259781,1,1988-08-08",
    "1,990000198808080011.0,冉渝江,10299259781,1,1988-08-08",
    "1,9900001988080800118,冉渝江,10299259781,1,10299259781",
    "1,990000198808080011,冉渝江,10299259781,冉渝江,1988-08-08",
    "1,\"990000198808080011\"冉渝江,10299259781,1,1988-08-08",
    "1,\"990000198808080011,冉渝江,10299259781,1,1988-08-08",
    "1,990000198808080011,冉渝江,10299259781,1,1988-08-08,冉渝江,10299259781",
    "1,990000198808080011,冉渝江",
    "1,'990000198808080011,冉渝江,10299259781,990000198808080011,1988-08-08",
    "1,990000198808080011,冉渝江,\0 10299259781,1,1988-08-08",
  ]

  @Test(arguments: breaks)
  func `no message about a broken row shows whom it is about`(row: String) {
    let (_, issues) = read(
      "wid,id_no,name,phone,sex,birth\n" + row + "\n",
      columns: ["id_no", "name", "phone", "sex", "birth"])
    #expect(!issues.all.isEmpty)
    expectNoSecret(in: issues)
  }

  @Test(arguments: UInt64(0)..<100)
  func `no message about a damaged file shows whom it is about`(seed: UInt64) {
    let header = "wid,id_no,name,phone,sex,birth\n"
    let rows = "1,990000198808080011,冉渝江,10299259781,1,1988-08-08\n" + "2,,,,,\n"
    let bytes = Array(header.utf8) + SampleBytes.mutated(Array(rows.utf8), seed: seed, times: 4)
    var issues = Issues()
    _ = RegisterFile.read(bytes, file: "r.csv", columns: ["id_no", "name", "sex"], issues: &issues)
    expectNoSecret(in: issues)
  }

  private func expectNoSecret(in issues: Issues) {
    for issue in issues.all {
      let texts = [issue.message, issue.help ?? ""] + issue.notes.map(\.message)
      for text in texts.flatMap({ [$0.zh, $0.en] }) {
        for secret in Self.secrets { #expect(!text.contains(secret)) }
        // Nor a part of a number, such as a birth date or the end of a phone.
        #expect(!text.contains("0808") && !text.contains("9781") && !text.contains("渝江"))
      }
    }
  }
}
