import Contention

/// What the stepper page says in sentences.
struct StepperText {
  private let page: StepperPage
  private let ways: WaysText

  init(_ page: StepperPage) {
    self.page = page
    ways = WaysText(page.plan, page.course.exploration)
  }

  private var exploration: Exploration? { page.course.exploration }

  /// Whether the law is there to be broken: the variant is broken, or something that breaks it was found.
  private var isBreakable: Bool { exploration?.holds.map { !$0 } ?? isBroken }

  private var isBroken: Bool { Catalogue.variant(page.plan.id)?.role == .broken }

  /// Whether the answer may show: how many ways break the law.
  var tells: Bool { isBroken || isBreakable || page.game.isTold }

  /// What somebody may try.
  var goal: String {
    if page.course.decided(breaking: true) != nil { return "reached: \(aim ?? ways.goal)" }
    if isBreakable { return "goal: \(aim ?? ways.goal)" }
    return tells ? "" : "try to \(aim ?? "break it")"
  }

  /// What somebody tries in a litmus test: "see a = 0, b = 0"; nil: it is none.
  private var aim: String? { page.plan.litmus == nil ? nil : page.scenario?.law.goal }

  // MARK: Everything

  /// How many ways there are, and what they lead to.
  var sentence: String {
    switch page.game.knowledge {
    case .exploring(0): return "exploring; stepping works meanwhile"
    case .exploring(let states):
      return "exploring: \(Figures.grouped(states)) states so far; stepping works meanwhile"
    case .unexplored(let reason): return "counts are not known: \(reason)"
    case .explored(let promise): return known(promise)
    }
  }

  private func known(_ promise: Bool?) -> String {
    guard let exploration else { return "" }
    let states = Figures.grouped(exploration.states)
    guard exploration.isComplete else {
      let found = exploration.holds == false ? "; some ways \(ways.goal)" : ""
      return "counts are not known: the limit was reached at \(states) states\(found)"
    }
    guard let total = exploration.interleavings, let failing = exploration.failing else {
      let law =
        exploration.holds == true ? tells ? "all keep the law" : "" : "some ways \(ways.goal)"
      return "\(states) states, more ways than can be counted" + (law.isEmpty ? "" : ": \(law)")
    }
    guard tells else {
      return total == 1 ? "1 way to interleave" : "\(WaysText.count(total)) ways to interleave"
    }
    if page.plan.litmus != nil, failing == 0 {
      let unknown = promise == nil ? " The language: unknown." : ""
      return ways.sentence(total: total, failing: 0) + unknown
    }
    if failing == 0, promise == nil {
      return "\(WaysText.count(total)) ways keep the law; the language may allow more: unknown"
    }
    guard failing == 0 else { return ways.sentence(total: total, failing: failing) }
    if total == 1 { return "no way: the only one keeps the law" }
    return "no way: \(WaysText.count(total)) of \(WaysText.count(total)) keep the law"
  }

  // MARK: Here

  /// What is decided where one has come to, in at most `columns` columns if that can be said.
  func verdict(columns: Int) -> (text: String, style: Style) {
    let forms = verdicts
    return (forms.texts.first { $0.columns <= columns } ?? forms.texts.last ?? "", forms.style)
  }

  private var verdicts: (texts: [String], style: Style) {
    if let outcome = page.course.outcome { return end(outcome) }
    guard let here = page.course.prospect else { return ([""], .plain) }
    let share = ways.share(here)
    if let step = page.course.decided(breaking: true) {
      return (reached(step, share), page.alarm)
    }
    guard tells else { return (["from here \(number(here.total))"], .faint) }
    if isBreakable, let step = page.course.decided(breaking: false) {
      return (
        [
          "decided at step \(step): from here \(share); Backspace takes a step back",
          "decided at step \(step): \(share)",
        ], .heading
      )
    }
    return (open(share), .plain)
  }

  /// Nothing is decided. The goal stands here where there was no room for it above.
  private func open(_ share: String) -> [String] {
    guard page.course.strides.isEmpty, isBreakable, !showsGoal(columns: page.size.width) else {
      return ["from here \(share)", share]
    }
    return ["\(goal); from here \(share)", "\(goal); \(share)", goal]
  }

  /// Whether the goal has room beside what is said above.
  func showsGoal(columns: Int) -> Bool {
    goal.columns + sentence.columns + 4 <= columns
  }

  /// The law is bound to break since a step: with how many steps against the fewest.
  private func reached(_ step: Int, _ share: String) -> [String] {
    let start = page.course.explorer.start
    let fewest = page.course.prospect(from: start)?.stepsToFailure ?? step
    let praise = step == fewest ? "as few as can be" : "the fewest are \(fewest)"
    return [
      "reached at step \(step), \(praise): from here \(share)",
      "reached at step \(step), \(praise): \(share)", "reached at step \(step), \(praise)",
    ]
  }

  private func end(_ outcome: Outcome) -> (texts: [String], style: Style) {
    let decided = page.course.decided(breaking: true)
    let law = judgement(outcome)
    let found = page.plan.litmus == nil ? outcome.sides ?? outcome.summary : outcome.summary
    let since = decided.map { ", decided at step \($0)" } ?? ""
    let fewest = page.course.prospect(from: page.course.explorer.start)?.stepsToFailure
    let praise = decided.flatMap { step in
      fewest.map { step == $0 ? " (as few as can be)" : " (the fewest are \($0))" }
    }
    return (
      [
        "the end: \(found)\(law)\(since)\(praise ?? "")",
        "the end: \(found)\(law)\(since)", "the end: \(found)\(law)", "the end: \(found)",
        "the end: \(outcome.summary)",
      ], outcome.holds ? .heading : page.alarm
    )
  }

  /// What an end means.
  private func judgement(_ outcome: Outcome) -> String {
    if page.plan.litmus != nil {
      return outcome.holds ? ", not the weak outcome" : ", the weak outcome"
    }
    return outcome.holds ? ", the law holds" : outcome.isStuck ? "" : ", the law is broken"
  }

  /// What comes of a step, in at most `columns` columns; empty: not known, or no room for it.
  func prospect(of move: Explorer.Move, columns: Int) -> String {
    guard let prospect = page.course.prospect(from: move.after) else { return "" }
    let short = WaysText.part(prospect.failing, prospect.total)
    let share = ways.share(prospect)
    let forms =
      tells
      ? ["then \(share)", share]
        + (page.plan.litmus == nil
          ? ["\(short) break the law", "\(short) fail"] : ["\(short) weak"])
      : ["then " + number(prospect.total)]
    return forms.first { $0.columns <= columns } ?? ""
  }

  private func number(_ count: UInt128) -> String {
    count == 1 ? "1 way" : "\(WaysText.count(count)) ways"
  }
}
