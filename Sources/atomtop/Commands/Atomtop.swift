import ArgumentParser
import Contention
import Dashboard

/// The root command, which is the dashboard.
///
/// It is the root rather than a default subcommand so that its options need no verb, and so that
/// `atomtop --help`, the manual and the completions show them together with the verbs.
struct Atomtop: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "atomtop",
    abstract: "See threads contend: real pthreads, real atomics, live.",
    usage: """
      atomtop [<options>]
      atomtop run [<options>]
      atomtop list [<scenario>] [--format json]
      atomtop lesson [<name|number|file>]
      atomtop walkthrough [<name>]
      atomtop explore -s <scenario> --variant <variant> [<options>]
      atomtop litmus [<test> ...] [<options>]
      atomtop sweep -s <scenario> --vary <knob>=<values> [<options>]
      atomtop compare <report> <report> [<options>]
      atomtop calibrate [--quick] [--pairs <n>]
      atomtop doctor
      """,
    discussion: """
      Without a command the live dashboard opens: workers fight over shared values, each scenario \
      in several variants that take turns, some broken on purpose, some atomic, some with a lock. \
      Where standard output is not a terminal, 'atomtop' prints what 'atomtop run' prints.
      """,
    version: "atomtop \(Version.current)",
    subcommands: [
      Run.self, List.self, Teach.self, Walk.self, Explore.self, Litmus.self, Sweep.self,
      Compare.self, Calibrate.self, Doctor.self, Observe.self,
    ])

  @OptionGroup(title: "Measuring")
  var planOptions: PlanOptions

  @OptionGroup(title: "Dashboard")
  var screenOptions: ScreenOptions

  @OptionGroup(title: "Dashboard")
  var languageOptions: LanguageOptions

  @OptionGroup var textOptions: TextOptions

  mutating func run() throws { try live().show() }

  /// The dashboard that these options ask for.
  func live() throws(Failure) -> LiveDashboard {
    var live = LiveDashboard(plan: try planOptions.plan())
    live.opens = planOptions.subject.scenario.isEmpty ? nil : live.plan.scenarios.first
    live.display = try screenOptions.display(textOptions.charset)
    live.display.language = try languageOptions.chosen()
    live.usesColor = screenOptions.usesColor
    return live
  }

  /// Refuses options that were given to a verb and that only the dashboard understands, and the language
  /// where no code shows. The parser gives a root command its options wherever they stand.
  func refuseScreenOptions(for verb: String, hasCode: Bool = false) throws(Failure) {
    let language = hasCode ? nil : languageOptions.given
    guard let given = screenOptions.firstGiven ?? language else { return }
    throw .usage(
      "\(given): an option of the dashboard, not of \(verb); 'atomtop help \(verb)' shows what is allowed"
    )
  }
}
