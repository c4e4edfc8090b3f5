/// A small folder whose files belong together, such as what one unit has filed with the record of
/// it.
extension Disk {
  /// Writes some files of a folder in one instant: whoever looks, also after a power cut, sees all of
  /// them or none. What else stands in the folder stays.
  ///
  /// The next state is built beside from hard links to what stays and then exchanged with the
  /// folder. Call it under `withLock` of something that everybody locks.
  ///
  /// - Parameter files: paths relative to the folder; folders on the way are made.
  public func change(folder: String, writing files: [(path: String, bytes: [UInt8])]) throws {
    let (parent, name) = split(resolved(folder))
    let target = join(parent, name)
    let beside = join(parent, ".\(name).partial")
    try makeDirectories(parent)
    try remove(beside)
    do {
      let isThere = try entry(at: target) == .directory
      if isThere { try makeDirectory(beside, like: target) } else { try makeDirectories(beside) }
      let written = Set(files.map(\.path))
      for path in isThere ? try self.files(below: target) : [] where !written.contains(path) {
        let copy = join(beside, path)
        try makeDirectories(split(copy).parent)
        if try !link(join(target, path), to: copy) {
          try write(read(join(target, path)), to: copy, isDurable: false)
        }
      }
      for (path, bytes) in files {
        try makeDirectories(split(join(beside, path)).parent)
        try write(bytes, to: join(beside, path), isDurable: false)
      }
      try syncFileSystem(of: beside)
      if isThere {
        if try !exchange(beside, with: target) {
          // Where two names cannot change at once, the folder is missing for an instant; a run that
          // ends there leaves the next state beside, whole.
          let old = join(parent, ".\(name).old")
          try remove(old)
          try rename(target, to: old)
          try rename(beside, to: target)
          try remove(old)
        }
      } else {
        try rename(beside, to: target)
      }
      try sync(parent)
      try remove(beside)
    } catch {
      try? remove(beside)
      throw error
    }
  }
}
