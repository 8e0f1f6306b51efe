import Synchronization

/// `Synchronization.Mutex`: on Linux a priority-inheriting futex after 1000 spins. It is handed
/// over directly to the next waiter, which is fair and, when there are more workers than CPUs, slow.
struct SwiftMutex: Exclusion {
  /// The mutex on the line of a word. A copy refers to the same one.
  private struct Placed: BlockingMutex {
    let word: SharedWord

    @inline(__always)
    var pointer: UnsafeMutablePointer<Mutex<Void>> {
      UnsafeMutableRawPointer(word.address).assumingMemoryBound(to: Mutex<Void>.self)
    }

    @inline(__always)
    func lock() { pointer.pointee._unsafeLock() }
    @inline(__always)
    func unlock() { pointer.pointee._unsafeUnlock() }
  }

  private let words: DistantWords

  init(in memory: SharedMemory, workers: Int) {
    words = memory.distantWords("value", "mutex")
    let mutex = memory.value(of: Mutex<Void>.self, on: words[1]) { $0.deinitialize(count: 1) }
    mutex.initialize(to: Mutex(()))
  }

  @inline(__always)
  var value: SharedWord { words[0] }

  @inline(__always)
  func exclusively(
    _ access: some Access, _ worker: inout Registers, _ section: (inout Registers) -> Void
  ) {
    access.lock(Placed(word: words[1]))
    section(&worker)
    access.unlock(Placed(word: words[1]))
  }
}
