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
    try root.refuseScreenOptions(for: "explore")
    try root.planOptions.refuseMeasuring(for: "explore")
    let format = try options.reportFormat()
    let destination = try options.destination()
    let request = try options.request(subject)
    let charset = textOptions.charset
    StopSignals.hold()
    let started = Platform.timeOfDay
    let result = try ExploreRun.perform(request)
    let report =
      switch format {
      case .table: charset.text(ExploreTable(result).text)
      case .json: ExploreJSON(result, started: started).text
      }
    if !destination.isFile { StopSignals.release() }
    try destination.write(report)
    StopSignals.release()
    try ExploreRun.check(result)
  }
}
