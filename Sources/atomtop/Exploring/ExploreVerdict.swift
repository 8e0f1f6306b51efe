import Contention

/// What may be claimed of all that can happen, in one or two sentences.
struct ExploreVerdict {
  private let exploration: Exploration
  private let holds: Bool?
  private let hasMemory: Bool
  private let words: ExploreWords

  init(_ result: ExploreResult) {
    exploration = result.exploration
    holds = result.holds
    hasMemory = result.hasMemory
    words = ExploreWords(result.request.plan)
  }

  var sentence: String {
    exploration.isComplete ? "\(count). \(law)" : gaveUp
  }

  private var states: String { Figures.grouped(exploration.states) }

  private var count: String {
    guard let ways = exploration.interleavings else {
      return "\(states) states, and more interleavings than can be counted"
    }
    return ways == 1
      ? "1 interleaving, \(states) states"
      : "\(Figures.grouped(ways)) interleavings, \(states) states"
  }

  private var law: String {
    switch holds {
    case true: words.none
    case nil: words.unknown
    case false: failing
    }
  }

  private var failing: String {
    guard let all = exploration.interleavings, let failing = exploration.failing else {
      return words.possible
    }
    if failing == all { return "All \(words.fail)." }
    let share = Figures.percent(Double(failing) / Double(all))
    let does = failing == 1 ? words.fails : words.fail
    return "\(Figures.grouped(failing)) of them \(does) (\(share)), "
      + "\(Figures.grouped(all - failing)) \(words.otherwise)."
  }

  private var gaveUp: String {
    let reason = hasMemory ? "the limit (--limit)" : "for more there is no memory"
    let broken = holds == false ? "\(words.possible.dropLast()); else nothing" : "Nothing"
    return "Gave up at \(states) states: \(reason). \(broken) is claimed, "
      + "and how many interleavings there are is not known."
  }
}
