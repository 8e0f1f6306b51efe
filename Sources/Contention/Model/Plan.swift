/// Everything that was asked for. A conductor checks it before it begins, and refuses what cannot be
/// carried out: see ``check()``.
public struct Plan: Sendable, Equatable, Codable {
  /// When a measurement ends by itself.
  public enum Limit: Sendable, Equatable, Codable {
    /// It runs until it is told to stop.
    case none
    /// Measuring time in seconds, after a warm-up round that is not counted. Rounds are never cut
    /// short, so at least one always runs.
    case duration(Double)
    /// Every worker performs exactly this number of operations of each variant, once; at least 1.
    case operations(UInt64)
    /// So many rounds, after a warm-up round that is not counted; at least 1.
    case rounds(Int)

    /// Whether a round comes first that is not counted.
    var beginsWithWarmUp: Bool {
      switch self {
      case .duration, .rounds: true
      case .none, .operations: false
      }
    }
  }

  /// The numbers of workers that can be asked for.
  public static let threadRange = 1...1024
  /// The steps of work that can be asked for, for each of ``criticalSection``, ``outsideWork``
  /// and ``gap``.
  public static let stepRange = 0...1_000_000
  /// The slice lengths that can be asked for, in milliseconds.
  public static let sliceRange = 1...10_000
  /// How many samples can be given.
  static let sampleCount = 1...4096
  /// The highest sample. The library's atomic maximum compares signed numbers, so half the range is
  /// out of bounds.
  static let largestSample = UInt64(Int64.max)

  /// Catalogue names of the scenarios in play.
  public var scenarios: [String]
  /// Names of the variants in play, in every scenario that has them; nil: all.
  public var variants: Set<String>?
  /// Whether the baseline runs although ``variants`` does not name it.
  public var includesBaseline = true
  /// The variant that gets every slice; nil: they take turns.
  public var focus: VariantID?
  /// The number of workers.
  public var threads: Int
  /// The ordering of the scenario's atomic operations; nil: the weakest that is right.
  public var ordering: MemoryOrdering?
  /// What follows a failed attempt.
  public var backoff = Backoff.none
  /// Steps of work inside the lock.
  public var criticalSection = 0
  /// Steps of work between two operations.
  public var outsideWork = 0
  /// Steps of work between the load and the store of a broken variant.
  public var gap = 0
  /// What the scenario `max` offers; nil: rising random samples.
  public var samples: [UInt64]?
  /// Slice length in milliseconds; nil: ``defaultSlice(cpus:)``.
  public var slice: Int?
  /// Whether workers are pinned to CPUs, round robin.
  public var isPinned = true
  /// The workers' scheduling class.
  public var priority = Priority.idle
  /// When the measurement ends by itself.
  public var limit = Limit.none

  /// A plan for `scenarios` with `threads` workers and the default for everything else.
  public init(scenarios: [String], threads: Int) {
    self.scenarios = scenarios
    self.threads = threads
  }

  /// Whether several scenarios share the screen.
  public var isOverview: Bool { scenarios.count > 1 }

  /// How many operations each worker performs of each variant, where that is the limit.
  public var operations: UInt64? {
    if case .operations(let count) = limit { return count }
    return nil
  }

  /// The slice length in milliseconds when none was asked for: 50, or 20 where many variants take
  /// turns, stretched to 8 ms × workers ÷ CPUs so that every worker gets to run.
  public func defaultSlice(cpus: Int) -> Int {
    max(isOverview ? 20 : 50, shortestFairSlice(cpus: cpus))
  }

  /// The milliseconds in which every worker gets to run; 0 where each has a CPU of its own.
  func shortestFairSlice(cpus: Int) -> Int {
    threads > cpus ? (8 * threads + cpus - 1) / max(cpus, 1) : 0
  }

  /// The slice length in milliseconds that this plan runs with on `cpus` CPUs.
  public func effectiveSlice(cpus: Int) -> Int { slice ?? defaultSlice(cpus: cpus) }

  /// What workers that wait or retry do in between on `cpus` CPUs.
  ///
  /// Spinning workers begin to yield when the gate closes. On workers with a number of operations to do
  /// no gate closes, so with more workers than CPUs these yield from the start: without that, and with
  /// other programs running, 17 workers of a ticket lock did one operation a second (`atomtop run -s
  /// spinlock --variant ticket -t 17 --ops 1000`).
  func effectiveBackoff(cpus: Int) -> Backoff {
    if case .operations = limit, backoff == .none, threads > cpus { return .yield }
    return backoff
  }
}
