/// A unified social credit code (GB 32100-2015): 18 digits and capital letters, the last of which
/// checks the others.
public enum CreditCode {
  /// The characters in the order of their values; I, O, S, V and Z are left out (§4.1).
  private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)
  private static let modulus = 31

  /// Whether the check character fits (GB 32100-2015 §4.6: weights 3^i mod 31, sum to 31).
  public static func isValid(_ code: String) -> Bool {
    let values = code.utf8.compactMap { alphabet.firstIndex(of: $0) }
    guard values.count == 18, code.utf8.count == 18 else { return false }
    var weight = 1
    var sum = 0
    for value in values.dropLast() {
      sum += value * weight
      weight = weight * 3 % modulus
    }
    return values[17] == (modulus - sum % modulus) % modulus
  }
}
