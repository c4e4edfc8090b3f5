import Foundation

/// A city of three districts with a handful of fairs, all invented, as the files of a workspace
/// that a test edits and writes again.
struct SmallCity {
  /// One fair of a campaign file, on a day and at a place that the file names.
  struct Fair {
    var key: String
    var title: String
    var date: String
    var unit = "u1"
    var venue = "V-1"
    var slot = "09:00-12:00"
    var trade = "制造"
    var theme: String?
    var attendance = 200
  }

  struct Drive {
    var id: String
    var title: String
    var basis: String? = "渝示例〔2026〕1号"
    var state = "已批"
    var audience = "公众"
    var fairs: [Fair]
  }

  /// A row of a table.
  typealias Row = [String]

  var drives: [Drive]
  var units: [Row] = [
    ["u1", "渝东区", "渝东", "50"], ["u2", "渝西区", "渝西", "50"], ["u3", "渝北区", "渝北", "50"],
  ]
  /// Id, name, unit, days on which it is closed.
  var venues: [Row] = [
    ["V-1", "东广场", "u1", ""], ["V-2", "东体育馆", "u1", ""], ["V-3", "西广场", "u2", ""],
    ["V-4", "西体育馆", "u2", ""], ["V-5", "北广场", "u3", ""],
  ]
  var employers: [Row] = [
    ["E-1", "甲制造公司", "u1", "制造"], ["E-2", "乙制造公司", "u2", "制造"],
    ["E-3", "丙家政公司", "u3", "家政"],
  ]
  var holidays: [Row] = []

  /// Makes the files of `folder` be this city, and none other.
  func write(to folder: TemporaryFolder) throws {
    let tables = folder.url.appending(path: "tables")
    try FileManager.default.createDirectory(at: tables, withIntermediateDirectories: true)
    try folder.write(
      """
      城市: {zh: 示范市, en: Demo City}
      规划期: {从: 2026-01-01, 到: 2027-03-31}
      制表日: 2026-01-05
      表:
        单位: tables/units.csv
        场地: tables/venues.csv
        企业: tables/employers.csv
        节假日: tables/holidays.csv

      """, to: "workspace.yaml")
    try folder.write(
      table("编号,名称,简称,工作人员", units), to: "tables/units.csv")
    try folder.write(
      table("编号,名称,区县,停用,类型,容量", venues.map { $0 + ["广场", "1000"] }),
      to: "tables/venues.csv")
    try folder.write(
      table("编号,名称,所在区县,行业,岗位数,招聘人数", employers.map { $0 + ["3", "30"] }),
      to: "tables/employers.csv")
    try folder.write(table("日期,名称,安排,依据", holidays), to: "tables/holidays.csv")
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path)
    where name.hasPrefix("drive-") {
      try FileManager.default.removeItem(at: folder.url.appending(path: name))
    }
    for drive in drives where !drive.fairs.isEmpty {
      try folder.write(text(of: drive), to: "drive-\(drive.id).yaml")
    }
  }

  private func table(_ heading: String, _ rows: [Row]) -> String {
    ([heading] + rows.map { $0.joined(separator: ",") }).joined(separator: "\n") + "\n"
  }

  private func text(of drive: Drive) -> String {
    var lines = [
      "编号: \(drive.id)", "模块: 招聘会", "标题: \(drive.title)", "状态: \(drive.state)",
      "公开: \(drive.audience)", "牵头: 市人力社保局", "时间: {从: 2026-01-01, 到: 2027-03-31}",
    ]
    if let basis = drive.basis { lines.append("依据: \(basis)") }
    lines.append("场次:")
    for fair in drive.fairs {
      lines += [
        "- 代号: \(fair.key)", "  名称: \(fair.title)", "  日期: \(fair.date)",
        "  区县: [\(fair.unit)]", "  地点: [\(fair.venue)]", "  时段: \(fair.slot)",
        "  预计人数: \(fair.attendance)", "  展位: 2", "  行业: [\(fair.trade)]",
      ]
      if let theme = fair.theme { lines.append("  主题: \(theme)") }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A fair to edit, by `campaign.key`.
  subscript(_ name: String) -> Fair {
    get {
      let place = place(of: name)
      return drives[place.drive].fairs[place.fair]
    }
    set {
      let place = place(of: name)
      drives[place.drive].fairs[place.fair] = newValue
    }
  }

  /// A campaign to edit, by id.
  subscript(drive id: String) -> Drive {
    get { drives[index(of: id)] }
    set { drives[index(of: id)] = newValue }
  }

  private func index(of id: String) -> Int {
    guard let index = drives.firstIndex(where: { $0.id == id }) else {
      preconditionFailure("there is no campaign \(id)")
    }
    return index
  }

  private func place(of name: String) -> (drive: Int, fair: Int) {
    let parts = name.split(separator: ".").map(String.init)
    let drive = index(of: parts[0])
    guard let fair = drives[drive].fairs.firstIndex(where: { $0.key == parts[1] }) else {
      preconditionFailure("there is no fair \(name)")
    }
    return (drive, fair)
  }
}
