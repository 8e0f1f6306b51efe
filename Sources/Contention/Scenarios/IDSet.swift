/// A set of IDs, one bit each.
struct IDSet {
  private static let wordBits: UInt64 = 64

  private var words: [UInt64]

  /// An empty set for IDs up to the highest.
  init(upTo highest: UInt64) {
    words = Array(repeating: 0, count: Int(highest / Self.wordBits) + 1)
  }

  /// Inserts every ID of `run`, and tells how many were not in the set before.
  mutating func insert(_ run: ClosedRange<UInt64>) -> UInt64 {
    var inserted: UInt64 = 0
    var first = run.lowerBound
    while first <= run.upperBound {
      let last = min(run.upperBound, first | (Self.wordBits - 1))
      let mask = (UInt64.max >> (Self.wordBits - 1 - (last - first))) << (first % Self.wordBits)
      let word = Int(first / Self.wordBits)
      inserted += UInt64((mask & ~words[word]).nonzeroBitCount)
      words[word] |= mask
      first = last + 1
    }
    return inserted
  }
}
