/// The C library's mutex, `PTHREAD_MUTEX_DEFAULT`: on Linux a futex that lets late-comers barge in.
struct StandardMutex: Exclusion {
  private let words: DistantWords

  init(in memory: SharedMemory, workers: Int) {
    words = memory.distantWords("value", "mutex")
    PthreadMutex(on: words[1]).initialize(in: memory)
  }

  @inline(__always)
  var value: SharedWord { words[0] }

  @inline(__always)
  func exclusively(
    _ access: some Access, _ worker: inout Registers, _ section: (inout Registers) -> Void
  ) {
    access.lock(PthreadMutex(on: words[1]))
    section(&worker)
    access.unlock(PthreadMutex(on: words[1]))
  }
}
