/// The measures of GB/T 9704-2012, section 5 and 7: A4 with 37 mm above and 28 mm at the left,
/// 156 mm x 225 mm of text in 22 lines of 28 characters, 三号仿宋, headings in 黑体 and 楷体.
enum OfficialLayout {
  /// Twentieths of a point to a millimetre.
  private static let millimetre = 1440 / 25.4

  static func twips(_ millimetres: Double) -> Int { Int((millimetres * millimetre).rounded()) }

  static let pageWidth = twips(210)
  static let pageHeight = twips(297)
  static let top = twips(37)
  static let left = twips(28)
  static let right = pageWidth - left - twips(156)
  static let bottom = pageHeight - top - twips(225)
  static let textWidth = twips(156)
  /// 22 lines on 225 mm.
  static let linePitch = twips(225) / 22
  /// 三号 is 16 points, 二号 is 22; WordprocessingML counts half points.
  static let body = 32
  static let title = 44
  static let small = 28
}

/// The fonts of a language by their roles, as an office has them installed.
struct OfficialFonts {
  var title: String
  var body: String
  var heading: String
  var subheading: String
  var table: String

  static let chinese = OfficialFonts(
    title: "方正小标宋简体", body: "仿宋_GB2312", heading: "黑体", subheading: "楷体_GB2312", table: "宋体")
  static let english = OfficialFonts(
    title: "Times New Roman", body: "Times New Roman", heading: "Arial",
    subheading: "Times New Roman", table: "Times New Roman")

  /// What stands in where a font is missing, by the font's name.
  static let substitutes = [
    "方正小标宋简体": "宋体", "仿宋_GB2312": "仿宋", "楷体_GB2312": "楷体",
  ]
}
