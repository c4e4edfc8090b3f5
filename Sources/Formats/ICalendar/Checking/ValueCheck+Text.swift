import Diagnostics

extension ValueCheck {
  /// RFC 5545 §3.3.11, and the words that some properties choose from.
  func checkText(_ findings: inout Findings) {
    if let component, let words = PropertyRule.words(of: name, in: component) {
      if !words.contains(property.text.uppercased()) {
        report(
          .calendarWord, property.value, ["allowed": Text(words.joined(separator: ", "))], &findings
        )
      }
      return
    }
    if name == .requestStatus { return checkRequestStatus(&findings) }
    checkEscapes(&findings)
  }

  /// The first of each kind of fault in a value.
  private func checkEscapes(_ findings: inout Findings) {
    let value = property.value
    var index = value.startIndex
    var isReported = (escape: false, mark: false)
    while index < value.endIndex {
      let octet = value[index]
      if octet == UInt8(ascii: "\\") {
        let next = index + 1 < value.endIndex ? value[index + 1] : nil
        if next.map({ "\\;,nN".utf8.contains($0) }) != true, !isReported.escape {
          isReported.escape = true
          let found = Text(quoting: value[index...].dropFirst(), upTo: 1)
          report(.calendarEscape, value[index...], ["found": found], &findings)
        }
        index += 2
        continue
      }
      let isMark = octet == UInt8(ascii: ";") || (octet == UInt8(ascii: ",") && !isList)
      if isMark, !isReported.mark, !name.rawValue.hasPrefix("X-") {
        isReported.mark = true
        report(
          .calendarUnescaped, value[index...], ["found": Text(quoting: [octet])], &findings)
      }
      index += 1
    }
  }

  /// RFC 5545 §3.8.8.3: `statcode ";" statdesc [";" extdata]`.
  private func checkRequestStatus(_ findings: inout Findings) {
    let parts = property.value.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    let code = (parts.first ?? []).split(
      separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let isStatus =
      parts.count >= 2 && (2...3).contains(code.count) && code.allSatisfy { $0.number != nil }
    if !isStatus { report(.calendarRequestStatus, property.value, [:], &findings) }
  }
}
