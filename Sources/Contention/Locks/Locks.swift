import CSystem
import Synchronization

/// Mutual exclusion: at most one worker at a time inside `section`.
///
/// A lock comes with the word that it protects, far enough from its own: one address, and so one CPU
/// register, serves both.
protocol Exclusion: Sendable {
  /// A free lock for so many workers.
  init(in memory: SharedMemory, workers: Int)
  /// What it protects.
  var value: SharedWord { get }
  /// Waits, runs `section` alone, and lets the next one in.
  func exclusively(_ worker: inout Registers, _ section: (inout Registers) -> Void)
  /// Makes the lock free again. Conductor, between slices: no worker holds or waits.
  func reset()
  /// Whether it counts failed CAS attempts; each taking ends with one that succeeds.
  static var countsCAS: Bool { get }
}

extension Exclusion {
  static var countsCAS: Bool { false }
  func reset() {}

  /// ``exclusively(_:_:)``, with one wait in ``Pace/samplePeriod`` timed.
  ///
  /// Where the order is noted, whoever holds the lock says so beside the value. The timed way is a way of its own, outside the hot loop, so that the other carries nothing for
  /// it. The wait is recorded after the lock is free again, so that recording makes nobody wait.
  @inline(__always)
  func timed(
    _ worker: inout Registers, notesHolder: Bool = true, _ section: (inout Registers) -> Void
  ) {
    guard worker.isTiming else {
      guard worker.isNoting, notesHolder else { return exclusively(&worker, section) }
      return exclusively(&worker) { worker in
        worker.noteHolder(value.neighbour)
        section(&worker)
      }
    }
    let asked = Clock.ticks()
    var granted: UInt64 = 0
    exclusively(&worker) { worker in
      granted = Clock.ticks()
      section(&worker)
    }
    worker.recordWait(from: asked, to: granted)
  }
}

/// The C library's mutex, `PTHREAD_MUTEX_DEFAULT`: on Linux a futex that lets late-comers barge in.
struct StandardMutex: Exclusion {
  private let words: DistantWords

  init(in memory: SharedMemory, workers: Int) {
    words = memory.distantWords(2)
    PthreadMutex(on: words[1]).initialize(in: memory)
  }

  @inline(__always)
  var value: SharedWord { words[0] }

  @inline(__always)
  func exclusively(_ worker: inout Registers, _ section: (inout Registers) -> Void) {
    PthreadMutex(on: words[1]).lock()
    section(&worker)
    PthreadMutex(on: words[1]).unlock()
  }
}

/// The C library's adaptive mutex, which spins up to some hundred times before it sleeps.
struct AdaptiveMutex: Exclusion {
  private let words: DistantWords

  init(in memory: SharedMemory, workers: Int) {
    words = memory.distantWords(2)
    PthreadMutex(on: words[1]).initialize(in: memory, kind: .adaptive)
  }

  @inline(__always)
  var value: SharedWord { words[0] }

  @inline(__always)
  func exclusively(_ worker: inout Registers, _ section: (inout Registers) -> Void) {
    PthreadMutex(on: words[1]).lock()
    section(&worker)
    PthreadMutex(on: words[1]).unlock()
  }
}

/// `Synchronization.Mutex`: on Linux a priority-inheriting futex after 1000 spins. It is handed
/// over directly to the next waiter, which is fair and, when there are more workers than CPUs, slow.
struct SwiftMutex: Exclusion {
  private let words: DistantWords

  init(in memory: SharedMemory, workers: Int) {
    words = memory.distantWords(2)
    let mutex = memory.value(of: Mutex<Void>.self, on: words[1]) { $0.deinitialize(count: 1) }
    mutex.initialize(to: Mutex(()))
  }

  @inline(__always)
  var value: SharedWord { words[0] }

  @inline(__always)
  func exclusively(_ worker: inout Registers, _ section: (inout Registers) -> Void) {
    let mutex = UnsafeMutableRawPointer(words[1].address).assumingMemoryBound(to: Mutex<Void>.self)
    mutex.pointee.withLock { _ in section(&worker) }
  }
}
