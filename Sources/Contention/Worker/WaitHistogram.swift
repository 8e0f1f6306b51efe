import Histogram

/// How often waits of each length occurred, in ticks of the CPU's counter. A sample stands for all
/// operations from one that is timed to the next, so that samples of several slices can be added up
/// whatever their ``Pace``. 64-bit counts: at 40 M operations a second one bar of 32 bits would be full
/// in two minutes.
typealias WaitHistogram = Histogram<UInt64>

extension Histogram<UInt64> {
  /// Ticks of the longest wait that is told apart, about 60 s at 5 GHz. Longer ones count as this.
  private static let longestWait: UInt64 = 300_000_000_000

  /// One without waits. 34 KB.
  static func empty() -> WaitHistogram {
    // Two significant digits: figures within 1 %.
    WaitHistogram(highestTrackableValue: longestWait, numberOfSignificantValueDigits: .two)
  }

  /// Counts these waits, each for `period` operations.
  mutating func add(_ waits: UnsafeBufferPointer<UInt64>, period: UInt64) {
    for ticks in waits { record(Swift.min(ticks, Self.longestWait), count: period) }
  }
}
