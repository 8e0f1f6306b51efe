/// What all workers counted in one slice.
struct Totals: Sendable {
  var counts = Counts()
  /// Each worker's operations.
  var operations: [UInt64] = []
}
