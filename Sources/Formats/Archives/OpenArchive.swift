import CZip

/// Opens the archive in `bytes` for reading, for as long as `body` runs.
func withArchive<Result>(
  _ bytes: [UInt8], _ body: (borrowing OpenArchive) throws(ArchiveFault) -> Result
) throws(ArchiveFault) -> Result {
  // NB: typed throws do not pass through `withUnsafeBufferPointer`'s own closure type everywhere.
  let outcome: Swift.Result<Result, ArchiveFault> = bytes.withUnsafeBufferPointer { buffer in
    do throws(ArchiveFault) {
      return .success(try body(try OpenArchive(buffer)))
    } catch {
      return .failure(error)
    }
  }
  return try outcome.get()
}

/// An archive that libzip has open, over bytes that outlive it.
struct OpenArchive: ~Copyable {
  private let zip: OpaquePointer

  init(_ bytes: UnsafeBufferPointer<UInt8>) throws(ArchiveFault) {
    guard bytes.count >= smallestArchive,
      let source = zip_source_buffer_create(bytes.baseAddress, UInt64(bytes.count), 0, nil)
    else { throw .notAnArchive }
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let zip = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      zip_source_free(source)
      throw error.zip_err == ZIP_ER_NOZIP ? .notAnArchive : .damaged
    }
    self.zip = zip
  }

  deinit { zip_discard(zip) }

  func entries(within limits: ArchiveLimits) throws(ArchiveFault) -> [Archive.Entry] {
    let count = Int(clamping: zip_get_num_entries(zip, 0))
    guard count <= limits.entries else { throw .tooManyEntries(count) }
    var entries: [Archive.Entry] = []
    var total = 0
    for index in 0..<max(0, count) {
      var stat = zip_stat_t()
      zip_stat_init(&stat)
      guard zip_stat_index(zip, UInt64(index), 0, &stat) == 0, let name = stat.name else {
        throw .damaged
      }
      let entry = Archive.Entry(
        name: String(cString: name), index: index, size: Int(clamping: stat.size),
        compressedSize: Int(clamping: stat.comp_size))
      try check(entry, inflatedTo: entry.size, within: limits)
      total = total.addingReportingOverflow(entry.size).partialValue
      guard (0...limits.totalSize).contains(total) else { throw .tooLarge(entry: entry.name) }
      if stat.encryption_method != ZIP_EM_NONE { throw .encrypted(entry: entry.name) }
      entries.append(entry)
    }
    return entries
  }

  /// Inflates one entry. What the directory says of its size is a claim; the limits hold for what
  /// comes out.
  func read(
    _ entry: Archive.Entry, within limits: ArchiveLimits, take: (Span<UInt8>) -> Bool
  ) throws(ArchiveFault) {
    guard let file = zip_fopen_index(zip, UInt64(entry.index), 0) else {
      let isUnknown = zip_error_code_zip(zip_get_error(zip)) == ZIP_ER_COMPNOTSUPP
      throw isUnknown ? .unknownMethod(entry: entry.name) : .damagedEntry(entry.name)
    }
    defer { zip_fclose(file) }
    var piece = [UInt8](repeating: 0, count: pieceSize)
    var size = 0
    while true {
      let count = piece.withUnsafeMutableBytes {
        zip_fread(file, $0.baseAddress!, UInt64($0.count))
      }
      if count == 0 { break }
      guard count > 0 else { throw .damagedEntry(entry.name) }
      size += Int(count)
      try check(entry, inflatedTo: size, within: limits)
      guard take(piece.span.extracting(first: Int(count))) else { return }
    }
    guard size == entry.size else { throw .damagedEntry(entry.name) }
  }

  private func check(
    _ entry: Archive.Entry, inflatedTo size: Int, within limits: ArchiveLimits
  ) throws(ArchiveFault) {
    guard size <= limits.entrySize else { throw .tooLarge(entry: entry.name) }
    let (allowed, isBeyond) = max(entry.compressedSize, 1)
      .multipliedReportingOverflow(by: limits.ratio)
    guard isBeyond || size <= limits.ratioFreeSize || size <= allowed else {
      throw .bomb(entry: entry.name)
    }
  }
}

/// The record that ends every archive, and an empty one's only content.
private let smallestArchive = 22
private let pieceSize = 1 << 16
