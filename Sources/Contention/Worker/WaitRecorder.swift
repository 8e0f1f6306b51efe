/// One worker's sampled waiting times.
///
/// Written by that worker inside a slice, read and cleared by the conductor between slices; the
/// gate's lock orders the two. Not a class, so that the hot loop retains nothing.
struct WaitRecorder: @unchecked Sendable {
  /// Waits that it keeps. In a slice all workers together time a thousand at most, see ``Pace``, unless they
  /// get much more done than in the one before.
  static let room = 64

  private struct Content {
    /// Where waits go when there is no room.
    let pool: WaitPool
    /// How many waits are kept.
    var kept = 0
    /// How many waits were timed.
    var samples: UInt64 = 0
    /// Sum of them in ticks.
    var ticks: UInt64 = 0
    /// How many operations each of them stands for.
    var period: UInt64 = 1
  }

  private let content: UnsafeMutablePointer<Content>
  /// The waits that are kept, in ticks.
  private let waits: UnsafeMutablePointer<UInt64>

  /// An empty recorder in `memory`, which tears it down. What it cannot keep goes to `pool`.
  init(in memory: SharedMemory, pool: WaitPool) {
    content = memory.value(of: Content.self) { $0.deinitialize(count: 1) }
    content.initialize(to: Content(pool: pool))
    waits = memory.bytes(Self.room * MemoryLayout<UInt64>.stride)
      .bindMemory(to: UInt64.self, capacity: Self.room)
  }

  /// Lets each sample of this slice stand for `period` operations. The worker, before it records.
  func begin(period: UInt64) { content.pointee.period = period }

  /// Adds one waiting time. Never inlined: it is rare, and its calls would spill the registers of
  /// the loop around it.
  @inline(never)
  func record(from asked: UInt64, to granted: UInt64) {
    // Two CPUs' counters can differ by a few ticks when an unpinned worker moves.
    let ticks = granted > asked ? granted - asked : 0
    if content.pointee.kept == Self.room {
      content.pointee.pool.add(kept, period: content.pointee.period)
      content.pointee.kept = 0
    }
    (waits + content.pointee.kept).initialize(to: ticks)
    content.pointee.kept += 1
    content.pointee.samples += 1
    content.pointee.ticks &+= ticks
  }

  /// Moves everything that `worker` recorded into `total`, but for what is in the pool. Conductor, between
  /// slices.
  func drain(into total: inout WaitTimes, worker: Int) {
    guard content.pointee.samples > 0 else { return }
    total.histogram.add(kept, period: content.pointee.period)
    total.add(
      content.pointee.samples, content.pointee.ticks, period: content.pointee.period,
      worker: worker)
    clear()
  }

  /// Forgets everything recorded. Conductor, between slices.
  func clear() {
    content.pointee.kept = 0
    content.pointee.samples = 0
    content.pointee.ticks = 0
  }

  private var kept: UnsafeBufferPointer<UInt64> {
    UnsafeBufferPointer(start: waits, count: content.pointee.kept)
  }
}
