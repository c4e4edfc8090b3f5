public import ConfigValue
public import Diagnostics

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

  public init(name: String, bytes: [UInt8], value: ConfigValue, yaml: [UInt8]) {
    self.name = name
    self.bytes = bytes
    self.value = value
    self.yaml = yaml
  }

  /// The ending of the name with its dot, in lower case; nothing where it has none.
  var ending: String {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    let ending = name[dot...].lowercased()
    return ending.unicodeScalars.dropFirst().allSatisfy { $0.isASCII && $0.properties.isAlphabetic }
      ? ending : ""
  }
}
