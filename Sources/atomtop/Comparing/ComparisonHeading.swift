import Contention
import Dashboard

/// What stands above two reports side by side: what differs in host and plan, what both have, and what makes
/// a comparison doubtful.
struct ComparisonHeading {
  let comparison: Comparison
  /// What the two files are called.
  let names: (a: String, b: String)

  /// Blocks of lines, not yet wrapped.
  var blocks: [[String]] {
    [["A: \(names.a)", "B: \(names.b)"], facts, warnings].filter { !$0.isEmpty }
  }

  private var facts: [String] {
    let different = comparison.facts.filter { !$0.isEqual }.map { fact in
      "\(ComparisonWords.title(fact.field)): \(fact.a.plainText) / \(fact.b.plainText)"
    }
    let same = comparison.facts.filter { $0.isEqual && isWorthSaying($0) }.map { fact in
      "\(ComparisonWords.title(fact.field)) \(fact.a.plainText)"
    }
    return (different.isEmpty ? ["host and plan are the same"] : different)
      + (same.isEmpty ? [] : ["both: " + same.joined(separator: ", ")])
  }

  /// Whether something that both have tells what was measured: no default, and nothing about the report itself.
  private func isWorthSaying(_ fact: Comparison.Fact) -> Bool {
    if fact.a == .null || ["schema", "complete"].contains(fact.field) { return false }
    let knob = Knob.all.first { "plan.\($0.field)" == fact.field }
    guard let knob, knob != .threads else { return true }
    return JSON(knob.value(in: Plan(scenarios: [], threads: 1))) != fact.a
  }

  private var warnings: [String] {
    let reports = [("A", comparison.a), ("B", comparison.b)]
    let debug = reports.filter { $0.1.isDebugBuild }.map(\.0)
    var lines: [String] = []
    if !debug.isEmpty {
      lines.append(
        "WARNING: of a debug build: \(debug.joined(separator: " and ")). Such rates mean nothing.")
    }
    if comparison.a.version != comparison.b.version {
      lines.append("WARNING: the builds differ: atomtop itself may measure differently.")
    }
    lines += reports.filter { !$0.1.isComplete }.map { name, _ in
      "\(name) is partial: the sweep was stopped. What there is is compared."
    }
    return lines
  }
}
