import ArgumentParser
import Contention
import Dashboard

/// `atomtop sweep`: one knob varied, or two, all else alike.
struct Sweep: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sweep",
    abstract: "Vary a knob, or two, and print how every variant scales.",
    discussion: """
      Measures a scenario at several points: as many workers, as much work inside the lock, as --vary lists. \
      Points are visited in several rounds, each in another shuffled order, and variants take turns at each, so \
      that drift does not look like scaling. The table says who is the fastest where, and where curves cross; \
      a difference within the noise is none. With two knobs it is a grid of the fastest. Ctrl-C prints what \
      there is, marked as partial. Exit status: 0; 64 when the command line is wrong; 70 when a law broke that \
      never may; 71 when the system refuses threads or memory; 74 when the report cannot be written; \
      128 + signal.
      """)

  @ParentCommand var root: Atomtop

  @OptionGroup(title: "Sweep and report")
  var options: SweepOptions

  @OptionGroup(title: "Measuring")
  var planOptions: PlanOptions

  @OptionGroup var textOptions: TextOptions

  mutating func run() throws {
    let format = try options.reportFormat()
    let destination = try options.destination()
    let plan = try plan()
    try report(plan, format, to: destination)
  }

  /// What is to be measured.
  func plan() throws(Failure) -> SweepPlan {
    try root.refuseScreenOptions(for: "sweep")
    // What was typed is judged before what is missing.
    for case let (knob, text?) in planOptions.typed { _ = try text.value(of: knob) }
    let scenario = try planOptions.subject.onlyScenario(for: "sweep")
    let axes = try options.axes(of: scenario)
    for case let (knob, text?) in planOptions.typed where axes.contains(where: { $0.knob == knob })
    {
      throw .usage("\(text): --vary varies it; give one of the two")
    }
    var plan = SweepPlan(try planOptions.plan(varying: axes.map(\.knob)), along: axes)
    plan.rounds = try options.roundCount()
    plan.seconds = try options.seconds()
    try check(plan, scenario)
    return plan
  }

  /// Refuses a named variant that works at no point, and points at which nothing is left.
  private func check(_ plan: SweepPlan, _ scenario: Scenario) throws(Failure) {
    let plans = plan.settings.map { plan.plan(at: $0) }
    for variant in scenario.variants where planOptions.subject.variant.contains(variant.name) {
      guard let only = variant.onlyWorkers, !plans.contains(where: { $0.threads == only }) else {
        continue
      }
      throw OptionText("--variant", variant.name).refused(
        "works with exactly \(only) workers, and no point has so many")
    }
    do { try plan.check() } catch {
      throw .usage("--vary: at one of the points \(error.description)")
    }
  }

  private func report(
    _ plan: SweepPlan, _ format: SweepFormat, to destination: Destination
  ) throws(Failure) {
    StopSignals.hold()
    let started = Platform.timeOfDay
    let result = try SweepMeasurement.perform(plan)
    let report = SweepReport(seen: result.seen, started: started, isRelative: options.relative)
    let text = format.text(report, textOptions.charset)
    // Nothing ends a program that has written half a file; whoever reads a stream may be slow. One signal has
    // been obeyed, and another one ends the program.
    if result.end != nil { StopSignals.forget() }
    if !destination.isFile { StopSignals.release() }
    try destination.write(text)
    StopSignals.release()
    if let end = result.end { throw end }
    if let defect = result.seen.defect { throw .defect([defect.sentence]) }
  }
}
