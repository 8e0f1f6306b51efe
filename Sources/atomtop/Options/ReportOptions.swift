import ArgumentParser
import Contention

/// The options of `run` alone: how long it measures, and where its report goes.
struct ReportOptions: ParsableArguments {
  static let defaultSeconds = 2.0
  /// A day.
  static let mostSeconds = 86_400
  /// Half an hour of the fastest operations, and no sum of 1024 workers overflows.
  static let operationRange: ClosedRange<UInt64> = 1...1_000_000_000_000

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      """
      Measuring time per scenario, above 0 and at most \(Self.mostSeconds). A warm-up round comes \
      first and is not counted, and rounds are never cut short, so many workers take longer. \
      (default: 2)
      """,
      valueName: "seconds"))
  var duration: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      """
      Instead of a duration: each worker does exactly so many operations of each variant, once; \
      \(Self.operationRange.lowerBound) to \(Self.operationRange.upperBound). \
      With more workers than CPUs, one that waits yields.
      """,
      valueName: "n"))
  var ops: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "\(ReportFormat.allCases.map(\.rawValue).joined(separator: ", ")). (default: table)",
      valueName: "format"),
    completion: .list(ReportFormat.allCases.map(\.rawValue)))
  var format: String?

  @Option(
    name: .shortAndLong, parsing: .unconditional,
    help: ArgumentHelp(
      """
      Write the report to this file, whole or not at all, or to a device or pipe; '-' is standard \
      output. (default: standard output)
      """,
      valueName: "file"),
    completion: .file())
  var output: String?
}

extension ReportOptions {
  /// The names that belong to `run` and mean nothing without it.
  static let names = ["--duration", "--ops", "--format", "--output", "-o"]

  func limit() throws(Failure) -> Plan.Limit {
    if let ops, let duration {
      throw OptionText("--ops", ops).refused(
        "cannot be combined with --duration \(OneLine.quoted(duration)); give one of the two")
    }
    if let ops {
      return .operations(try OptionText("--ops", ops).number(in: Self.operationRange))
    }
    guard let duration else { return .duration(Self.defaultSeconds) }
    return .duration(try OptionText("--duration", duration).seconds(atMost: Self.mostSeconds))
  }

  /// Refuses more operations than a scenario of the plan can check.
  func check(_ limit: Plan.Limit, _ plan: Plan) throws(Failure) {
    guard case .operations(let operations) = limit, let ops else { return }
    for scenario in plan.scenarios.compactMap(Catalogue.scenario) {
      guard let most = scenario.mostOperations, operations > most / UInt64(plan.threads) else {
        continue
      }
      throw OptionText("--ops", ops).refused(
        "\(scenario.name) checks at most \(most) operations in all; "
          + "with --threads \(plan.threads) allowed are 1 to \(most / UInt64(plan.threads))")
    }
  }

  /// Where the report goes, which can be written as far as that can be known before.
  func destination() throws(Failure) -> Destination {
    guard let output else { return try Destination() }
    return try Destination(output)
  }

  func reportFormat() throws(Failure) -> ReportFormat {
    guard let format else { return .table }
    return try OptionText("--format", format).choice(of: "format")
  }
}
