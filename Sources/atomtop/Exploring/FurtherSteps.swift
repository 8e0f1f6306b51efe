import Contention

/// How to go on from what `explore` found: only what leads to something new.
struct FurtherSteps {
  private let result: ExploreResult

  init(_ result: ExploreResult) {
    self.result = result
  }

  /// In one or two sentences; nil: nothing goes on from there.
  var sentence: String? {
    let sentences = [limit, next].compactMap { $0 }
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }

  private var limit: String? {
    let isAtLimit = !result.exploration.isComplete && result.hasMemory
    return isAtLimit ? "--limit goes on for longer." : nil
  }

  private var next: String? {
    switch result.finding {
    case .outcomes:
      return result.exploration.endings.isEmpty
        ? nil
        : "--schedule with such a schedule shows it step by step, --all lists interleavings one by "
          + "one, and --ask 'NAME == NUMBER' asks whether something can happen."
    case .list(let list):
      return list.all.isEmpty
        ? nil : "--schedule with such a schedule shows it step by step."
    case .replay(_, let moves):
      let explorer = result.exploration.explorer
      let isAtEnd = explorer.outcome(of: moves.last?.after ?? explorer.start) != nil
      return isAtEnd ? nil : "With --step you make the steps that follow."
    // The steps stand there already.
    case .answer: return nil
    }
  }
}
