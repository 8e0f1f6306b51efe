import ArgumentParser

/// The options of `compare`: which reports, and what to make of them.
struct CompareOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      """
      Two reports of run or sweep in JSON, A and B. '-' is standard input.
      """,
      valueName: "report"),
    completion: .file(extensions: ["json"]))
  var reports: [String] = []

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      """
      End with status 1 if a variant's rate in B is below so many times that in A, a number above 0 \
      such as 0.95, and the difference is beyond the noise. (default: end with 0)
      """,
      valueName: "ratio"))
  var failBelow: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("\(CommonFormat.names). (default: table)", valueName: "format"),
    completion: .list(CommonFormat.allCases.map(\.rawValue)))
  var format: String?

  @Option(
    name: .shortAndLong, parsing: .unconditional,
    help: ArgumentHelp(
      "Write the comparison to this file, as run does. (default: standard output)",
      valueName: "file"),
    completion: .file())
  var output: String?
}

extension CompareOptions {
  /// The names that belong to `compare` and mean nothing without it.
  static let names = ["--fail-below"]

  /// The least ratio that is no failure; nil: any is good.
  func leastRatio() throws(Failure) -> Double? {
    guard let failBelow else { return nil }
    return try OptionText("--fail-below", failBelow).ratio()
  }

  func reportFormat() throws(Failure) -> CommonFormat {
    guard let format else { return .table }
    return try OptionText("--format", format).choice(of: "format")
  }

  func destination() throws(Failure) -> Destination {
    guard let output else { return try Destination() }
    return try Destination(output)
  }

  /// What the two reports are called.
  func names() throws(Failure) -> (a: String, b: String) {
    guard reports.count == 2 else {
      let number = reports.isEmpty ? "no report" : "\(reports.count) reports"
      throw .usage("\(reports.count == 1 ? "one report" : number): compare takes two, A and B")
    }
    if reports == [ReportFile.standardInput, ReportFile.standardInput] {
      throw .usage("'-' twice: standard input holds one report; give a file for the other")
    }
    return (reports[0], reports[1])
  }
}
