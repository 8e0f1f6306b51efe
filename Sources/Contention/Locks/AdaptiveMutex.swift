/// The C library's adaptive mutex, which spins up to some hundred times before it sleeps.
struct AdaptiveMutex: Exclusion {
  private let words: DistantWords

  init(in memory: SharedMemory, workers: Int) {
    words = memory.distantWords("value", "mutex")
    PthreadMutex(on: words[1]).initialize(in: memory, kind: .adaptive)
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
