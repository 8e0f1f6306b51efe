/// What may be claimed never to happen under ``MemoryModel/c20``.
///
/// Sequentially consistent accesses, fences apart, beside weaker ones make ``Views`` stricter than the
/// language in some programs. There "never" is claimed only if it also holds where they merely acquire and
/// release, which allows more than the language does.
extension Explorer {
  /// Whether the model may forbid here what the language allows.
  var isMaybeStricter: Bool { plan.model == .c20 && programs.hasSeqCst && programs.hasWeaker }
}

extension Exploration {
  /// Whether the law holds in every interleaving that the memory model means to allow; nil: unknown.
  public func promise(_ limit: ExplorerLimit = ExplorerLimit()) -> Bool? {
    guard holds == true, explorer.isMaybeStricter else { return holds }
    let weaker = Explorer(explorer.plan, pairsSeqCst: true)?.explore(limit)
    return weaker?.holds == true ? true : nil
  }
}
