import Fingerprints

/// An id as part of a path: ASCII letters, digits, `.`, `_` and `-` stay; each other byte of its
/// UTF-8 becomes `~` and two hexadecimal digits, so that different ids have different files.
///
/// A leading `.` is written that way too: no id may hide a file or climb out of its folder.
func pathComponent(_ id: String) -> String {
  var result = ""
  for (position, byte) in id.utf8.enumerated() {
    let scalar = Unicode.Scalar(byte)
    let isPlain =
      scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
      || scalar == "-" || scalar == "_" || (scalar == "." && position > 0)
    if isPlain { result.unicodeScalars.append(scalar) } else { result += "~" + hexadecimal([byte]) }
  }
  return result
}
