/// Writes a file that cannot be replaced. What is overwritten is kept meanwhile, and put back when
/// writing fails; only a program that is killed, or a machine that stops, leaves half a report.
struct InPlace {
  let path: String

  /// Finds out whether the file can be opened.
  func probe() throws(Platform.Refusal) {
    try Platform.close(try Platform.openForWriting(path))
  }

  /// Makes `bytes` the content, of a new file if there is none. When that fails the old content is there
  /// again.
  func write(_ bytes: [UInt8]) throws(Platform.Refusal) {
    let descriptor: Int32
    do {
      descriptor = try Platform.openForWriting(path)
    } catch {
      guard error == .noEntry else { throw error }
      return try NewFile.write(bytes, to: path)
    }
    // A file that can be written but not read is overwritten all the same.
    let old = (try? Platform.read(path, atMost: bytes.count)) ?? []
    try Platform.closing(descriptor) { () throws(Platform.Refusal) in
      let length = try Platform.length(descriptor)
      do throws(Platform.Refusal) {
        try Platform.write(bytes, to: descriptor)
        // Some file systems find out only here that there is no room.
        try Platform.synchronize(descriptor)
        try Platform.setLength(bytes.count, descriptor)
      } catch {
        restore(old, length, descriptor)
        throw error
      }
    }
  }

  /// Puts the first bytes back and cuts off what was added. There is room: the bytes were there before.
  private func restore(_ old: [UInt8], _ length: Int, _ descriptor: Int32) {
    try? Platform.rewind(descriptor)
    try? Platform.write(old, to: descriptor)
    try? Platform.setLength(length, descriptor)
  }
}
