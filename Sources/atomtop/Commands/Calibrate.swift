import ArgumentParser
import Contention

/// `atomtop calibrate`: how close the instrument is to bare metal.
struct Calibrate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calibrate",
    abstract: "Measure how close the instrument is to bare metal.",
    discussion: """
      Runs atomtop's loops and the same operations as bare C11 loops in turns, some of them with \
      work between operations or inside the lock, some bare loops against themselves as a control, \
      then the dashboard drawn and not drawn in turns, then its cost per frame and its start. About \
      a minute and a half. It exits with 0 whatever the figures are, and says where a goal is \
      missed, and where that cannot be told.
      """)

  @ParentCommand var root: Atomtop

  @Flag(help: "Twenty seconds instead; the figures vary more.")
  var quick = false

  /// 1000 pairs take hours.
  private static let pairRange = Calibrator.leastPairs...1000

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      """
      Pairs of runs per loop, \(pairRange.lowerBound) to \(pairRange.upperBound). Contended loops \
      vary from run to run, and more pairs narrow what few leave open; 100 take a quarter of an hour. \
      (default: \(Calibrator.leastPairs))
      """,
      valueName: "n"))
  var pairs: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "\(CommonFormat.names). (default: table)",
      valueName: "format"),
    completion: .list(CommonFormat.allCases.map(\.rawValue)))
  var format: String?

  @OptionGroup var textOptions: TextOptions

  mutating func run() throws {
    try root.refuseScreenOptions(for: "calibrate")
    try root.planOptions.refuseAll(for: "calibrate")
    var chosen = CommonFormat.table
    if let format { chosen = try OptionText("--format", format).choice(of: "format") }
    var effort = quick ? CalibrationRun.Effort.quick : .full
    if let pairs {
      effort.pairs = try OptionText("--pairs", pairs).number(in: Self.pairRange)
    }
    let charset = textOptions.charset
    StopSignals.hold()
    var run = CalibrationRun(effort)
    let report = CalibrationReport(result: try run.perform())
    StopSignals.release()
    switch chosen {
    case .table: try Stream.output.write(charset.text(report.text))
    case .json: try Stream.output.write(report.json)
    }
  }
}
