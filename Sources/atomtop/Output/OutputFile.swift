/// The file that a report goes to. It appears whole or not at all: the report is written to a
/// temporary file in the same folder, brought to the disk, and renamed.
struct OutputFile {
  /// As it was asked for.
  let path: String
  private let kind: Kind

  private enum Kind {
    /// Renaming replaces what stands at this path, with no symbolic link left in it.
    case file(path: String, permissions: UInt32?)
    /// A device or a pipe. It cannot be replaced, so it is written to.
    case special
  }

  /// Finds out, before anything is measured, whether the file can be written.
  init(path: String) throws(Failure) {
    self.path = path
    guard !path.isEmpty else { throw Self.refused(path, "is not a name") }
    do {
      kind = try Self.examine(path)
    } catch {
      throw Self.refused(path, error.words)
    }
    try probe()
  }

  /// Writes `text` as the file's whole content.
  func write(_ text: String) throws(Failure) {
    do {
      switch kind {
      case .special: try writeThrough(text)
      case .file(let target, let permissions): try replace(target, permissions, text)
      }
    } catch .brokenPipe {
      throw Failure.signal(StopSignals.brokenPipe)
    } catch {
      throw Failure.output("cannot write \(OneLine.quoted(path)): \(error.words)")
    }
  }

  // MARK: Before measuring

  private static func examine(_ path: String) throws(Platform.Refusal) -> Kind {
    switch try Platform.entry(at: path) {
    case .nothing: return .file(path: path, permissions: nil)
    case .file(let permissions):
      return .file(path: try Platform.resolved(path), permissions: permissions)
    // The temporary file's creation or the opening says what is wrong.
    case .folder, .special: return .special
    }
  }

  /// Makes and removes the temporary file: there is no other sure way to know that it can be made.
  private func probe() throws(Failure) {
    do {
      switch kind {
      case .special:
        // Opening a pipe would wait for its reader, so only the permission is checked.
        if try Platform.entry(at: path) == .folder {
          throw Self.refused(path, "is a folder")
        }
        guard Platform.isWritable(path) else { throw Self.refused(path, "is not writable") }
      case .file(let target, let permissions):
        guard permissions == nil || Platform.isWritable(target) else {
          throw Self.refused(path, "is not writable")
        }
        let (descriptor, temporary) = try makeTemporary(beside: target)
        Platform.remove(temporary)
        try Platform.close(descriptor)
      }
    } catch let failure as Failure {
      throw failure
    } catch let refusal as Platform.Refusal {
      let reason = refusal == .noEntry ? "there is no folder \(folder(of: path))" : refusal.words
      throw Self.refused(path, reason)
    } catch {
      throw Self.refused(path, "\(error)")
    }
  }

  private static func refused(_ path: String, _ reason: String) -> Failure {
    Failure.usage(
      "--output \(OneLine.quoted(path)): \(reason); give a file in a folder that can be written")
  }

  // MARK: Writing

  private func writeThrough(_ text: String) throws(Platform.Refusal) {
    let descriptor = try Platform.openForWriting(path)
    try closing(descriptor) { () throws(Platform.Refusal) in
      try Platform.write(Array(text.utf8), to: descriptor)
    }
  }

  private func replace(
    _ target: String, _ permissions: UInt32?, _ text: String
  ) throws(Platform.Refusal) {
    let (descriptor, temporary) = try makeTemporary(beside: target)
    do {
      try closing(descriptor) { () throws(Platform.Refusal) in
        if let permissions { try Platform.setPermissions(permissions, descriptor) }
        try Platform.write(Array(text.utf8), to: descriptor)
        try Platform.synchronize(descriptor)
      }
      try Platform.move(temporary, to: target)
    } catch {
      Platform.remove(temporary)
      throw error
    }
  }

  /// Closes `descriptor` after `body`, and fails when either does.
  private func closing(
    _ descriptor: Int32, _ body: () throws(Platform.Refusal) -> Void
  ) throws(Platform.Refusal) {
    do {
      try body()
    } catch {
      // The first error is the one to report.
      try? Platform.close(descriptor)
      throw error
    }
    try Platform.close(descriptor)
  }

  /// A new file in the folder of `target`: a rename works only within one file system.
  private func makeTemporary(
    beside target: String
  ) throws(Platform.Refusal) -> (descriptor: Int32, path: String) {
    // Its own short name, because the target's may already be as long as names can be.
    let temporary = folder(of: target) + "/.atomtop-\(Platform.processID).tmp"
    // Left behind by a process of this number that was killed; process numbers come round again.
    Platform.remove(temporary)
    return (try Platform.create(temporary), temporary)
  }

  private func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
