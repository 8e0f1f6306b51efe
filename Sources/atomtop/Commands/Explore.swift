import ArgumentParser
import Contention
import Dashboard

/// `atomtop explore`: every interleaving of a variant's accesses.
struct Explore: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explore",
    abstract: "Go through every interleaving of a variant: what can come out, and how.",
    discussion: """
      Takes the operation that runs at full speed apart into its accesses to shared memory, and goes \
      through every order in which the accesses of a few workers can happen. 2 workers do 2 operations each, \
      one access after the other (sc), unless told otherwise. It counts how many interleavings keep the law, \
      lists what can be left at the end, and shows how the law breaks. Any ordering may be explored, also \
      one that is too weak. Exit status: 0; 64 when the command line is wrong; 70 when a variant breaks its \
      law that never may; 74 when the report cannot be written; 128 + signal.
      """)

  @ParentCommand var root: Atomtop

  @OptionGroup(title: "What is explored")
  var subject: SubjectOptions

  @OptionGroup(title: "Exploring")
  var options: ExploreOptions

  @OptionGroup var textOptions: TextOptions

  mutating func run() throws {
    try refuseForeignOptions()
    let charset = textOptions.charset
    var display = try root.screenOptions.display(charset)
    display.language = try root.languageOptions.chosen()
    let format = try options.reportFormat()
    let destination = try options.destination()
    let request = try options.request(subject)
    if options.step, isInteractive {
      try show(request, display)
    } else {
      try report(request, format, to: destination, charset)
    }
  }

  /// Refuses what says how something is measured, and, where no page opens, how one is shown.
  func refuseForeignOptions() throws(Failure) {
    if !options.step { try root.refuseScreenOptions(for: "explore") }
    try root.planOptions.refuseMeasuring(for: "explore")
  }

  // MARK: Step by step

  /// Whether there is a screen. If there is none, this says why.
  private var isInteractive: Bool {
    do {
      try Terminal.check()
      return true
    } catch {
      try? Stream.error.write("atomtop: \(error.reason); printing what explore finds out\n")
      return false
    }
  }

  private func show(_ request: ExplorerRequest, _ display: DisplayOptions) throws(Failure) {
    let schedule = options.stepSchedule(request)
    try ExploreResult.check(request)
    guard let page = StepperPage(request.plan, playing: schedule, display: display) else {
      throw .usage("\(request.plan.scenario) \(request.plan.variant): cannot be explored")
    }
    try Screen.show(
      page, usesColor: root.screenOptions.usesColor,
      wayOut: "without --step it is printed what can happen")
  }

  // MARK: Reports

  private func report(
    _ request: ExplorerRequest, _ format: CommonFormat, to destination: Destination,
    _ charset: Charset
  ) throws(Failure) {
    StopSignals.hold()
    let started = Platform.timeOfDay
    let result = try ExploreRun.perform(request)
    let report =
      switch format {
      case .table: charset.text(ExploreTable(result).text)
      case .json: ExploreJSON(result, started: started).text
      }
    // Nothing ends a program that has written half a file; whoever reads a stream may be slow.
    if !destination.isFile { StopSignals.release() }
    try destination.write(report)
    StopSignals.release()
    try ExploreRun.check(result)
  }
}
