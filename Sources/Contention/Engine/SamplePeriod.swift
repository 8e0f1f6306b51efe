/// How many operations there are from one whose wait is timed to the next.
///
/// Timing costs some 50 ns. A free lock is taken in 2, and pays dearly for one sample in a thousand
/// operations; workers that queue do a thousand in a slice, and would have one sample. So the period
/// follows what a worker does in a slice.
struct SamplePeriod: Equatable {
  /// Primes, so that they fall into step with nothing.
  private static let choices: [UInt64] = [61, 251, 1021, 4093, 16381, 65521]
  /// Samples that a worker is to have of a slice, where it does enough for them: timing takes less
  /// than a thousandth of it then.
  private static let wanted: UInt64 = 250

  /// Of a slice of which nothing is known.
  static let unknown = SamplePeriod(forOperations: 1021 * wanted)

  let operations: UInt64

  /// The longest with which a worker that does so many operations in a slice has enough samples.
  init(forOperations count: UInt64) {
    operations = Self.choices.last { $0 <= count / Self.wanted } ?? Self.choices[0]
  }
}
