import Histogram

/// How often waits of each length are waited, in ticks of the CPU's counter. A sample stands for all
/// operations from one that is timed to the next, so that samples of several slices can be added up
/// whatever their ``Pace``. 64-bit counts: 40 M operations a second would fill 32 bits of one
/// bar in two minutes.
typealias WaitHistogram = Histogram<UInt64>

/// One worker's sampled waiting times.
///
/// Written by that worker inside a slice, read and cleared by the conductor between slices; the
/// gate's lock orders the two. Not a class, so that the hot loop retains nothing.
struct WaitRecorder: @unchecked Sendable {
  /// Ticks of the longest wait that is told apart, about 60 s at 5 GHz. Longer ones count as this.
  private static let longest: UInt64 = 300_000_000_000

  private struct Content {
    var histogram = emptyHistogram()
    /// How many waits were timed.
    var samples: UInt64 = 0
    /// How many operations each of them stands for.
    var period: UInt64 = 1
  }

  private let content: UnsafeMutablePointer<Content>

  /// An empty recorder in `memory`, which tears it down.
  init(in memory: SharedMemory) {
    content = memory.value(of: Content.self) { $0.deinitialize(count: 1) }
    content.initialize(to: Content())
  }

  /// Has each sample of this slice stand for so many operations. The worker, before it records.
  func begin(period: UInt64) { content.pointee.period = period }

  /// Adds one waiting time. Never inlined: it is rare, and its calls would spill the registers of
  /// the loop around it.
  @inline(never)
  func record(from asked: UInt64, to granted: UInt64) {
    // Two CPUs' counters can differ by a few ticks when an unpinned worker moves.
    let ticks = granted > asked ? granted - asked : 0
    content.pointee.histogram.record(min(ticks, Self.longest), count: content.pointee.period)
    content.pointee.samples += 1
  }

  /// Moves everything recorded into `total`. Conductor, between slices.
  func drain(into total: inout WaitTimes) {
    guard content.pointee.samples > 0 else { return }
    total.histogram.add(content.pointee.histogram)
    total.samples += content.pointee.samples
    clear()
  }

  /// Forgets everything recorded. Conductor, between slices.
  func clear() {
    guard content.pointee.samples > 0 else { return }
    content.pointee.histogram.reset()
    content.pointee.samples = 0
  }

  fileprivate static func emptyHistogram() -> WaitHistogram {
    // Two significant digits: figures within 1 %.
    WaitHistogram(highestTrackableValue: longest, numberOfSignificantValueDigits: .two)
  }
}

/// The sampled waiting times of all workers over some slices.
struct WaitTimes {
  fileprivate(set) var histogram = WaitRecorder.emptyHistogram()
  /// How many waits were timed.
  fileprivate(set) var samples: UInt64 = 0

  /// Forgets them.
  mutating func reset() {
    histogram.reset()
    samples = 0
  }

  /// The summary in nanoseconds; nil: nothing was sampled.
  func summary(nanosecondsPerTick: Double) -> WaitSummary? {
    guard samples > 0 else { return nil }
    func nanoseconds(_ ticks: UInt64) -> UInt64 { UInt64(Double(ticks) * nanosecondsPerTick) }
    return WaitSummary(
      p50: nanoseconds(histogram.valueAtPercentile(50)),
      p90: nanoseconds(histogram.valueAtPercentile(90)),
      p99: nanoseconds(histogram.valueAtPercentile(99)),
      max: nanoseconds(histogram.maxRecorded), samples: samples)
  }
}
