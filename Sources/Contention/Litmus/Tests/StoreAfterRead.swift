/// One worker stores twice; the other loads what was stored last and then stores to the first word.
enum StoreAfterRead: LitmusTest {
  static var workers: Int { 2 }
  static var shape: LitmusShape {
    LitmusShape(
      name: "S", title: "two stores against a load and a store", loads: [0, 1], finalWords: ["x"],
      weak: [1, 2],
      question: """
        One worker stores 2 to x and then 1 to y, the other loads y and then stores 1 to x: can it \
        see y as 1 although the 2 is the last in x?
        """,
      reason: """
        The first worker's stores would have to become visible out of order, or the second worker's \
        store before the load in front of it is answered.
        """,
      elsewhere: [.relaxed: "an arm64 CPU may show it"])
  }

  @inline(__always)
  static func perform(
    _ worker: Int, _ access: some LitmusAccess, _ x: SharedWord, _ y: SharedWord
  ) -> Loaded {
    if worker == 0 {
      access.store(2, in: x)
      access.between()
      access.store(1, in: y)
      return Loaded()
    }
    let value = access.load(y)
    access.between()
    access.store(1, in: x)
    return Loaded(value)
  }
}
