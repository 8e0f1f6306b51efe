/// A new, open file in the folder of another, whose name it may get: a rename works only within one file
/// system.
struct TemporaryFile {
  let path: String
  let descriptor: Int32

  init(beside target: String) throws(Platform.Refusal) {
    let folder = String(target[...(target.lastIndex(of: "/") ?? target.startIndex)])
    while true {
      // Its own short name, because the target's may already be as long as names can be. A random one,
      // because the folder may be another container's as well, with a process of the same number in it.
      let path = folder + ".atomtop-\(String(UInt64.random(in: 0 ... .max), radix: 36)).tmp"
      do throws(Platform.Refusal) {
        descriptor = try Platform.create(path)
        self.path = path
        return
      } catch {
        if error != .exists { throw error }
      }
    }
  }

  /// Closes and removes it.
  func discard() {
    try? Platform.close(descriptor)
    Platform.remove(path)
  }
}
