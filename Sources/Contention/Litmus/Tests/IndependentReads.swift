/// Two workers store to a word each, and two others load both words, in opposite order.
enum IndependentReads: LitmusTest {
  static var workers: Int { 4 }
  static var shape: LitmusShape {
    LitmusShape(
      name: "IRIW", title: "independent reads of independent writes", loads: [0, 0, 2, 2],
      finalWords: [], weak: [1, 0, 1, 0],
      question: """
        Two workers store to a word each, two others load both: can the readers disagree about which \
        store came first?
        """,
      reason: """
        A reader's loads would have to be answered out of order, or a store reach one reader before \
        the other.
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
      return Loaded()
    }
    if worker == 1 {
      access.store(1, in: y)
      return Loaded()
    }
    if worker == 2 {
      let first = access.load(x)
      access.between()
      return Loaded(first, access.load(y))
    }
    let first = access.load(y)
    access.between()
    return Loaded(first, access.load(x))
  }
}
