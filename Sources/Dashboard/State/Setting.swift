import Contention

/// A choice that can be changed while the dashboard runs. The menu lists all of them in this order.
public enum Setting: String, Sendable, CaseIterable {
  case scenario, workers, focus, inPlay, ordering, backoff, criticalSection, outsideWork, gap
  case slice, pinning, priority, frameRate, theme, graph

  /// Its name in the menu.
  var title: String {
    switch self {
    case .scenario: "scenario"
    case .workers: "workers"
    case .focus: "focus"
    case .inPlay: "in play"
    case .ordering: "ordering"
    case .backoff: "backoff"
    case .criticalSection: "critical section"
    case .outsideWork: "outside work"
    case .gap: "gap"
    case .slice: "slice"
    case .pinning: "pinning"
    case .priority: "priority"
    case .frameRate: "frame rate"
    case .theme: "theme"
    case .graph: "graph"
    }
  }

  /// The direct keys, where there are some.
  var keys: String {
    switch self {
    case .scenario: "Tab"
    case .workers: "+ - * /"
    case .focus: "f"
    case .inPlay: "v"
    case .ordering: "m"
    case .backoff: "b"
    case .criticalSection: "s S"
    case .outsideWork: "w W"
    case .gap: "g G"
    case .pinning: "p"
    case .theme: "t"
    case .slice, .priority, .frameRate, .graph: ""
    }
  }

  /// What it does, in a sentence.
  var explanation: String {
    switch self {
    case .scenario: "The task that the workers share; overview shows all."
    case .workers: "How many threads run. Beyond the CPUs they take turns, and waits get long."
    case .focus: "Gives the selected variant every slice; the others stop."
    case .inPlay: "Whether the selected variant takes its turns or is left out."
    case .ordering: "How strongly atomic operations order the memory around them."
    case .backoff: "What a worker does after a failed attempt, before it tries again."
    case .criticalSection: "Steps of work inside the lock, about 1 ns each."
    case .outsideWork: "Steps of work between two operations, about 1 ns each."
    case .gap: "Steps between a broken variant's load and store, where others get in."
    case .slice: "How long one variant runs before the next has its turn."
    case .pinning: "Whether each worker stays on one CPU, in turn, or the system moves them."
    case .priority: "idle: workers give way to everything else, so that the screen lives."
    case .frameRate: "How often the screen is drawn. It costs the CPUs that are measured."
    case .theme: "Colours; contrast is for projectors."
    case .graph: "What plots are drawn with."
    }
  }

  /// The choice that a scenario must understand for this to mean anything.
  var choice: Choice? {
    switch self {
    case .ordering: .ordering
    case .backoff: .backoff
    case .criticalSection: .criticalSection
    case .outsideWork: .outsideWork
    case .gap: .gap
    default: nil
    }
  }
}

extension DashboardState {
  /// Whether a setting means anything on this page.
  func isAvailable(_ setting: Setting) -> Bool {
    if setting == .focus || setting == .inPlay { return scenario != nil }
    guard let choice = setting.choice else { return true }
    return scenario.map { $0.choices.contains(choice) } ?? true
  }

  /// The settings that mean something on this page.
  var settings: [Setting] { Setting.allCases.filter(isAvailable) }

  /// A setting's present value, as people read it.
  func value(of setting: Setting) -> String {
    switch setting {
    case .scenario: scenario?.name ?? "overview"
    case .workers: "\(plan.threads)"
    case .focus: plan.focus?.variant ?? "none"
    case .inPlay: inPlayText
    case .ordering: orderingText
    case .backoff: plan.backoff.rawValue
    case .criticalSection: Self.steps(plan.criticalSection)
    case .outsideWork: Self.steps(plan.outsideWork)
    case .gap: Self.steps(plan.gap)
    case .slice:
      "\(plan.effectiveSlice(cpus: machine.cpus)) ms" + (plan.slice == nil ? " (automatic)" : "")
    case .pinning: plan.isPinned ? "pinned" : "not pinned"
    case .priority: plan.priority.rawValue
    case .frameRate: "\(display.framesPerSecond) per second"
    case .theme: display.theme.rawValue
    case .graph: display.isASCII ? "ascii" : display.graph.rawValue
    }
  }

  private static func steps(_ count: Int) -> String { count == 1 ? "1 step" : "\(count) steps" }

  private var inPlayText: String {
    guard let scenario else { return "all" }
    let variant = chosenVariant(of: scenario)
    return "\(variant.name): " + (isInPlay(variant, of: scenario) ? "yes" : "no")
  }

  private var orderingText: String {
    if let scenario { return scenario.ordering(for: plan)?.rawValue ?? "–" }
    return plan.ordering?.rawValue ?? "the weakest that is right"
  }
}
