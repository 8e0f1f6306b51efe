/// What may be said of something that ``Views`` shows or does not show.
///
/// Sequentially consistent accesses, fences apart, beside weaker ones make that model stricter than the
/// language in some programs. There "never" is claimed only if it also holds where those accesses merely
/// acquire and release, which allows more than the language does.
enum Possibility: Equatable {
  case possible, never, unknown

  /// The one of something that the model shows or not; nil: not all was looked at, and until then it did not.
  ///
  /// - Parameter isShownPaired: the same where sequentially consistent accesses acquire and release. Where
  ///   the model is as strict as the language: the same as `isShown`.
  static func of(_ isShown: Bool?, isShownPaired: Bool?) -> Possibility {
    switch isShown {
    case true?: .possible
    case nil: .unknown
    case false?: isShownPaired == false ? .never : .unknown
    }
  }
}

extension Explorer {
  /// Whether the model may forbid here what the language allows.
  var isMaybeStricter: Bool {
    plan.model == .c20 && programs.hasSeqCst && programs.hasWeaker && !programs.pairsSeqCst
  }

  /// Everything that can happen where sequentially consistent accesses acquire and release.
  func explorePaired(
    _ limit: ExplorerLimit, asking question: Question? = nil, goesOn: (Int) -> Bool
  ) -> Exploration? {
    Explorer(plan, pairsSeqCst: true)?.explore(limit, asking: question, goesOn: goesOn)
  }
}

extension Exploration {
  /// Whether the law holds in every interleaving that the language allows, as far as the memory model knows;
  /// nil: unknown, also where `goesOn`, which is asked now and then, said no.
  public func promise(
    _ limit: ExplorerLimit = ExplorerLimit(), goesOn: (_ states: Int) -> Bool = { _ in true }
  ) -> Bool? {
    if holds == true, let shape = explorer.plan.litmus, explorer.plan.model == .c20,
      LitmusVerdicts.of(explorer.plan.id)?[shape.weakOutcome].language == nil
    {
      return nil
    }
    let breaks = holds.map { !$0 }
    let breaksPaired =
      breaks == false && explorer.isMaybeStricter
      ? explorer.explorePaired(limit, goesOn: goesOn)?.holds.map { !$0 } : breaks
    let possibility = Possibility.of(breaks, isShownPaired: breaksPaired)
    return switch possibility {
    case .possible: false
    case .never: true
    case .unknown: nil
    }
  }
}
