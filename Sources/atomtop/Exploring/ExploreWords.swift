import Contention

/// What reports call an outcome, and the ways that lead to it. A variant's law holds or breaks. In a litmus test
/// nothing breaks: an outcome is the weak one or not.
struct ExploreWords {
  /// Above the verdicts on outcomes.
  let title: String
  /// An outcome with which the law holds, and one with which it breaks, so that a breach stands out.
  private let held: String
  private let broken: String
  /// What ways do: "break the law".
  let fail: String
  /// What one way does: "breaks the law".
  let fails: String
  /// What the other ways do: "keep it".
  let otherwise: String
  /// What is said where no way breaks the law.
  let none: String
  /// What is said where none does and the language may allow it.
  let unknown: String
  /// What is said where one does, and ways are not counted.
  let possible: String

  init(_ plan: ExplorerPlan) {
    guard let shape = plan.litmus else {
      (title, held, broken) = ("law", "holds", "BREAKS")
      (fail, fails, otherwise) = ("break the law", "breaks the law", "keep it")
      (none, possible) = ("All keep the law.", "The law can be broken.")
      unknown = """
        None of them breaks the law; whether the language forbids that is unknown, because beside weaker \
        accesses the model orders seq-cst ones more strictly than it.
        """
      return
    }
    let weak = shape.text(of: shape.weakOutcome)
    (title, held, broken) = ("", "", "weak")
    (fail, fails, otherwise) = ("lead to \(weak)", "leads to \(weak)", "do not")
    let further = plan.model == .sc ? "; under --model tso or c20 some may" : ""
    (none, possible) = ("None leads to \(weak)\(further).", "Some lead to \(weak).")
    unknown = """
      None leads to \(weak); whether the language forbids it is unknown, because the model has no load \
      buffering.
      """
  }

  /// An outcome in a word.
  func verdict(_ outcome: Outcome) -> String { outcome.holds ? held : broken }

  /// An outcome in a sentence.
  func sentence(_ outcome: Outcome) -> String {
    let verdict = verdict(outcome)
    return title.isEmpty
      ? outcome.summary + (verdict.isEmpty ? "." : ": \(verdict).")
      : "\(outcome.summary): the \(title) \(verdict)."
  }
}
