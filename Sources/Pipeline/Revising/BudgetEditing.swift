public import Diagnostics
import ConfigValue
public import MarkedYAML

/// Writes how much money a campaign has into its file, and leaves everything else as it is, byte for
/// byte.
public struct BudgetEditing {
  private static let keys: Set<String> = ["经费", "budget"]

  private let document: YAMLDocument
  private let amount: YAMLPath
  /// Where the amount stands.
  public let place: SourceLocation

  /// - Parameter place: where the campaign's mapping begins in the document.
  /// - Returns: nil where no campaign with an amount begins there.
  public init?(_ document: YAMLDocument, campaignAt place: SourceLocation) {
    guard let path = document.path(ofValueAt: place),
      case .mapping(let entries)? = document.value(at: path)?.content,
      let entry = entries.first(where: { Self.keys.contains($0.key) })
    else { return nil }
    self.document = document
    self.place = entry.value.location
    amount = path.appending(.key(entry.key))
  }

  /// The bytes with another amount, in yuan.
  public func raised(to yuan: Int) throws(YAMLEditRefused) -> [UInt8] {
    try document.edited(by: [.set(amount, .integer(yuan))])
  }
}
