import ArgumentParser
import Contention

/// The options of `explore` alone: how far, under which model, and what is wanted of it.
struct ExploreOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      """
      The memory model, which says what a load may return: \
      \(MemoryModel.allCases.map { "\($0.rawValue) (\($0.summary))" }.joined(separator: "; ")). \
      (default: sc)
      """,
      valueName: "model"),
    completion: .list(MemoryModel.allCases.map(\.rawValue)))
  var model: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Operations of each worker, \(SubjectOptions.text(ExplorerPlan.operationRange)). (default: 2)",
      valueName: "n"))
  var ops: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      """
      States at which it gives up, \(SubjectOptions.text(Self.stateRange)). \
      (default: \(ExplorerLimit.usualStates))
      """,
      valueName: "states"))
  var limit: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      """
      Make these steps and show them: numbers of workers with commas between them, such as 0,1,1,0. a, b, \
      c, d: the oldest store that waits in the buffer of worker 0, 1, 2, 3 reaches memory; 0.2: worker 0 \
      finds the third of the values that it may find, newest first.
      """,
      valueName: "steps"))
  var schedule: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      """
      Ask whether something can happen, such as 'value == 2' about what is left of a word or about what the \
      law observes, or '1:value > 0' about what worker 1 finds; ==, !=, < and > are allowed.
      """,
      valueName: "question"))
  var ask: String?

  @Flag(help: "List interleavings one by one, each with its outcome.")
  var all = false

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      """
      With --all: how many, \(SubjectOptions.text(Self.listRange)). (default: \(Self.defaultList))
      """,
      valueName: "n"))
  var first: String?

  @Flag(
    help: """
      Open the page on which you make the steps: who is next, and what comes of it. With --schedule behind \
      those steps. The dashboard's options for the screen are allowed.
      """)
  var step = false

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "\(CommonFormat.names). (default: table)",
      valueName: "format"),
    completion: .list(CommonFormat.allCases.map(\.rawValue)))
  var format: String?

  @Option(
    name: .shortAndLong, parsing: .unconditional,
    help: ArgumentHelp(
      "Write the report to this file, as run does. (default: standard output)", valueName: "file"),
    completion: .file())
  var output: String?

  /// A state takes some 200 bytes with all that is counted about it.
  static let stateRange = 1...100_000_000
  static let listRange = 1...100_000
  static let defaultList = 100
}
