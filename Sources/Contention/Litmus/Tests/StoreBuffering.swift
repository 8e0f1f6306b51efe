/// Each worker stores to one word and then loads the other: the entry of Dekker's and Peterson's locks.
enum StoreBuffering: LitmusTest {
  static var workers: Int { 2 }
  static var shape: LitmusShape {
    LitmusShape(
      name: "SB", title: "store buffering", loads: [1, 1], finalWords: [], weak: [0, 0],
      question: "Each worker stores 1 to its word and then loads the other: can both find 0?",
      reason: """
        A store waits in its CPU's store buffer while the load behind it is already answered, so \
        each worker loads before its own store reaches the other.
        """,
      elsewhere: [:])
  }

  @inline(__always)
  static func perform(
    _ worker: Int, _ access: some LitmusAccess, _ x: SharedWord, _ y: SharedWord
  ) -> Loaded {
    if worker == 0 {
      access.store(1, in: x)
      access.between()
      return Loaded(access.load(y))
    }
    access.store(1, in: y)
    access.between()
    return Loaded(access.load(x))
  }
}
