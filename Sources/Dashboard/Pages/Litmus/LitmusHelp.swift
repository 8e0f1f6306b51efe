import Contention

/// What the litmus page explains.
extension LitmusPage {
  var help: [HelpText.Section] {
    [about, Self.rows, HelpText.litmusWords, HelpText.words, Self.keySection]
  }

  private var about: HelpText.Section {
    HelpText.Section(
      title: "This test: \(shape.name)",
      entries: [
        ("question", shape.question), ("why", shape.reason),
        ("weak", "\(shape.text(of: shape.weakOutcome))."), ("law", scenario.law.statement + "."),
      ] + scenario.variants.map { ($0.name, $0.summary + ".") })
  }

  private static let rows = HelpText.Section(
    title: "What you see",
    entries: [
      ("worker 0, 1, …", "What each worker does, from top to bottom. x and y begin with 0."),
      (
        "→ a", "What was loaded is called a, b, … by worker; an outcome is their values at the end."
      ),
      ("x, y", "Beside outcomes: the value that is left in the word."),
      (
        "▸",
        "selected: the test, and the ordering that accesses, code and the sentences below are about."
      ),
      ("27.1 %", "The share of all instances that ended so. 0: not a single one."),
      ("12 more", "Outcomes that have no row here, and their share together."),
      ("bars", "In each column the longest stands for the column's largest share."),
      ("instances/s", "Instances of the test per second, in the slices of that ordering."),
      (
        "verdicts",
        "Whether the weak outcome is possible, computed from these accesses, not counted: in turns, if workers "
          + "act one after the other; on this kind of CPU, with its store buffers; with all that the language "
          + "allows."
      ),
      (
        "unknown",
        "The models do not settle it. not computed: there is no model of this kind of CPU here."
      ),
      (
        "FORBIDDEN",
        "An outcome was seen that the CPU or the language rules out: a defect of atomtop, or of this machine."
      ),
    ])

  private static let keySection: HelpText.Section = {
    let tables = [
      keys.explanations, DashboardKeys.moving.explanations, DashboardKeys.focus.explanations,
      DashboardKeys.inPlay.explanations, DashboardKeys.others.explanations,
    ]
    return HelpText.Section(title: "Keys", entries: Array(tables.joined()))
  }()
}

extension HelpText {
  /// The words of litmus tests.
  static let litmusWords = Section(
    title: "Words of litmus tests",
    entries: [
      (
        "litmus test",
        "A few accesses by two to four workers that show what an ordering allows. Names are those of the "
          + "literature: SB is store buffering, MP message passing, IRIW independent reads of independent writes."
      ),
      ("instance", "One run of the test, on words of its own that begin with 0."),
      ("outcome", "What all workers loaded in one instance, and what was left in the words."),
      ("weak", "The outcome that no order of the accesses explains."),
      (
        "in turns",
        "One access after the other, in some order that all agree on: as everybody first thinks of it."
      ),
      (
        "store buffer",
        "Where a CPU keeps its stores until the cache line is there. It goes on meanwhile, and reads its own "
          + "stores out of it early; others do not see them yet."
      ),
      (
        "fence",
        "Relaxed accesses with a sequentially consistent fence between two of them: it waits until the "
          + "stores before it have reached everybody."
      ),
      (
        "bound",
        "What was never seen may still be rare: were it more frequent than said, it would have shown with "
          + "95 % probability."
      ),
    ])
}
