import Contention

/// What is said of a litmus test at an ordering: what its verdicts mean, why the weak outcome can be seen or
/// cannot, and how sure it is that something never seen is rare.
public struct LitmusText: Sendable {
  /// What the test looks like.
  public let shape: LitmusShape
  /// At which ordering.
  public let ordering: LitmusOrdering
  /// What was computed of its outcomes.
  public let verdicts: LitmusVerdicts
  private let id: VariantID

  /// What is said of this test at this ordering; nil: there is no such test.
  public init?(_ id: VariantID) {
    guard let ordering = LitmusOrdering(rawValue: id.variant), let verdicts = LitmusVerdicts.of(id)
    else { return nil }
    self.id = id
    self.ordering = ordering
    self.verdicts = verdicts
    shape = verdicts.shape
  }

  /// The verdicts on the weak outcome.
  public var weak: LitmusVerdicts.Verdict { verdicts[shape.weakOutcome] }

  // MARK: Accesses

  /// Each worker's accesses, one a line, with the names of what it loads: "store x ← 1", "load  y → a".
  public var accesses: [[String]] {
    guard let explorer = Explorer(ExplorerPlan(id)) else { return [] }
    return (0..<shape.workers).map { worker in
      var names = shape.loadNames(of: worker)[...]
      var lines: [String] = []
      var state = explorer.start
      // Which access comes next depends on nothing that it loads.
      while let move = explorer.moves(from: state).first(where: { $0.step.worker == worker }) {
        state = move.after
        guard let access = move.access else { continue }
        // A fence has no word, and a load a name for what it finds.
        guard let word = access.word else {
          lines.append(access.verb)
          continue
        }
        let name = access.verb == "load" ? names.popFirst() : nil
        lines.append(name.map { "load  \(word) → \($0)" } ?? access.line)
      }
      return lines
    }
  }

  // MARK: Verdicts

  /// Who judges, in the order of ``words(of:)``: "in turns", "x86-64", "language".
  public static var judges: [String] { ["in turns", CPUFamily.name, "language"] }

  /// Whether each judge lets an outcome happen: "yes", "no", "unknown", "not computed".
  public func words(of outcome: Int) -> [String] {
    let verdict = verdicts[outcome]
    return [
      Self.word(verdict.inTurns), Self.word(verdict.cpu, otherwise: "not computed"),
      Self.word(verdict.language),
    ]
  }

  private static func word(_ verdict: Bool?, otherwise unknown: String = "unknown") -> String {
    verdict.map { $0 ? "yes" : "no" } ?? unknown
  }

  /// The outcomes that were seen, or are worth showing if they were not, by their values. The weak one is
  /// always there.
  public func outcomes(_ ledger: Ledger?) -> [Int] {
    let counts = ledger?.outcomes ?? []
    let seen = counts.indices.filter { counts[$0] > 0 }
    return Set(verdicts.outcomes + seen).sorted {
      shape.values(of: $0).lexicographicallyPrecedes(shape.values(of: $1))
    }
  }

  // MARK: Sentences

  /// Why the weak outcome can be seen at this ordering, or what forbids it.
  public var why: String {
    if weak.language != false {
      return ordering == .acquireRelease
        ? "Acquire and release do not forbid it. " + shape.reason : shape.reason
    }
    // What is forbidden whatever the ordering, the test explains itself.
    let relaxed = VariantID(scenario: id.scenario, variant: LitmusOrdering.relaxed.rawValue)
    let verdict = LitmusVerdicts.of(relaxed)?[shape.weakOutcome]
    return verdict?.language == false ? shape.reason : Self.prohibition(ordering, shape.reason)
  }

