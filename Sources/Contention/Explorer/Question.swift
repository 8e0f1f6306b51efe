/// A question about what can happen: `value == 2`, `0:value < 1`, `winners > 1`.
public struct Question: Sendable, Equatable {
  /// How a value is compared with the number.
  public enum Comparison: String, Sendable, CaseIterable {
    case equal = "=="
    case unequal = "!="
    case less = "<"
    case greater = ">"

    func holds(_ value: UInt64, _ number: Int64) -> Bool {
      // Values are words, and people think of those that wrapped around as negative.
      let value = Int64(bitPattern: value)
      return switch self {
      case .equal: value == number
      case .unequal: value != number
      case .less: value < number
      case .greater: value > number
      }
    }
  }

  /// What is asked about.
  public enum Subject: Sendable, Equatable {
    /// A word's final value, or what the law observes: by name.
    case final(String)
    /// What a worker finds in a word, at any time.
    case found(worker: Int, word: String)
  }

  /// What is asked about.
  public let subject: Subject
  /// How it is compared.
  public let comparison: Comparison
  /// What it is compared with.
  public let number: Int64
  /// As it was asked.
  public let text: String

  /// The question in `text`; nil: none. A name is a word's, `WORKER:` before it asks about what that worker
  /// finds in it, and `observed` or the law's own word is the law's observed side.
  public init?(_ text: String) {
    let parts = text.split(separator: " ").map(String.init)
    guard parts.count >= 3, let number = Int64(parts[parts.count - 1]),
      let comparison = Comparison(rawValue: parts[parts.count - 2])
    else { return nil }
    let name = parts.dropLast(2).joined(separator: " ")
    let halves = name.split(separator: ":", maxSplits: 1).map(String.init)
    if halves.count == 2 {
      guard let worker = Int(halves[0]), worker >= 0 else { return nil }
      subject = .found(worker: worker, word: halves[1])
    } else {
      subject = .final(name)
    }
    self.comparison = comparison
    self.number = number
    self.text = text
  }
}

/// What an exploration says to a question.
public enum Answer: Sendable, Equatable {
  /// It can happen, and so: an interleaving.
  case possible(witness: [Step])
  /// It cannot: none of this many interleavings does it; nil: they were not counted, but all states looked at.
  case impossible(ways: UInt128?)
  /// Not all states were looked at, or the model is stricter than the language here.
  case unknown
}

extension Explorer {
  /// The name of the law's observed side, beside `observed`.
  public var observedName: String { scenario.law.observed }

  /// The words that were accessed so far, by name.
  public var wordNames: [String] { programs.words.all.map(\.name) }

  /// What tells accesses that `question` asks about; nil: it asks about the end.
  func marker(_ question: Question) -> ((Int, ModelAccess, UInt64) -> Bool)? {
    guard case .found(let worker, let word) = question.subject else { return nil }
    return { [programs] someone, access, found in
      guard someone == worker, let number = access.word, access.answer(found) == found,
        programs.words.all[number].name == word
      else { return false }
      switch access.kind {
      case .store, .lock, .unlock, .fence: return false
      default: return question.comparison.holds(found, question.number)
      }
    }
  }
}

extension Exploration {
  /// What a question asks about is unknown here.
  public struct UnknownName: Error {
    /// The name.
    public let name: String
    /// Names that would do.
    public let known: [String]
  }

  /// The answer to `question`, with which this exploration was made; unknown, if `goesOn`, which is asked now
  /// and then, said no.
  public func answer(
    _ question: Question, goesOn: (_ states: Int) -> Bool = { _ in true }
  ) throws(UnknownName) -> Answer {
    let witness: [Step]?
    switch question.subject {
    case .found(let worker, let word):
      try check(word, worker: worker)
      witness = graph.marked.first.flatMap { way(through: $0.state, $0.edge) }
    case .final(let name):
      witness = try finalWitness(name, question)
    }
    if let witness { return .possible(witness: witness) }
    let isShown = isComplete ? false : nil
    let isShownPaired = explorer.isMaybeStricter ? try isPossiblePaired(question, goesOn) : isShown
    let possibility = Possibility.of(isShown, isShownPaired: isShownPaired)
    return possibility == .never ? .impossible(ways: interleavings) : .unknown
  }

  private func isPossiblePaired(
    _ question: Question, _ goesOn: (Int) -> Bool
  ) throws(UnknownName) -> Bool? {
    let paired = explorer.explorePaired(ExplorerLimit(), asking: question, goesOn: goesOn)
    return switch try paired?.answer(question) {
    case .possible: true
    case .impossible: false
    case .unknown, nil: nil
    }
  }

  private func finalWitness(_ name: String, _ question: Question) throws(UnknownName) -> [Step]? {
    let isLaw = name == "observed" || name == explorer.observedName
    let words = explorer.programs.words.all
    let word = words.firstIndex { $0.name == name }
    guard isLaw || word != nil else { throw unknown(name) }
    let states = graph.ends.filter { end in
      let state = Explorer.State(bytes: Array(graph.table[end]))
      guard explorer.core.isFinished(state) else { return false }
      let value =
        if let word { Optional(explorer.core.value(of: word, in: state)) } else {
          explorer.outcome(of: state)?.observed
        }
      return value.map { question.comparison.holds($0, question.number) } ?? false
    }
    return bestWay(to: states)
  }

  private func check(_ word: String, worker: Int) throws(UnknownName) {
    guard worker < explorer.plan.workers, explorer.wordNames.contains(word) else {
      throw unknown("\(worker):\(word)")
    }
  }

  private func unknown(_ name: String) -> UnknownName {
    UnknownName(name: name, known: explorer.wordNames + ["observed"])
  }
}
