import ArgumentParser
import Contention

/// The options of `litmus` alone: which tests, for how long, and where the report goes.
struct LitmusOptions: ParsableArguments {
  static let defaultSeconds = 0.25
  private static let names = Catalogue.litmusTests.map(\.name)

  @Argument(
    help: ArgumentHelp(
      "A test, in capitals or not: \(Self.names.joined(separator: ", ")). (default: all)",
      valueName: "test"),
    completion: .list(Self.names))
  var tests: [String] = []

  /// For help and completions. The parser gives a root command its options wherever they stand, so the root has
  /// what was typed: ``SubjectOptions/orderings``.
  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      """
      An ordering: relaxed, acq-rel, seq-cst, or fence (relaxed, with a seq-cst fence between two \
      accesses). Repeatable. (default: all)
      """,
      valueName: "ordering"),
    completion: .list(LitmusOrdering.allCases.map(\.rawValue)))
  var ordering: [String] = []

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      """
      Measuring time per test and ordering, above 0 and at most \(ReportOptions.mostSeconds). A \
      warm-up round comes first and is not counted, and rounds are never cut short. (default: 0.25)
      """,
      valueName: "seconds"))
  var duration: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "\(LitmusFormat.allCases.map(\.rawValue).joined(separator: ", ")). (default: table)",
      valueName: "format"),
    completion: .list(LitmusFormat.allCases.map(\.rawValue)))
  var format: String?

  @Option(
    name: .shortAndLong, parsing: .unconditional,
    help: ArgumentHelp(
      "Write the report to this file, as run does. (default: standard output)", valueName: "file"),
    completion: .file())
  var output: String?
}

extension LitmusOptions {
  /// The named tests in the order in which they are named, each once; all if none is.
  func chosenTests() throws(Failure) -> [String] {
    var chosen: [String] = []
    for typed in tests {
      let name = try Self.test(typed)
      if !chosen.contains(name) { chosen.append(name) }
    }
    return chosen.isEmpty ? Self.names : chosen
  }

  private static func test(_ typed: String) throws(Failure) -> String {
    let known = names.first { $0.lowercased() == typed.lowercased() }
    return try OptionText("test", known ?? typed).name(among: names, of: "litmus test")
  }

  /// Those of `names`; nil: all.
  static func orderings(_ names: [String]) throws(Failure) -> Set<String>? {
    var chosen: Set<String> = []
    for name in names {
      let ordering: LitmusOrdering = try OptionText("--ordering", name).choice(of: "ordering")
      chosen.insert(ordering.rawValue)
    }
    return chosen.isEmpty ? nil : chosen
  }

  /// Seconds for each test at each ordering.
  func seconds() throws(Failure) -> Double {
    guard let duration else { return Self.defaultSeconds }
    return try OptionText("--duration", duration).seconds(atMost: ReportOptions.mostSeconds)
  }

  func reportFormat() throws(Failure) -> LitmusFormat {
    guard let format else { return .table }
    return try OptionText("--format", format).choice(of: "format")
  }

  func destination() throws(Failure) -> Destination {
    guard let output else { return try Destination() }
    return try Destination(output)
  }
}
