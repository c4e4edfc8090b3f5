extension String {
  /// The text as one word of a command line, so that a command in a message can be copied and run:
  /// in single quotes where it has blanks or anything else that a shell does not take as it is.
  public var shellWord: String {
    let isPlain =
      !isEmpty
      && unicodeScalars.allSatisfy { scalar in
        scalar.value > 0x7F && !scalar.properties.isWhitespace
          || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
          || "._-/+:,@%=".unicodeScalars.contains(scalar)
      }
    // POSIX.1-2017, Shell Command Language §2.2.2: nothing is special in single quotes but their end.
    return isPlain
      ? self
      : "'\(split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''"))'"
  }
}
