/// One worker stores, the other loads the same word twice.
enum CoherentReads: LitmusTest {
  static var workers: Int { 2 }
  static var shape: LitmusShape {
    LitmusShape(
      name: "CoRR", title: "coherence of two loads", loads: [0, 2], finalWords: [], weak: [1, 0],
      question: "One worker stores 1, the other loads twice: can it see 1 and then 0 again?",
      reason: """
        One word never goes back: all workers see its values in one order, whatever the ordering. \
        That much every atomic promises.
        """,
      elsewhere: [:])
  }

  @inline(__always)
  static func perform(
    _ worker: Int, _ access: some LitmusAccess, _ x: SharedWord, _ y: SharedWord
  ) -> Loaded {
    if worker == 0 {
      access.store(1, in: x)
      return Loaded()
    }
    let first = access.load(x)
    access.between()
    return Loaded(first, access.load(x))
  }
}
