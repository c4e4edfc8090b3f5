import CZip
import Glibc

extension Archive {
  /// A new archive of the entries given, in their order, deflated; equal entries make equal bytes
  /// wherever and whenever it is written.
  ///
  /// Every entry carries 1980-01-01 00:00, the first moment that ZIP knows, as Excel's own do.
  ///
  /// - Precondition: names are not empty and differ.
  public static func bytes(of entries: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    let names = Set(entries.map(\.name))
    precondition(
      names.count == entries.count && !names.contains(""), "an archive's names are its keys")
    // An archive without entries is none to libzip, but a valid one to all who read it.
    guard !entries.isEmpty else { return [0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 18) }
    return edited([], truncating: true) { zip in
      for (name, bytes) in entries {
        let index = zip_file_add(zip, name, source(of: bytes, for: zip), ZIP_FL_ENC_UTF_8)
        precondition(index >= 0, "libzip adds an entry to an archive in memory")
        settle(UInt64(index), of: zip)
      }
    }
  }

  /// This archive with the contents of one entry replaced. All others keep their compressed bytes,
  /// their time and their place in the directory.
  public func replacing(_ entry: Entry, with contents: [UInt8]) -> [UInt8] {
    Self.edited(bytes, truncating: false) { zip in
      let outcome = zip_file_replace(
        zip, UInt64(entry.index), Self.source(of: contents, for: zip), 0)
      precondition(outcome == 0, "libzip replaces an entry of an archive in memory")
      Self.settle(UInt64(entry.index), of: zip)
    }
  }

  private static func edited(
    _ bytes: [UInt8], truncating: Bool, _ edit: (OpaquePointer) -> Void
  ) -> [UInt8] {
    // NB: libzip frees what it copies from when it keeps the start of an archive, even if told that
    // it is not its own; so it is.
    guard
      let source = zip_source_buffer_create(copy(of: bytes), UInt64(bytes.count), 1, nil),
      let zip = zip_open_from_source(source, truncating ? ZIP_TRUNCATE | ZIP_CREATE : 0, nil)
    else { preconditionFailure("libzip opens in memory what it has read before") }
    zip_source_keep(source)
    defer { zip_source_free(source) }
    edit(zip)
    precondition(zip_close(zip) == 0, "libzip writes an archive in memory")
    return contents(of: source)
  }

  /// NB: libzip copies nothing before `zip_close`, so it is given memory of its own that it frees.
  private static func source(of bytes: [UInt8], for zip: OpaquePointer) -> OpaquePointer {
    guard let source = zip_source_buffer(zip, copy(of: bytes), UInt64(bytes.count), 1) else {
      preconditionFailure("libzip makes a source of bytes in memory")
    }
    return source
  }

  /// Memory that C may free; nil for no bytes, which libzip would not free.
  private static func copy(of bytes: [UInt8]) -> UnsafeMutableRawPointer? {
    guard !bytes.isEmpty else { return nil }
    let copy = UnsafeMutableRawBufferPointer(start: malloc(bytes.count), count: bytes.count)
    copy.copyBytes(from: bytes)
    return copy.baseAddress
  }

  /// NB: by DOS time, because `zip_file_set_mtime` goes through the machine's time zone.
  private static func settle(_ index: UInt64, of zip: OpaquePointer) {
    let midnight: UInt16 = 0
    let firstDay: UInt16 = 1 << 5 | 1
    zip_file_set_dostime(zip, index, midnight, firstDay, 0)
    zip_set_file_compression(zip, index, ZIP_CM_DEFLATE, 6)
    zip_file_set_external_attributes(zip, index, 0, UInt8(ZIP_OPSYS_DOS), 0)
  }

  private static func contents(of source: OpaquePointer) -> [UInt8] {
    var stat = zip_stat_t()
    zip_stat_init(&stat)
    guard zip_source_stat(source, &stat) == 0, zip_source_open(source) == 0 else {
      preconditionFailure("libzip reads what it wrote in memory")
    }
    defer { zip_source_close(source) }
    let size = Int(stat.size)
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let read = zip_source_read(source, buffer.baseAddress! + count, UInt64(size - count))
        precondition(read > 0, "libzip reads what it wrote in memory")
        count += Int(read)
      }
    }
  }
}
