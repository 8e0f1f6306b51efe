/// One worker stores, a second sees it and says so, a third hears that and looks.
enum WriteToReadCausality: LitmusTest {
  static var workers: Int { 3 }
  static var shape: LitmusShape {
    LitmusShape(
      name: "WRC", title: "write-to-read causality", loads: [0, 1, 2], finalWords: [],
      weak: [1, 1, 0],
      question: """
        One worker stores x, a second loads x and stores y, a third loads y and then x: can it hear \
        of x by way of y and still not see it?
        """,
      reason: """
        The third worker's loads would have to be answered out of order, or the first worker's store \
        reach the second before the third.
        """,
      elsewhere: [.relaxed: "an arm64 CPU may show it"])
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
      let seen = access.load(x)
      access.between()
      access.store(1, in: y)
      return Loaded(seen)
    }
    let heard = access.load(y)
    access.between()
    return Loaded(heard, access.load(x))
  }
}
