/// The headings under which offices write what tells people apart, the usual one first.
enum PersonHeadings {
  static let numbers = ["身份证号", "身份证号码", "公民身份号码", "身份证", "证件号", "证件号码"]
  static let phones = ["电话", "手机", "联系电话", "联系方式", "手机号", "手机号码", "电话号码"]
}
