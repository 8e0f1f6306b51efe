/// Mutual exclusion: at most one worker at a time inside `section`.
///
/// A lock comes with the word that it protects, far enough from its own not to disturb it. Both are
/// reached from one address, so that they take one CPU register.
protocol Exclusion: Sendable {
  /// A free lock for this number of workers.
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
  /// Where the order is noted, the holder says so in the word beside the value. Timing has code of its
  /// own, outside the hot loop, which so carries nothing for it. The wait is recorded after the lock is
  /// free again, so that recording makes nobody wait.
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
