/// How often a worker does something besides operations: how often it times one, and how often it
/// publishes its counts.
///
/// Both choices weigh what is seen against what seeing costs, and both follow the slice before: a
/// worker that stores to a word of its own does 100 million operations in a slice, one that queues
/// for a lock a thousand.
struct Pace: Equatable {
  /// Operations from one whose wait is timed to the next. Timing costs some 50 ns, and a free lock is
  /// taken in 2.
  let samplePeriod: UInt64
  /// Operations of the longest stretch, after which the counts are published. With stretches of 4096
  /// two workers that add to one word lost 4 %, and those that store to one 3 % (`atomtop calibrate`).
  let longestStretch: UInt64

  /// Primes, so that samples fall into step with nothing.
  private static let samplePeriods: [UInt64] = [61, 251, 1021, 4093, 16381, 65521]
  /// The samples that all workers together should take in a slice, if they do enough operations. They
  /// take up to four times as many, which costs a thousandth of a slice of 50 ms.
  ///
  /// Together, not each: with more workers than CPUs, a lock that serves in order is taken only in the
  /// few moments in which the next worker in its queue has a CPU. With as many samples for each of 8
  /// workers on 2 CPUs the ticket lock lost a tenth of its throughput, and a mutex 2 % (`atomtop
  /// calibrate`).
  private static let samples: UInt64 = 250
  private static let longestStretches: ClosedRange<UInt64> = 4096...262_144
  /// The fewest stretches of a slice, unless that would make them too short. What is published trails by
  /// one stretch.
  private static let stretches: UInt64 = 64

  /// For a slice of which nothing is known.
  static let unknown = Pace(forOperations: [1021 * samples])

  /// For workers that do about these numbers of operations in a slice.
  init(forOperations counts: [UInt64]) {
    let wanted = counts.reduce(0, &+) / Self.samples
    samplePeriod = Self.samplePeriods.last { $0 <= wanted } ?? Self.samplePeriods[0]
    // By the busiest worker: the count of one that got no CPU says nothing.
    longestStretch = min(
      max((counts.max() ?? 0) / Self.stretches, Self.longestStretches.lowerBound),
      Self.longestStretches.upperBound)
  }
}
