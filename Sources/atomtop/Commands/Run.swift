import ArgumentParser
import Contention
import Dashboard

/// `atomtop run`: measures without a screen and reports.
struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Measure without a screen and print a table, JSON, CSV or Prometheus' text format.",
    discussion: """
      Every scenario is measured by itself, one after the other. Its variants take turns, so that \
      each has all the CPUs while it runs. Exit status: 0; 64 when the command line is wrong; 70 \
      when a law broke that never may; 71 when the system refuses threads or memory; 74 when the report \
      cannot be written; 128 + signal.
      """)

  @ParentCommand var root: Atomtop

  @OptionGroup(title: "Report")
  var reportOptions: ReportOptions

  @OptionGroup(title: "Measuring")
  var planOptions: PlanOptions

  @OptionGroup var textOptions: TextOptions

  mutating func run() throws {
    try root.refuseScreenOptions(for: "run")
    let limit = try reportOptions.limit()
    let format = try reportOptions.reportFormat()
    let plan = try planOptions.plan()
    try reportOptions.check(limit, plan)
    let destination = try reportOptions.destination()
    try Run.perform(
      plan, limit: limit, format: format, to: destination, charset: textOptions.charset)
  }

  /// Measures `plan` and writes the report to `destination`.
  static func perform(
    _ plan: Plan, limit: Plan.Limit, format: ReportFormat, to destination: Destination,
    charset: Charset
  ) throws(Failure) {
    var plan = plan
    plan.limit = limit
    StopSignals.hold()
    let started = Platform.timeOfDay
    let snapshot = try Measurement.perform(plan)
    let report = format.report(snapshot, started: started, charset)
    // Nothing ends a program that has written half a file.
    if destination.isFile { try destination.write(report) }
    try StopSignals.check()
    // From here a signal ends the program as usual: whoever reads may be slow.
    StopSignals.release()
    if !destination.isFile { try destination.write(report) }
    try LawCheck.check(snapshot)
  }
}
