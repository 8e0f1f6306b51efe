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

    fileprivate mutating func add(_ samples: UInt64, _ ticks: UInt64, period: UInt64) {
      self.samples += samples
      operations += Double(samples) * Double(period)
      self.ticks += Double(ticks) * Double(period)
    }

    /// The mean wait in ticks.
    var mean: Double { operations > 0 ? ticks / operations : 0 }
  }

  /// A worker with fewer waits than this is not compared with others.
  private static let leastSamples: UInt64 = 30

  var histogram = WaitHistogram.empty()
  private(set) var workers: [Sum]

  /// No waits yet, of this number of workers.
  init(workers: Int) { self.workers = Array(repeating: Sum(), count: workers) }

  /// Adds up what `worker` came to in a slice.
  mutating func add(_ samples: UInt64, _ ticks: UInt64, period: UInt64, worker: Int) {
    workers[worker].add(samples, ticks, period: period)
  }

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
