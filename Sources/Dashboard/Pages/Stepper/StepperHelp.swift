import Contention

/// What the stepper page explains.
extension StepperPage {
  /// The whole help, wrapped for the screen.
  var helpLines: [HelpView.Line] {
    HelpView.lines([scheduler, marks, models, Self.keySection], width: size.width)
  }

  /// Scrolls the help, but never beyond the page that ends with the last line.
  @discardableResult
  mutating func scrollHelp(_ lines: Int) -> Reaction {
    guard case .help(let line) = overlay else { return .none }
    let last = max(0, helpLines.count - max(1, frame.body.height - 2))
    overlay = .help(firstLine: max(0, min(line + lines, last)))
    return .none
  }

  private var scheduler: HelpText.Section {
    HelpText.Section(
      title: "You are the scheduler", entries: Self.scheduling + (litmusAims ?? lawAims))
  }

  private static let scheduling: [(term: String, text: String)] = [
    (
      "step",
      "One access to a shared word: the smallest thing that another worker can see. You say whose is "
        + "next. It is the very operation that runs at full speed, asked access by access."
    ),
    (
      "ways",
      "Interleavings: orders in which all accesses can happen. Each is counted, and none is likelier "
        + "than another: a real machine prefers some by far."
    ),
  ]

  /// What one tries with a variant.
  private var lawAims: [(term: String, text: String)] {
    [
      (
        "goal",
        "Break the law: \(scenario?.law.goal ?? ""). Reached as soon as no further step can avert it."
      ),
      ("law", (scenario?.law.statement ?? "") + "."),
      (
        "decided",
        "The step since which all further ways break the law, or none does."
      ),
      (
        "try to break it",
        "The variant is correct. After \(Game.tries) ends, or with ! or a, the page tells how many ways do."
      ),
    ]
  }

  /// What one tries with a litmus test; nil: it is none.
  private var litmusAims: [(term: String, text: String)]? {
    plan.litmus.map { shape in
      let weak = shape.text(of: shape.weakOutcome)
      return [
        ("question", shape.question),
        (
          "goal",
          "See \(weak), the weak outcome. Reached as soon as every further way ends with it. Nothing is broken "
            + "then: it is what the model allows."
        ),
        ("a, b, …", "What was loaded, by worker. x, y: what is left in the word."),
        ("decided", "The step since which all further ways end with it, or none does."),
        (
          "try to see it",
          "No way may lead there. After \(Game.tries) ends, or with ! or a, the page tells."
        ),
      ]
    }
  }

  private var marks: HelpText.Section {
    HelpText.Section(
      title: "Marks",
      entries: Role.allCases.map { ("\($0.mark)", $0.meaning) } + [
        ("▶", "what a worker does next. In the code: the line where its digit stands."),
        ("▸", "selected: Enter makes this step. In the code: where threads meet."),
        ("0 to 3, d0 to d3", "the key that makes a step; · has none: ← → or ↑ ↓ select it."),
        ("→ 1", "found 1 in the word. 0 → 1: found 0 and left 1. ← 1: stores 1."),
        ("cas ✗ found 2", "a compare-and-swap that failed, because it found 2."),
        (
          "waits",
          "it cannot go on now: somebody has the lock, or its own stores have to reach memory first."
        ),
        ("looks in vain", "it would read the same again and again: nothing would change."),
        ("buffer ├ a │ b", "stores that other workers cannot see yet, the oldest first (tso)."),
        ("may find [2] 1", "values that the next access may find, newest first; ← → (c20)."),
        (
          "stored as [newest] 1 back",
          "where a store comes in the order of a word's values: behind all, or before newer ones; ← → (c20)."
        ),
        ("(old)", "there are newer values than the one that was found (c20)."),
        ("(overtaken)", "there are newer values already than the one that was stored (c20)."),
        ("65536:2", "the upper and the lower 32 bits of one word, each as a number."),
        ("stuck", "an end in which workers wait for each other."),
        (
          "not known",
          "not all states were looked at, so that nothing is claimed. Stepping works all the same."
        ),
        ("too weak", "an ordering with which the language does not promise the law."),
      ])
  }

  private var models: HelpText.Section {
    HelpText.Section(
      title: "Memory models",
      entries: MemoryModel.allCases.map { model in
        let omission = model.omission.map { "; \($0)" } ?? ""
        return (model.rawValue, "\(model.summary)\(omission).")
      } + [
        (
          "weak CAS",
          "One that fails for no reason, as it may on some CPUs, is left out in all models."
        )
      ])
  }

  private static let keySection = HelpText.Section(title: "Keys", entries: keys.explanations)
}
