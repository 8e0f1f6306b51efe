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
  func exclusively(
    _ access: some Access, _ worker: inout Registers, _ section: (inout Registers) -> Void)
  /// Makes the lock free again. Conductor, between slices: no worker holds or waits.
  func reset()
  /// Whether it counts failed CAS attempts; each taking ends with one that succeeds.
  static var countsCAS: Bool { get }
}

extension Exclusion {
  static var countsCAS: Bool { false }
  func reset() {}

  /// ``exclusively(_:_:_:)``, with one wait in ``Pace/samplePeriod`` timed.
  ///
  /// Where the order is noted, whoever holds the lock says so beside the value. The timed way is a way
  /// of its own, outside the hot loop, so that the other carries nothing for it. The wait is recorded
  /// after the lock is free again, so that recording makes nobody wait.
  @inline(__always)
  func timed(
    _ access: some Access, _ worker: inout Registers, notesHolder: Bool = true,
    _ section: (inout Registers) -> Void
  ) {
    guard worker.isTiming else {
      guard worker.isNoting, notesHolder else { return exclusively(access, &worker, section) }
      return exclusively(access, &worker) { worker in
        worker.noteHolder(access.plain, value.neighbour)
        section(&worker)
      }
    }
    let asked = Clock.ticks()
    var granted: UInt64 = 0
    exclusively(access, &worker) { worker in
      granted = Clock.ticks()
      section(&worker)
    }
    worker.recordWait(from: asked, to: granted)
  }
}
