import Glibc

/// A number of a cell as people read it: the fifteen digits that spreadsheets keep, without an
/// exponent where the number is whole.
///
/// `440106199001010000` and not `4.4010619900101E+17`, so that what became of identity numbers is
/// recognised as what it is.
func numberText(_ number: Double) -> String {
  guard number.isFinite else { return String(number) }
  let text = significant(number)
  guard let mark = text.firstIndex(of: "e"), let exponent = Int(text[text.index(after: mark)...])
  else { return text }
  let digits = text[..<mark].filter { $0 != "." && $0 != "-" }
  let sign = number < 0 ? "-" : ""
  guard exponent >= digits.count - 1, exponent < 30 else { return text }
  return sign + digits + String(repeating: "0", count: exponent + 1 - digits.count)
}

/// As `%.15g` in C writes it.
private func significant(_ number: Double) -> String {
  var buffer = [CChar](repeating: 0, count: 40)
  _ = withVaList([number]) { vsnprintf(&buffer, buffer.count, "%.15g", $0) }
  return String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
}
