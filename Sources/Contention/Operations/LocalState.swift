/// What a worker remembers from one operation to the next.
protocol LocalState: Hashable {
  /// A copy, made field by field. The compiler (Swift 6.3) would see through a whole copy and have the
  /// loop work on the original, in memory.
  init(copying other: Self)
}

/// The local state of an operation of which nothing is remembered.
struct Nothing: LocalState {
  init() {}
  @inline(__always)
  init(copying other: Nothing) {}
}