  private static func prohibition(_ ordering: LitmusOrdering, _ reason: String) -> String {
    switch ordering {
    case .relaxed: reason
    case .acquireRelease:
      """
      Acquire and release forbid it: what a worker did before a release has happened for everybody who \
      acquires what it stored.
      """
    case .sequentiallyConsistent:
      "Seq-cst forbids it: all accesses have one order, and no order leads to this outcome."
    case .fence:
      """
      The fences forbid it: what stands before a fence has reached everybody, out of the store buffer, too, \
      before the access behind it is made.
      """
    }
  }

  /// What it means that the weak outcome was not seen although it is not forbidden; nil: it was seen, or may
  /// not be, or with so few CPUs it could not.
  public func absence(_ ledger: Ledger, cpus: Int) -> String? {
    guard weak.language != false, cpus > 1, ledger.expected > 0,
      ledger.outcomes[shape.weakOutcome] == 0
    else { return nil }
    let language = weak.language == true ? "The language allows it" : "The language may allow it"
    let bound = Self.bound(ledger.expected)
    switch weak.cpu {
    case true: return "\(CPUFamily.name) CPUs can show it, above all quiet ones: \(bound)."
    case false:
      let elsewhere = shape.elsewhere[ordering].map { "; \($0)" } ?? ""
      return "\(language), \(CPUFamily.name) CPUs never show it: \(bound)\(elsewhere)."
    case nil: return "\(language): \(bound)."
    }
  }

  /// How rare something is at most that was never seen in so many instances:
  /// "0 of 10,240,000: below 0.3 per million at 95 %".
  public static func bound(_ instances: UInt64) -> String {
    let none = "0 of \(Figures.grouped(instances))"
    // What happens with probability 3/n stays away n times in a row with one of e³, which is 5 %.
    let share = 3 / Double(instances)
    guard share < 1 else { return none }
    return "\(none): below \(roundedUp(share * 1e6)) per million at 95 %"
  }

  /// Two significant digits, none of them a zero at the end; a bound is never rounded down.
  private static func roundedUp(_ value: Double) -> String {
    var unit = 1.0
    var decimals = 0
    while value / unit >= 100 { unit *= 10 }
    while value / unit < 10, decimals < 9 { (unit, decimals) = (unit / 10, decimals + 1) }
    let units = (value / unit).rounded(.up)
    if decimals == 0 { return Figures.grouped(UInt64(units * unit)) }
    var text = Figures.fixed(units * unit, decimals)
    while text.contains("."), text.hasSuffix("0") || text.hasSuffix(".") { text.removeLast() }
    return text
  }

  /// What it means that there are fewer CPUs than workers; nil: there are enough.
  public static func crowd(workers: Int, cpus: Int) -> String? {
    guard workers > cpus else { return nil }
    return cpus == 1
      ? "\(workers) workers on 1 CPU: nothing weak can show"
      : "\(workers) workers on \(cpus) CPUs: they take turns, so that little of this can show"
  }

  /// What was seen and must not be, in one line: "SB seq-cst: a defect of atomtop, or of this machine: …";
  /// nil: nothing.
  public func defect(_ ledger: Ledger) -> String? {
    let seen = verdicts.forbidden.filter { $0 < ledger.outcomes.count && ledger.outcomes[$0] > 0 }
    guard !seen.isEmpty else { return nil }
    let outcomes = seen.map { number in
      "\(shape.text(of: number)) \(Figures.times(ledger.outcomes[number])), which "
        + judges(forbidding: number)
    }
    return """
      \(id.scenario) \(id.variant): a defect of atomtop, or of this machine: in \
      \(Figures.grouped(ledger.expected)) instances \(outcomes.joined(separator: "; "))
      """
  }

  private func judges(forbidding outcome: Int) -> String {
    let verdict = verdicts[outcome]
    switch (verdict.cpu, verdict.language) {
    case (false, false): return "neither \(CPUFamily.name) nor the language allows"
    case (false, _): return "\(CPUFamily.name) does not allow"
    default: return "the language does not allow"
    }
  }
}

extension Defect {
  /// One line: what broke, and how.
  public var sentence: String { LitmusText(id)?.defect(ledger) ?? description }
}
