import Histogram

/// How often waits of each length occurred, in ticks of the CPU's counter. A sample stands for all
/// operations from one that is timed to the next, so that samples of several slices can be added up
/// whatever their ``Pace``. 64-bit counts: at 40 M operations a second one bar of 32 bits would be full
/// in two minutes.
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
    /// Sum of them in ticks.
    var ticks: UInt64 = 0
    /// How many operations each of them stands for.
    var period: UInt64 = 1
  }

  private let content: UnsafeMutablePointer<Content>

  /// An empty recorder in `memory`, which tears it down.
  init(in memory: SharedMemory) {
    content = memory.value(of: Content.self) { $0.deinitialize(count: 1) }
    content.initialize(to: Content())
  }

  /// Lets each sample of this slice stand for `period` operations. The worker, before it records.
  func begin(period: UInt64) { content.pointee.period = period }

  /// Adds one waiting time. Never inlined: it is rare, and its calls would spill the registers of
  /// the loop around it.
  @inline(never)
  func record(from asked: UInt64, to granted: UInt64) {
    // Two CPUs' counters can differ by a few ticks when an unpinned worker moves.
    let ticks = granted > asked ? granted - asked : 0
    content.pointee.histogram.record(min(ticks, Self.longest), count: content.pointee.period)
    content.pointee.samples += 1
    content.pointee.ticks &+= ticks
  }

  /// Moves everything that `worker` recorded into `total`. Conductor, between slices.
  func drain(into total: inout WaitTimes, worker: Int) {
    guard content.pointee.samples > 0 else { return }
    total.histogram.add(content.pointee.histogram)
    total.workers[worker].add(
      content.pointee.samples, content.pointee.ticks, period: content.pointee.period)
    clear()
  }

  /// Forgets everything recorded. Conductor, between slices.
  func clear() {
    guard content.pointee.samples > 0 else { return }
    content.pointee.histogram.reset()
    content.pointee.samples = 0
    content.pointee.ticks = 0
  }

  fileprivate static func emptyHistogram() -> WaitHistogram {
    // Two significant digits: figures within 1 %.
    WaitHistogram(highestTrackableValue: longest, numberOfSignificantValueDigits: .two)
  }
}

/// The sampled waiting times of all workers over some slices.
struct WaitTimes {
  /// One worker's waits, summed up.
  struct Sum {
    /// How many were timed.
    var samples: UInt64 = 0
    /// How many operations they stand for.
    var operations = 0.0
    /// How long those waited, in ticks.
    var ticks = 0.0

    mutating func add(_ samples: UInt64, _ ticks: UInt64, period: UInt64) {
      self.samples += samples
      operations += Double(samples) * Double(period)
      self.ticks += Double(ticks) * Double(period)
    }

    /// The mean wait in ticks.
    var mean: Double { operations > 0 ? ticks / operations : 0 }
  }

  /// A worker with fewer waits than this is not compared with others.
  private static let leastSamples: UInt64 = 30

  fileprivate(set) var histogram = WaitRecorder.emptyHistogram()
  fileprivate(set) var workers: [Sum]

  /// No waits yet, of this number of workers.
  init(workers: Int) { self.workers = Array(repeating: Sum(), count: workers) }

  /// Forgets them.
  mutating func reset() {
    histogram.reset()
    workers = Array(repeating: Sum(), count: workers.count)
  }

  /// The summary in nanoseconds; nil: nothing was sampled.
  func summary(nanosecondsPerTick: Double) -> WaitSummary? {
    let samples = workers.reduce(0) { $0 + $1.samples }
    guard samples > 0 else { return nil }
    let floor = TickResolution.current.floor
    func nanoseconds(_ ticks: UInt64) -> UInt64 {
      max(floor, UInt64(Double(ticks) * nanosecondsPerTick))
    }
    let operations = workers.reduce(0) { $0 + $1.operations }
    let mean = workers.reduce(0) { $0 + $1.ticks } / operations * nanosecondsPerTick
    let worst = workers.indices.filter { workers[$0].samples >= Self.leastSamples }
      .max { workers[$0].mean < workers[$1].mean }
    return WaitSummary(
      floor: floor,
      p50: nanoseconds(histogram.valueAtPercentile(50)),
      p90: nanoseconds(histogram.valueAtPercentile(90)),
      p99: nanoseconds(histogram.valueAtPercentile(99)),
      p999: samples >= WaitSummary.leastSamplesOfP999
        ? nanoseconds(histogram.valueAtPercentile(99.9)) : nil,
      max: nanoseconds(histogram.maxRecorded), mean: max(Double(floor), mean),
      worst: worst.map {
        .init(worker: $0, mean: max(Double(floor), workers[$0].mean * nanosecondsPerTick))
      },
      samples: samples)
  }
}
