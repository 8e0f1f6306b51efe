/// Waiting times in nanoseconds, estimated from samples: of each slice all workers together have some
/// 250 to 1000, and never more than one operation in 61.
public struct WaitSummary: Sendable, Equatable, Codable {
  /// The worker that waited longest on average.
  public struct Worst: Sendable, Equatable, Codable {
    /// Its number.
    public var worker: Int
    /// Its mean wait.
    public var mean: Double

    /// This worker with this mean.
    public init(worker: Int, mean: Double) {
      self.worker = worker
      self.mean = mean
    }
  }

  /// The fewest samples of which a 99.9th percentile is given.
  public static let leastSamplesOfP999: UInt64 = 1000

  /// What the tick counter shows for no wait at all. Shorter figures are raised to it, because they
  /// cannot be told from it.
  public var floor: UInt64
  /// Half of the waits were no longer.
  public var p50: UInt64
  /// 90 % of the waits were no longer.
  public var p90: UInt64
  /// 99 % of the waits were no longer.
  public var p99: UInt64
  /// 99.9 % of the waits were no longer; nil where there are too few samples.
  public var p999: UInt64?
  /// The longest sampled wait.
  public var max: UInt64
  /// The mean wait.
  public var mean: Double
  /// Who waited longest on average; nil where no worker has enough samples.
  public var worst: Worst?
  /// How many waits were sampled.
  public var samples: UInt64

  /// A summary of these figures.
  public init(
    floor: UInt64, p50: UInt64, p90: UInt64, p99: UInt64, p999: UInt64?, max: UInt64, mean: Double,
    worst: Worst? = nil, samples: UInt64
  ) {
    self.floor = floor
    self.p50 = p50
    self.p90 = p90
    self.p99 = p99
    self.p999 = p999
    self.max = max
    self.mean = mean
    self.worst = worst
    self.samples = samples
  }
}
