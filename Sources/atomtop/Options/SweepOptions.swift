import ArgumentParser
import Contention

/// The options of `sweep` alone: what is varied, for how long, and where the report goes.
struct SweepOptions: ParsableArguments {
  /// The knobs that can be varied. A value of `samples` is a list itself.
  static let knobs = Knob.all.filter { $0 != .samples }

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      """
      What is varied: a knob and its values with commas between them, such as threads=1,2,4,8, a range whose \
      powers of two are taken, such as threads=1..64, or a range in steps, such as gap=0..100/10. Knobs: \
      \(Self.knobs.map(\.option).joined(separator: ", ")). Twice: every pair of both, at most \
      \(SweepPlan.mostPoints) points.
      """,
      valueName: "knob=values"),
    completion: .list(Self.knobs.map { "\($0.option)=" }))
  var vary: [String] = []

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      """
      How often each point is visited, in another order each time, \(SweepPlan.roundRange.lowerBound) to \
      \(SweepPlan.roundRange.upperBound). (default: \(SweepPlan.standardRounds))
      """,
      valueName: "n"))
  var rounds: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      """
      Measuring time per point and variant, above 0 and at most \(ReportOptions.mostSeconds). A warm-up \
      comes first in each visit and is not counted, and each has ten slices at least. (default: 0.5)
      """,
      valueName: "seconds"))
  var duration: String?

  @Flag(help: "In the table, how many times the baseline's rate, instead of rates.")
  var relative = false

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "\(SweepFormat.allCases.map(\.rawValue).joined(separator: ", ")). (default: table)",
      valueName: "format"),
    completion: .list(SweepFormat.allCases.map(\.rawValue)))
  var format: String?

  @Option(
    name: .shortAndLong, parsing: .unconditional,
    help: ArgumentHelp(
      "Write the report to this file, as run does. (default: standard output)", valueName: "file"),
    completion: .file())
  var output: String?
}

extension SweepOptions {
  func roundCount() throws(Failure) -> Int {
    guard let rounds else { return SweepPlan.standardRounds }
    return try OptionText("--rounds", rounds).number(in: SweepPlan.roundRange)
  }

  /// Seconds for each point and variant.
  func seconds() throws(Failure) -> Double {
    guard let duration else { return SweepPlan.standardSeconds }
    return try OptionText("--duration", duration).seconds(atMost: ReportOptions.mostSeconds)
  }

  func reportFormat() throws(Failure) -> SweepFormat {
    let chosen: SweepFormat =
      try format.map { text throws(Failure) in
        try OptionText("--format", text).choice(of: "format")
      } ?? .table
    if relative, chosen != .table {
      throw .usage("--relative: only of the table; --format \(chosen.rawValue) has both")
    }
    return chosen
  }

  func destination() throws(Failure) -> Destination {
    guard let output else { return try Destination() }
    return try Destination(output)
  }
}
