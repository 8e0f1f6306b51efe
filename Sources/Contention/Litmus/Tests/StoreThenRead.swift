/// One worker stores twice; the other stores to the second word and then loads the first.
enum StoreThenRead: LitmusTest {
  static var workers: Int { 2 }
  static var shape: LitmusShape {
    LitmusShape(
      name: "R", title: "two stores against a store and a load", loads: [0, 1], finalWords: ["y"],
      weak: [0, 2],
      question: """
        One worker stores to x and then to y, the other stores 2 to y and then loads x: can its 2 be \
        the last in y although it finds x still 0?
        """,
      reason: """
        The second worker's store waits in its CPU's store buffer while its load is already \
        answered, so it reaches y last although the load came first.
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
      access.store(1, in: y)
      return Loaded()
    }
    access.store(2, in: y)
    access.between()
    return Loaded(access.load(x))
  }
}
