/// How many columns of a terminal a text takes: two for a Chinese character or an emoji, none for
/// a combining mark.
///
/// Wide and full-width are those of UAX #11; a character that counts as ambiguous there, such as
/// “ or …, takes one column. What people see as one character counts as wide as its widest scalar,
/// so a family emoji of seven scalars takes two columns.
public enum DisplayWidth {
  /// The columns of a text without line breaks and tabs; a control character takes one, because
  /// reports show a picture of it.
  ///
  /// - Complexity: linear in the length of the text.
  public static func columns(of text: some StringProtocol) -> Int {
    text.reduce(0) { $0 + columns(of: $1) }
  }

  /// The columns of what people see as one character: 0, 1 or 2.
  public static func columns(of character: Character) -> Int {
    var widest = 0
    for scalar in character.unicodeScalars {
      // U+FE0F asks for the coloured, wide form of the symbol before it (UTS #51 §1.4.3).
      if scalar == "\u{FE0F}" { return 2 }
      widest = max(widest, columns(of: scalar))
    }
    return widest
  }

  private static func columns(of scalar: Unicode.Scalar) -> Int {
    if (0x20..<0x7F).contains(scalar.value) { return 1 }
    if hangulVowelsAndFinals.contains(where: { $0.contains(scalar.value) }) { return 0 }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    case .format: return scalar == "\u{AD}" ? 1 : 0
    default: break
    }
    if wide.contains(where: { $0.contains(scalar.value) }) { return 2 }
    return properties.isEmojiPresentation ? 2 : 1
  }

  /// The blocks whose characters are wide or full-width (UAX #11), apart from emoji, which the
  /// standard library knows; the commonest first.
  private static let wide: [ClosedRange<UInt32>] = [
    0x4E00...0xA4CF,  // CJK Unified Ideographs, Yi
    0x2E80...0x303E,  // CJK radicals, symbols and punctuation
    0xFF01...0xFF60, 0xFFE0...0xFFE6,  // Fullwidth Forms
    0x3041...0x3247, 0x3250...0x4DFF,  // Kana, Bopomofo, compatibility, Extension A, hexagrams
    0xAC00...0xD7A3, 0x1100...0x115F, 0xA960...0xA97C,  // Hangul
    0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F,  // CJK compatibility
    0x20000...0x2FFFD, 0x30000...0x3FFFD,  // supplementary ideographic planes
    0x16FE0...0x16FFF, 0x17000...0x18DFF, 0x1AFF0...0x1B2FF,  // Tangut, Khitan, Kana, Nushu
    0x1F200...0x1F265,  // Enclosed Ideographic Supplement
    0x2329...0x232A,  // angle brackets
    0x2630...0x2637, 0x268A...0x268F, 0x1D300...0x1D376,  // I Ching symbols
  ]

  /// Hangul vowels and finals, which join the syllable before them.
  private static let hangulVowelsAndFinals: [ClosedRange<UInt32>] = [
    0x1160...0x11FF, 0xD7B0...0xD7FB,
  ]
}
