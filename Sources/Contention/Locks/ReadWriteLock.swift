/// The C library's lock that readers share, `pthread_rwlock_t` of the default kind.
///
/// Readers that come and go still write to one word, the count of them, so they fight for its line as
/// writers do: sharing pays where readers stay longer than that takes.
///
/// x86-64: `call` to take it, `call` to leave.
struct ReadWriteLock: Exclusion {
  private let words: DistantWords

  init(in memory: SharedMemory, workers: Int) {
    words = memory.distantWords("value", "lock")
    PthreadReadWriteLock(on: words[1]).initialize(in: memory)
  }

  @inline(__always)
  var value: SharedWord { words[0] }

  static var readersShare: Bool { true }

  @inline(__always)
  func exclusively(
    _ access: some Access, _ worker: inout Registers, _ section: (inout Registers) -> Void
  ) {
    let lock = PthreadReadWriteLock(on: words[1])
    access.lock(lock)
    section(&worker)
    access.unlock(lock)
  }

  @inline(__always)
  func reading(
    _ access: some Access, _ worker: inout Registers, _ section: (inout Registers) -> Void
  ) {
    let lock = PthreadReadWriteLock(on: words[1], isShared: true)
    access.lock(lock)
    section(&worker)
    access.unlock(lock)
  }
}
