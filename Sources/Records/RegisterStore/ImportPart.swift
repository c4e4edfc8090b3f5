public import PlanModel

/// The records that an import has read from one part of its file, to be kept until the import is
/// done: if it is interrupted, the next one goes on behind them.
public struct ImportPart: Sendable {
  /// Where the next record begins, in bytes of the file's text.
  public let end: Int
  /// The records as they stand in the file, before anybody is joined or left out.
  public let register: Register
  /// Rows of the part that were not taken in.
  public let rejected: Int
  /// What identity numbers the part has.
  public let identities: IdentityCounts

  public init(
    end: Int, register: Register, rejected: Int, identities: IdentityCounts = IdentityCounts()
  ) {
    self.end = end
    self.register = register
    self.rejected = rejected
    self.identities = identities
  }

  /// As an import keeps it, under what makes sure that it belongs to the same import.
  public func image(of work: String) -> RegisterImage {
    RegisterImage(
      facts: [
        (key: "work", value: work), (key: "end", value: String(end)),
        (key: "rejected", value: String(rejected)), (key: "identities", value: identities.line),
      ], register: register)
  }

  /// What was kept; nil where it belongs to another import.
  public init?(_ image: RegisterImage, of work: String) {
    guard image.fact("work") == work, let end = image.fact("end").flatMap({ Int($0) }), end > 0,
      let rejected = image.fact("rejected").flatMap({ Int($0) }),
      let identities = image.fact("identities").flatMap({ IdentityCounts(line: $0) })
    else { return nil }
    self.init(end: end, register: image.register, rejected: rejected, identities: identities)
  }
}

/// How an import keeps what it has done so far, and what it takes up.
public struct ImportProgress {
  /// Parts in the order of the file, which an import that was interrupted has left.
  public let done: [ImportPart]
  /// Bytes of the file in a part.
  public let partLength: Int
  /// Keeps one more part.
  public let keep: (ImportPart) -> Void

  /// - Parameters:
  ///   - done: what was kept, in order.
  ///   - partLength: parts are whole records and at least so many bytes of the file; what a
  ///     computer reads in a second or two.
  public init(
    done: [ImportPart] = [], partLength: Int = 1 << 26,
    keep: @escaping (ImportPart) -> Void = { _ in }
  ) {
    self.done = done
    self.partLength = max(1, partLength)
    self.keep = keep
  }
}
