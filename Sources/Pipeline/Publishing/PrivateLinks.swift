import Fingerprints

/// The addresses of feeds that are not for everybody: team, internal and leaders' feeds.
///
/// A subscriber's program knows no password, so the address is the password: 128 bits that only the
/// holder of the key can work out, different for each feed, so that one link tells nothing of the
/// next. The key lies outside `published/` and is never published.
public struct PrivateLinks: Sendable {
  private let key: [UInt8]

  /// - Parameter key: 32 random bytes.
  public init(key: [UInt8]) { self.key = key }

  /// The bytes themselves, for hashes that only the holder can work out.
  public var bytes: [UInt8] { key }

  /// Tells keys apart without telling them; stands in `publication.yaml`.
  public var fingerprint: String { hexadecimal(code(for: "fingerprint").prefix(8)) }

  /// Where a feed lies below `calendars/`, without ending: `internal/leaders` becomes
  /// `internal/<32 hexadecimal digits>/leaders`.
  func path(of feed: String) -> String {
    let name = feed.dropFirst("internal/".count)
    return "internal/\(hexadecimal(code(for: "feed/" + feed).prefix(16)))/\(name)"
  }

  /// Where pages of the office lie below `pages/`: `internal/office` becomes
  /// `internal/<32 hexadecimal digits>/office`.
  public func path(ofPages folder: String) -> String {
    let name = folder.dropFirst("internal/".count)
    return "internal/\(hexadecimal(code(for: "pages/" + folder).prefix(16)))/\(name)"
  }

  private func code(for text: String) -> [UInt8] { hmacSHA256(Array(text.utf8), key: key) }
}

extension PrivateLinks {
  /// A page that a server shows instead of a list of the private folders.
  static let coverPaths = ["calendars/internal/index.html", "pages/internal/index.html"]
  static let cover = Array("<!doctype html>\n<title></title>\n".utf8)
}
