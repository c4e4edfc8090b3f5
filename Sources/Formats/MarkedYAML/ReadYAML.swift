public import ConfigValue
public import Diagnostics

/// Reads a YAML file: each value with its line and column, every problem in `issues`.
///
/// YAML 1.2 with the core schema (`on`, `yes` and `是` are strings), one document to a file, keys
/// that are words, merge keys. What an alias repeats is reported where it is used and remembers
/// where it was written. Any bytes end well: see `Limits` for what is refused.
///
/// - Parameters:
///   - bytes: UTF-8, with or without a byte order mark.
///   - file: the path that locations show.
/// - Returns: the document; nil, with an error in `issues`, if it is empty or cannot be read on
///   after a syntax error. After other errors the rest of the document is still there.
public func configValue(
  yaml bytes: [UInt8], file: String, issues: inout Issues
) -> ConfigValue? {
  bytes.withUnsafeBytes { configValue(yaml: $0, file: file, issues: &issues) }
}

/// Reads a YAML file that lies in memory already.
public func configValue(
  yaml bytes: UnsafeRawBufferPointer, file: String, issues: inout Issues
) -> ConfigValue? {
  guard bytes.count <= Limits.bytes else {
    issues.report(
      .yamlTooLarge, at: SourceLocation(startOf: file),
      ["size": Text("\(bytes.count >> 20)"), "limit": Text("\(Limits.bytes >> 20)")])
    return nil
  }
  let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? .init(rebasing: bytes[3...]) : bytes
  guard SourceCheck.passes(text, file: file, issues: &issues) else { return nil }
  var builder = Builder(text, file: file, issues: issues)
  var stream = EventStream(text)
  var step = Builder.Step.more
  while case .more = step {
    guard let event = stream.next() else {
      builder.report(stream.problem)
      step = .refused
      break
    }
    step = builder.take(event)
  }
  issues = builder.issues
  guard case .finished = step else { return nil }
  guard let root = builder.root, !root.isAbsent else {
    issues.report(.yamlEmpty, at: SourceLocation(startOf: file))
    return nil
  }
  return root
}

extension ConfigValue {
  /// A document of nothing but `---`.
  fileprivate var isAbsent: Bool {
    if case .scalar(Scalar("", .null)) = content { return true }
    return false
  }
}
