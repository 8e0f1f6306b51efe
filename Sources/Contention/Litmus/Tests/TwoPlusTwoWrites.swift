/// Both workers store to both words, in opposite order.
enum TwoPlusTwoWrites: LitmusTest {
  static var workers: Int { 2 }
  static var shape: LitmusShape {
    LitmusShape(
      name: "2+2W", title: "two stores each", loads: [0, 0], finalWords: ["x", "y"], weak: [1, 1],
      question: """
        Both workers store to both words, in opposite order, first 1 and then 2: can each word end \
        with the 1 that was stored first?
        """,
      reason: """
        Stores of one CPU would have to reach memory in another order than they were made in, as \
        where each line's store goes its own way.
        """,
      elsewhere: [
        .relaxed: "an arm64 CPU may show it", .acquireRelease: "a POWER CPU may show it",
      ])
  }

  @inline(__always)
  static func perform(
    _ worker: Int, _ access: some LitmusAccess, _ x: SharedWord, _ y: SharedWord
  ) -> Loaded {
    if worker == 0 {
      access.store(1, in: x)
      access.between()
      access.store(2, in: y)
    } else {
      access.store(1, in: y)
      access.between()
      access.store(2, in: x)
    }
    return Loaded()
  }
}
