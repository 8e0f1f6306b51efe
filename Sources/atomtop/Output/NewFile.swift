/// A file where there was none.
enum NewFile {
  /// Makes it, whole or not at all. What is there already is never touched: that throws
  /// ``Platform/Refusal/exists``.
  static func write(_ bytes: [UInt8], to path: String) throws(Platform.Refusal) {
    let descriptor = try Platform.create(path)
    do {
      try Platform.closing(descriptor) { () throws(Platform.Refusal) in
        try Platform.write(bytes, to: descriptor)
        // Some file systems find out only here that there is no room.
        try Platform.synchronize(descriptor)
      }
    } catch {
      Platform.remove(path)
      throw error
    }
  }
}
