public import ConfigValue
public import Diagnostics
public import Loading
import MarkedYAML
import Tabular

/// A file that a unit sends, understood as one campaign.
public struct Received: Sendable {
  /// The name of the file as it came, without its folder.
  public var name: String
  /// As it came.
  public var bytes: [UInt8]
  /// The campaign, each value with its place in the file that came.
  public var value: ConfigValue
  /// The campaign as it is filed: what came, if that was YAML.
  public var yaml: [UInt8]
  /// The rows of a schedule sheet, which are filed as a sheet beside the campaign.
  public var schedule: IncomingSchedule?
  /// How a schedule was understood, for whoever sent it.
  public var remarks: [Text] = []

  public init(name: String, bytes: [UInt8], value: ConfigValue, yaml: [UInt8]) {
    self.name = name
    self.bytes = bytes
    self.value = value
    self.yaml = yaml
  }

  /// The same as it lies in a folder of the workspace: a schedule's campaign names the sheet beside
  /// it.
  public func lying(in folder: String, as id: String) -> Received {
    guard schedule != nil else { return self }
    var filed = self
    var building = RecordBuilding()
    if case .mapping(let entries) = value.content {
      for entry in entries { building.set([entry.key], entry.value) }
    }
    building.set(["排期表"], CellWords.text("\(folder)/\(id).csv", at: value.location))
    filed.yaml = Self.yaml(of: building.value(at: value.location), madeFrom: name)
    return filed
  }

  static func yaml(of value: ConfigValue, madeFrom name: String) -> [UInt8] {
    var writer = YAMLWriter()
    writer.write(comment: "由 \(name) 生成 / made from \(name)")
    writer.write(YAMLNode(value))
    return Array(writer.text.utf8)
  }

  /// The sheet that is filed; nil where everything is in the campaign.
  var sheet: [UInt8]? {
    schedule.map { schedule in
      var writer = CSVWriter()
      for row in schedule.table { writer.write(row) }
      return writer.bytes
    }
  }

  /// The ending of the name with its dot, in lower case; nothing where it has none.
  var ending: String {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    let ending = name[dot...].lowercased()
    return ending.unicodeScalars.dropFirst().allSatisfy { $0.isASCII && $0.properties.isAlphabetic }
      ? ending : ""
  }
}
