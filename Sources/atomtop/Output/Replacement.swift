import CSystem

/// Writes a file whole or not at all: to a temporary file in the same folder, which is brought to the disk
/// and renamed.
struct Replacement {
  /// Without symbolic links.
  let path: String
  /// What is replaced; nil: nothing is there.
  let old: Platform.FileFacts?

  /// Why the old file cannot be replaced without losing something, as one clause; nil: it can. Tries all
  /// but the renaming.
  var obstacle: String? {
    guard let old else { return nil }
    if old.links != 1 { return "it has other names" }
    if cs_is_mount_point(path) { return "something is mounted on it" }
    let temporary: TemporaryFile
    do {
      temporary = try TemporaryFile(beside: path)
    } catch {
      return "nothing can be made beside it: \(error.words)"
    }
    defer { temporary.discard() }
    do {
      try Platform.adopt(old, temporary.descriptor)
    } catch {
      return "a new file cannot have its owner, group and mode"
    }
    return cs_have_same_attributes(path, temporary.path)
      ? nil : "a new file would not have its access control list or other attributes"
  }

  /// Finds out whether a file can be made where there is none.
  func probe() throws(Platform.Refusal) {
    try TemporaryFile(beside: path).discard()
  }

  /// Makes `bytes` the content. When that fails nothing has changed.
  func write(_ bytes: [UInt8]) throws(Platform.Refusal) {
    let temporary = try TemporaryFile(beside: path)
    do {
      try Platform.closing(temporary.descriptor) { () throws(Platform.Refusal) in
        if let old { try Platform.adopt(old, temporary.descriptor) }
        try Platform.write(bytes, to: temporary.descriptor)
        try Platform.synchronize(temporary.descriptor)
      }
      try Platform.move(temporary.path, to: path)
    } catch {
      Platform.remove(temporary.path)
      throw error
    }
  }
}
