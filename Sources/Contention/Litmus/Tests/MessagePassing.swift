/// One worker stores data and then a flag, the other looks at the flag and then at the data.
enum MessagePassing: LitmusTest {
  static var workers: Int { 2 }
  static var shape: LitmusShape {
    LitmusShape(
      name: "MP", title: "message passing", loads: [0, 2], finalWords: [], weak: [1, 0],
      question: """
        One worker stores data x and then flag y, the other loads y and then x: can it see the flag \
        and not the data?
        """,
      reason: """
        Either side may go out of order: the second store may become visible before the first one, \
        or the second load may be answered before the first one, from an old copy of the line.
        """,
      elsewhere: [.relaxed: "an arm64 CPU may show it"])
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
    let flag = access.load(y)
    access.between()
    return Loaded(flag, access.load(x))
  }
}
