/// Each worker loads one word and then stores to the other.
enum LoadBuffering: LitmusTest {
  static var workers: Int { 2 }
  static var shape: LitmusShape {
    LitmusShape(
      name: "LB", title: "load buffering", loads: [1, 1], finalWords: [], weak: [1, 1],
      question: "Each worker loads one word and then stores 1 to the other: can both load 1?",
      reason: """
        Both stores would have to become visible before the loads in front of them are answered, \
        which takes a CPU, or a compiler, that does not wait for a load before it stores.
        """,
      elsewhere: [.relaxed: "the Arm architecture allows it, and few arm64 CPUs show it"])
  }

  @inline(__always)
  static func perform(
    _ worker: Int, _ access: some LitmusAccess, _ x: SharedWord, _ y: SharedWord
  ) -> Loaded {
    if worker == 0 {
      let value = access.load(x)
      access.between()
      access.store(1, in: y)
      return Loaded(value)
    }
    let value = access.load(y)
    access.between()
    access.store(1, in: x)
    return Loaded(value)
  }
}
