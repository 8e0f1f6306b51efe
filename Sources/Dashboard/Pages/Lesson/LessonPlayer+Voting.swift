/// Votes, answers to exercises, and the language of code.
extension LessonPlayer {
  /// The question at the step that shows; nil: there is none.
  var question: Prediction? {
    if case .question(let prediction) = step.kind { prediction } else { nil }
  }

  /// Selects the answer that a letter stands for.
  mutating func vote(_ key: Key) -> Reaction {
    guard let question,
      let answer = question.answers.indices.first(where: {
        key.name.lowercased() == Prediction.letter($0)
      })
    else { return .none }
    // Who comes late may still vote, once.
    guard !isRevealed(index) || ballot.selected == nil else { return sayKnown() }
    ballots[index, default: Ballot()].select(answer)
    return .none
  }

  /// A digit of the hands that went up for the selected answer.
  mutating func count(_ digit: Int) -> Reaction {
    guard question != nil else { return .none }
    guard !isRevealed(index) else { return sayKnown() }
    guard ballot.selected != nil else {
      return say("first the letter of an answer, then its hands")
    }
    let isCounted = ballots[index, default: Ballot()].type(digit)
    return isCounted ? .none : say("at most \(Ballot.most) hands for an answer")
  }

  /// Whether there is a digit to take back.
  var canTakeBack: Bool { question != nil && !isRevealed(index) && ballot.canTakeBack }

  private mutating func sayKnown() -> Reaction { say("the answer is known by now") }

  // MARK: Answers and languages

  /// Whether the step has the answer to an exercise.
  var hasAnswer: Bool {
    step.text.contains { if case .answer = $0 { true } else { false } }
  }

  /// Shows the answer to the exercise of this step, or hides it.
  mutating func toggleAnswer() -> Reaction {
    guard hasAnswer else { return say("there is no answer to show at this step") }
    if shownAnswers.remove(index) == nil {
      shownAnswers.insert(index)
      scroll = lastScroll
    } else {
      scrollBy(0)
    }
    return .none
  }

  /// Whether the step shows code in several languages.
  var hasLanguages: Bool {
    if case .performed = runs[index] { return true }
    return step.text.contains(where: Self.hasLanguages)
  }

  private static func hasLanguages(_ block: LessonBlock) -> Bool {
    switch block {
    case .listing: true
    case .answer(let blocks): blocks.contains(where: hasLanguages)
    default: false
    }
  }

  /// The next language of code, here and at all other steps.
  mutating func changeLanguage() -> Reaction {
    display.language = display.language.next(among: Language.written)
    scrollBy(0)
    return hasLanguages ? .none : say("code shows in \(display.language.title)")
  }
}
