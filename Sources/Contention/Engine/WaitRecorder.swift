import Histogram

/// Waiting times in ticks of the CPU's counter. 64-bit counts: 40 M operations a second would fill
/// 32 bits of one bar in two hours.
typealias WaitHistogram = Histogram<UInt64>

/// One worker's sampled waiting times.
///
/// Written by that worker inside a slice, read and cleared by the conductor between slices; the
/// gate's lock orders the two. Not a class, so that the hot loop retains nothing.
struct WaitRecorder: @unchecked Sendable {
  /// Ticks of the longest wait that is told apart, about 60 s at 5 GHz. Longer ones count as this.
  private static let longest: UInt64 = 300_000_000_000

  private let histogram: UnsafeMutablePointer<WaitHistogram>

  /// An empty recorder in `memory`, which tears it down.
  init(in memory: SharedMemory) {
    histogram = memory.value(of: WaitHistogram.self) { $0.deinitialize(count: 1) }
    histogram.initialize(to: Self.emptyHistogram())
  }

  /// Adds one waiting time. Never inlined: it is rare, and its calls would spill the registers of
  /// the loop around it.
  @inline(never)
  func record(from asked: UInt64, to granted: UInt64) {
    // Two CPUs' counters can differ by a few ticks when an unpinned worker moves.
    let ticks = granted > asked ? granted - asked : 0
    histogram.pointee.record(min(ticks, Self.longest))
  }

  /// Moves everything recorded into `total`. Conductor, between slices.
  func drain(into total: inout WaitHistogram) {
    guard histogram.pointee.totalCount > 0 else { return }
    total.add(histogram.pointee)
    clear()
  }

  /// Forgets everything recorded. Conductor, between slices.
  func clear() {
    guard histogram.pointee.totalCount > 0 else { return }
    histogram.pointee.reset()
  }

  /// A histogram that any recorder's can be added to. Two significant digits: figures within 1 %.
  static func emptyHistogram() -> WaitHistogram {
    WaitHistogram(highestTrackableValue: longest, numberOfSignificantValueDigits: .two)
  }
}
