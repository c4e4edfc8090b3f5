/// How much of a file is read before it is refused. Far above anything that people write, and low
/// enough that no file can hold the reader up or fill the memory.
enum Limits {
  /// Bytes of a file.
  static let bytes = 64 << 20
  /// UTF-8 bytes of one scalar.
  static let scalarBytes = 1 << 20
  /// Lists and mappings inside one another.
  static let depth = 200
  /// Values in a file, those that aliases repeat included.
  static let values = 1_000_000
  /// Values that aliases may repeat whatever the size of the file; on top come
  /// `copiesPerValue` for each written one.
  static let freeCopies = 100_000
  static let copiesPerValue = 100
  /// Blanks and line breaks in a row. NB: libyaml clears its buffer of pending blanks at each
  /// word, so one long run makes every later word of the scalar as slow as the run is long.
  static let blankRun = 4096
  /// Directives. NB: libyaml compares each `%TAG` line with all the earlier ones.
  static let directives = 16
  /// Diagnostics of one file, after which the reader gives up on it.
  static let diagnostics = 500
  /// Characters that cannot stand in YAML are reported up to this number; then the rest of the
  /// file is most likely not text at all.
  static let badCharacters = 8
}
