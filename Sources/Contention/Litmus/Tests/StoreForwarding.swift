/// Store buffering where each worker first loads its own word back.
enum StoreForwarding: LitmusTest {
  static var workers: Int { 2 }
  static var shape: LitmusShape {
    LitmusShape(
      name: "SB+fwd", title: "store buffering with forwarding", loads: [2, 2], finalWords: [],
      weak: [1, 0, 1, 0],
      question: """
        As SB, but each worker loads its own word before it loads the other: can both see their own \
        store and not the other's?
        """,
      reason: """
        Each CPU reads its own stores early, out of its store buffer, while the other cannot see \
        them yet: to each worker its own store came first.
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
      let own = access.load(x)
      access.between()
      return Loaded(own, access.load(y))
    }
    access.store(1, in: y)
    access.between()
    let own = access.load(y)
    access.between()
    return Loaded(own, access.load(x))
  }
}
