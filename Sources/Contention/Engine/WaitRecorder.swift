import Histogram

/// Waiting times in ticks of the CPU's counter. 64-bit counts: 40 M operations a second would fill
/// 32 bits of one bar in two hours.
typealias WaitHistogram = Histogram<UInt64>

/// One worker's sampled waiting times, and what it remembers from slice to slice.
///
/// Written by that worker inside a slice, read and cleared by the conductor between slices; the
/// gate's lock orders the two. Not a class, so that the hot loop retains nothing.
struct WaitRecorder: @unchecked Sendable {
  private struct Storage {
    var histogram: WaitHistogram
    var untilSample: Int
    var randomState: UInt64
  }

  /// Ticks of the longest wait that is told apart, about 60 s at 5 GHz. Longer ones count as this.
  private static let longest: UInt64 = 300_000_000_000

  private let storage: UnsafeMutablePointer<Storage>

  /// An empty recorder in `memory`, which tears it down.
  init(in memory: SharedMemory, worker: Int) {
    storage = memory.value(of: Storage.self) { $0.deinitialize(count: 1) }
    // Any odd number times the golden ratio: workers start far apart and none at zero.
    let seed = UInt64(2 * worker + 1) &* 0x9E37_79B9_7F4A_7C15
    storage.initialize(
      to: Storage(
        histogram: Self.emptyHistogram(),
        // Not always the first operation, which finds every cache cold.
        untilSample: 1 + Int(seed >> 32) % Registers.samplePeriod,
        randomState: seed))
  }

  /// Operations until the next one that is timed.
  var untilSample: Int {
    get { storage.pointee.untilSample }
    nonmutating set { storage.pointee.untilSample = newValue }
  }

  /// The worker's random numbers go on where they were.
  var randomState: UInt64 {
    get { storage.pointee.randomState }
    nonmutating set { storage.pointee.randomState = newValue }
  }

  /// Adds one waiting time. Never inlined: it is rare, and its calls would spill the registers of
  /// the loop around it.
  @inline(never)
  func record(from asked: UInt64, to granted: UInt64) {
    // Two CPUs' counters can differ by a few ticks when an unpinned worker moves.
    let ticks = granted > asked ? granted - asked : 0
    storage.pointee.histogram.record(min(ticks, Self.longest))
  }

  /// Moves everything recorded into `total`. Conductor, between slices.
  func drain(into total: inout WaitHistogram) {
    guard storage.pointee.histogram.totalCount > 0 else { return }
    total.add(storage.pointee.histogram)
    clear()
  }

  /// Forgets everything recorded. Conductor, between slices.
  func clear() {
    guard storage.pointee.histogram.totalCount > 0 else { return }
    storage.pointee.histogram.reset()
  }

  /// A histogram that any recorder's can be added to. Two significant digits: figures within 1 %.
  static func emptyHistogram() -> WaitHistogram {
    WaitHistogram(highestTrackableValue: longest, numberOfSignificantValueDigits: .two)
  }
}
