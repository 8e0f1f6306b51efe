/// One variant's part of a snapshot. Unknown figures are nil, never zero.
///
/// Figures are those of the slices that count; while there is none, those of the slices that were left
/// out, marked by ``doubt``.
public struct VariantSnapshot: Sendable, Equatable, Codable {
  /// Which variant.
  public let id: VariantID
  /// Closed slices that count.
  public var slices = 0
  /// Slices that were left out of the figures, by reason. Their law counts.
  public var leftOut: [Doubt: Int] = [:]
  /// Why no slice counts; nil: some do, or none has closed.
  public var doubt: Doubt?
  /// How long a slice really lasted, on average, in seconds; nil until one closed.
  public var sliceSeconds: Double?
  /// Seconds that the variant really ran, the running slice included.
  public var elapsed: Double = 0
  /// Sums over all workers, the running slice included.
  public var counts = Counts()
  /// Operations per second, over slices: the latest ones of a dashboard, all of a measurement that
  /// ends. Nil until the variant ran, and where its workers ran one after the other.
  public var rate: Spread?
  /// How many times the baseline's rate that is, round by round.
  public var ratio: Spread?
  /// Whether ``ratio`` is a difference beyond the noise; nil: that is unknown.
  public var differs: Bool?
  /// Operations per second of the latest second or so, weighted towards the newest slice; nil
  /// until the variant ran.
  public var liveRate: Double?
  /// The CPU time that the workers had ÷ what they wanted; nil: unknown.
  public var cpuShare: Double?
  /// The share of the time in which all workers ran at once; nil: unknown.
  public var overlap: Double?
  /// The law's two sides over all closed slices; nil until one is closed.
  public var ledger: Ledger?
  /// Seconds of the slices that the ledger is of, also of those that are left out of the rates.
  public var judgedSeconds = 0.0
  /// Waiting times, if the variant waits and any were sampled.
  public var wait: WaitSummary?
  /// How soon the last worker saw that a slice ends; nil until a slice was ended by its time.
  public var stopping: StopSummary?
  /// Jain's fairness index over the workers' shares, the running slice included: operations, or
  /// wins where there is something to win. 1 is equal shares, 1/n is one worker taking all; nil
  /// until somebody had a share, and where it says nothing.
  public var fairness: Double?
  /// How often in a row the same worker got the lock, or changed the word; nil: unknown.
  public var runLength: Double?
  /// What the system granted the workers; nil until the variant ran.
  public var granted: Granted?
  /// Each worker's part; empty if the snapshot was not asked for it.
  public var workers: [WorkerSnapshot] = []

  /// A variant of which nothing is known yet.
  public init(_ id: VariantID) { self.id = id }

  /// Operations per second, of the slices there are; before the first round is over, of the latest
  /// moment.
  public var typicalRate: Double? { rate?.median ?? liveRate }

  /// Slices that were left out of the figures.
  public var slicesLeftOut: Int { leftOut.values.reduce(0, +) }

  /// Wall time per operation of the whole crew in nanoseconds.
  public var nanosecondsPerOperation: Double? {
    guard let rate, rate.median > 0 else { return nil }
    return 1e9 / rate.median
  }
}
