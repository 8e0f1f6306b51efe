import ArgumentParser
import Contention
import Dashboard

/// `atomtop litmus`: what a memory ordering allows, counted.
struct Litmus: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "litmus",
    abstract: "Count what memory orderings allow, beside what they may.",
    discussion: """
      A litmus test is a few accesses by each of 2 to 4 workers, and an outcome that no order of them \
      explains: the weak one. Its workers perform it millions of times, at each ordering: relaxed, acq-rel, \
      seq-cst, and relaxed with a seq-cst fence between two accesses (fence). Beside each outcome stands \
      whether it is possible: in turns, on this kind of CPU, in the language, computed from the same \
      accesses. Tests: \(Self.tests). Exit status: 0; 64 when the command line is wrong; 70 when a forbidden \
      outcome was seen; 71 when the system refuses threads or memory; 74 when the report cannot be written; \
      128 + signal.
      """)

  private static let tests = Catalogue.litmusTests.compactMap(\.litmus)
    .map { "\($0.name) (\($0.title))" }.joined(separator: ", ")

  /// The knobs that mean something to it.
  private static let knobs: [Knob] = [.ordering, .slice, .pinning, .priority]

  @ParentCommand var root: Atomtop

  @OptionGroup(title: "Tests and report")
  var options: LitmusOptions

  @OptionGroup(title: "Measuring")
  var cpuOptions: CPUOptions

  @OptionGroup var textOptions: TextOptions

  mutating func run() throws {
    let plan = try plan()
    let format = try options.reportFormat()
    let destination = try options.destination()
    try report(plan, format, to: destination)
  }

  /// What is to be measured, with its limit.
  func plan() throws(Failure) -> Plan {
    try root.refuseScreenOptions(for: "litmus")
    try root.planOptions.refuseAll(for: "litmus", but: Self.knobs)
    // The tests have their own numbers of workers.
    var plan = Plan(scenarios: try options.chosenTests(), threads: 2)
    plan.variants = try LitmusOptions.orderings(root.planOptions.subject.orderings)
    try cpuOptions.apply(to: &plan)
    let orderings = plan.variants?.count ?? LitmusOrdering.allCases.count
    plan.limit = .duration(try options.seconds() * Double(orderings))
    return plan
  }

  private func report(
    _ plan: Plan, _ format: LitmusFormat, to destination: Destination
  ) throws(Failure) {
    StopSignals.hold()
    let started = Platform.timeOfDay
    let snapshot = try Measurement.perform(plan)
    let text = format.text(LitmusReport(snapshot), started: started, textOptions.charset)
    // Nothing ends a program that has written half a file.
    if destination.isFile { try destination.write(text) }
    try StopSignals.check()
    // From here a signal ends the program as usual: whoever reads may be slow.
    StopSignals.release()
    if !destination.isFile { try destination.write(text) }
    try LawCheck.check(snapshot)
  }
}
