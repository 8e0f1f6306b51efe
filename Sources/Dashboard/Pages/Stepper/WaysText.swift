import Contention

/// Numbers of interleavings, and what they do, in words.
struct WaysText: Sendable {
  /// What ways do that break the law, beginning with a verb: "lose an update". Of a litmus test, in which
  /// nothing breaks, those that show its weak outcome: "end with a = 0, b = 0".
  let goal: String
  /// Whether it is a litmus test.
  private let isLitmus: Bool

  /// The words for what can go wrong under `plan`, as far as it is known.
  init(_ plan: ExplorerPlan, _ exploration: Exploration?) {
    isLitmus = plan.litmus != nil
    if let shape = plan.litmus {
      goal = "end with \(shape.text(of: shape.weakOutcome))"
      return
    }
    let failing = exploration?.endings.filter { !$0.outcome.holds } ?? []
    let stuck = failing.count { $0.outcome.isStuck }
    if stuck == 0 {
      goal = Catalogue.scenario(named: plan.scenario)?.law.goal ?? "break the law"
    } else {
      goal = stuck == failing.count ? "get stuck" : "break the law"
    }
  }

  /// "lose an update", and of one way "loses an update".
  func does(_ count: UInt128) -> String {
    guard count == 1, let space = goal.firstIndex(of: " ") else { return goal }
    return goal[..<space] + "s" + goal[space...]
  }

  /// "70 ways to interleave: 64 lose an update, 6 do not."
  func sentence(total: UInt128, failing: UInt128) -> String {
    let ways = total == 1 ? "1 way" : "\(Self.count(total)) ways"
    let rest = total - failing
    if failing == 0 {
      return "\(ways) to interleave: \(isLitmus ? "none \(does(1))" : "all keep the law")."
    }
    if rest == 0 { return "\(ways) to interleave: all \(does(total))." }
    return "\(ways) to interleave: \(Self.count(failing)) \(does(failing)), "
      + "\(Self.count(rest)) \(rest == 1 ? "does" : "do") not."
  }

  /// "10 of 10 ways lose an update".
  func share(_ prospect: Exploration.Prospect) -> String {
    let (failing, total) = (prospect.failing, prospect.total)
    let ways = total == 1 ? "way" : "ways"
    if failing == 0, isLitmus { return "no way \(does(1))" }
    if failing == 0 {
      return "\(Self.part(total, total)) \(ways) keep\(total == 1 ? "s" : "") the law"
    }
    return "\(Self.part(failing, total)) \(ways) \(failing == 1 ? does(1) : goal)"
  }

  /// "4 of 6", and where figures are rounded also what they no longer tell.
  static func part(_ part: UInt128, _ whole: UInt128) -> String {
    guard whole >= exactLimit else { return "\(count(part)) of \(count(whole))" }
    if part == whole { return "all \(count(whole))" }
    return "\(count(part)) of \(count(whole))"
  }

  /// What is larger is rounded in running text.
  private static let exactLimit: UInt128 = 1_000_000_000

  /// A number to the last digit, or, if it is large, "9.3 × 10^12".
  static func count(_ value: UInt128) -> String {
    guard value >= exactLimit else { return Figures.grouped(value) }
    let digits = Array("\(value)")
    return "\(digits[0]).\(digits[1])\(digits[2]) × 10^\(digits.count - 1)"
  }

  /// A share of all ways in per cent.
  static func percent(_ part: UInt128, of whole: UInt128) -> String {
    Figures.percent(whole == 0 ? 0 : Double(part) / Double(whole))
  }
}
