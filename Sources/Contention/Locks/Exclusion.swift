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
  /// The same for a `section` that only reads. Where readers share the lock, other readers may be inside,
  /// too.
  func reading(
    _ access: some Access, _ worker: inout Registers, _ section: (inout Registers) -> Void)
  /// Makes the lock free again. Conductor, between slices: no worker holds or waits.
  func reset()
  /// Whether it counts failed CAS attempts; each taking ends with one that succeeds.
  static var countsCAS: Bool { get }
  /// Whether those that only read may be inside together.
  static var readersShare: Bool { get }
}

extension Exclusion {
  static var countsCAS: Bool { false }
  static var readersShare: Bool { false }
  func reset() {}

  @inline(__always)
  func reading(
    _ access: some Access, _ worker: inout Registers, _ section: (inout Registers) -> Void
  ) {
    exclusively(access, &worker, section)
  }

  /// ``exclusively(_:_:_:)`` or ``reading(_:_:_:)``, with one wait in ``Pace/samplePeriod`` timed.
  ///
  /// Where the order is noted, the holder says so in the word beside the value; readers that share the
  /// lock have no order. Timing has code of its
  /// own, outside the hot loop, which so carries nothing for it. The wait is recorded after the lock is
  /// free again, so that recording makes nobody wait.
  @inline(__always)
  func timed(
    _ access: some Access, _ worker: inout Registers, reads: Bool = false,
    notesHolder: Bool = true, _ section: (inout Registers) -> Void
  ) {
    guard worker.isTiming else {
      guard worker.isNoting, notesHolder, !(reads && Self.readersShare) else {
        return enter(access, &worker, reads: reads, section)
      }
      return enter(access, &worker, reads: reads) { worker in
        worker.noteHolder(access.plain, value.neighbour)
        section(&worker)
      }
    }
    let asked = Clock.ticks()
    var granted: UInt64 = 0
    enter(access, &worker, reads: reads) { worker in
      granted = Clock.ticks()
      section(&worker)
    }
    worker.recordWait(from: asked, to: granted)
  }

  @inline(__always)
  private func enter(
    _ access: some Access, _ worker: inout Registers, reads: Bool,
    _ section: (inout Registers) -> Void
  ) {
    if reads { reading(access, &worker, section) } else { exclusively(access, &worker, section) }
  }
}
