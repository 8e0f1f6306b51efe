import Contention

/// Two reports, side by side.
struct Comparison {
  /// A fact about host or plan.
  struct Fact {
    /// Its path in a report: "host.cpu".
    let field: String
    let a: JSON
    let b: JSON

    var isEqual: Bool { a == b }
  }

  let a: StoredReport
  let b: StoredReport
  /// What is known of host and plan, in the order of the reports.
  let facts: [Fact]
  /// What both have, in A's order.
  let variants: [ComparedVariant]
  let onlyInA: [StoredReport.Subject]
  let onlyInB: [StoredReport.Subject]

  /// Compares them, whatever is in them. See ``check(_:_:)``.
  init(_ a: StoredReport, _ b: StoredReport) {
    (self.a, self.b) = (a, b)
    facts = Self.facts(a, b)
    let ofB = Dictionary(b.entries.map { ($0.subject, $0) }) { first, _ in first }
    variants = a.entries.compactMap { entry in
      ofB[entry.subject].map { ComparedVariant(a: entry, b: $0) }
    }
    let common = Set(variants.map(\.subject))
    onlyInA = a.entries.map(\.subject).filter { !common.contains($0) }
    onlyInB = b.entries.map(\.subject).filter { !common.contains($0) }
  }

  /// Those of which it is known that they differ.
  var differing: [ComparedVariant] { variants.filter { $0.differs == true } }

  private static func facts(_ a: StoredReport, _ b: StoredReport) -> [Fact] {
    // What a sweep varies is no fact about all of it.
    let varied = Set(a.varied)
    let plans = [a.plan, b.plan].map { plan in
      JSONFields(plan.all.filter { !varied.contains($0.key) })
    }
    return [
      Fact(field: "version", a: .string(a.version), b: .string(b.version)),
      Fact(field: "schema", a: JSON(a.schema), b: JSON(b.schema)),
      Fact(field: "complete", a: .bool(a.isComplete), b: .bool(b.isComplete)),
    ] + facts("host", a.host, b.host) + facts("plan", plans[0], plans[1])
  }

  private static func facts(_ part: String, _ a: JSONFields, _ b: JSONFields) -> [Fact] {
    let names = a.all.map(\.key) + b.all.map(\.key).filter { a[$0] == nil }
    return names.map { Fact(field: "\(part).\($0)", a: a[$0] ?? .null, b: b[$0] ?? .null) }
  }
}

extension Comparison {
  /// Compares the reports in two files.
  init(filesAt names: (a: String, b: String)) throws(Failure) {
    let (a, b) = (try ReportFile.report(at: names.a), try ReportFile.report(at: names.b))
    try Self.check(a, b)
    self.init(a, b)
  }

  /// Says in a line what keeps two reports from being compared.
  static func check(_ a: StoredReport, _ b: StoredReport) throws(Failure) {
    switch (a.kind, b.kind) {
    case (.run, .run): break
    case (.sweep(let ofA), .sweep(let ofB)):
      guard ofA == ofB else {
        let names = [ofA, ofB].map { $0.joined(separator: " and ") }
        throw .usage("A varies \(names[0]), B \(names[1]): only sweeps of the same can be compared")
      }
    case (.run, .sweep): throw .usage("A is of run, B of sweep: only two of a kind can be compared")
    case (.sweep, .run): throw .usage("A is of sweep, B of run: only two of a kind can be compared")
    }
    guard !Comparison(a, b).variants.isEmpty else {
      throw .usage("A and B have no variant of a scenario in common: \(names(a)) / \(names(b))")
    }
  }

  /// "counter, max": the scenarios of a report.
  private static func names(_ report: StoredReport) -> String {
    var names: [String] = []
    for entry in report.entries where !names.contains(entry.subject.scenario) {
      names.append(entry.subject.scenario)
    }
    return names.isEmpty ? "none" : names.joined(separator: ", ")
  }
}
