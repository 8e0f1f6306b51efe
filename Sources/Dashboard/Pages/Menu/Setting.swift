import Contention

/// A choice that can be changed while the dashboard runs: a knob of the plan, or something else.
public enum Setting: Sendable, Hashable {
  case scenario, focus, inPlay, frameRate, theme, graph
  /// A choice of the plan.
  case knob(Knob)

  /// All of them, in the order of the menu.
  public static let all: [Setting] =
    [.scenario, .knob(.threads), .focus, .inPlay]
    + Knob.all.filter { $0 != .threads && $0.turns }.map(Setting.knob)
    + [.frameRate, .theme, .graph]

  /// Its name in the menu.
  var title: String {
    switch self {
    case .scenario: "scenario"
    case .focus: "focus"
    case .inPlay: "in play"
    case .knob(let knob): knob.title
    case .frameRate: "frame rate"
    case .theme: "theme"
    case .graph: "graph"
    }
  }

  /// The direct keys, where there are some.
  var keys: String {
    switch self {
    case .scenario: "Tab"
    case .knob(.threads): "+ - * /"
    case .focus: "f"
    case .inPlay: "v"
    case .knob(let knob): knob.keys?.text ?? ""
    case .theme: "t"
    case .frameRate, .graph: ""
    }
  }

  /// What it does, in a sentence.
  var explanation: String {
    switch self {
    case .scenario: "The task that the workers share; overview shows all."
    case .focus: "Gives the selected variant every slice; the others stop."
    case .inPlay: "Whether the selected variant takes its turns or is left out."
    case .knob(let knob): knob.explanation
    case .frameRate: "How often the screen is drawn. It costs the CPUs that are measured."
    case .theme: "Colours; contrast is for projectors."
    case .graph: "What plots are drawn with."
    }
  }
}

extension Knob {
  /// The knobs that only some scenarios have and that keys turn. First those with the most to show: for
  /// these there is room on the narrowest screen.
  static let onScreen: [Knob] = {
    let first: [Knob] = [.ordering, .backoff, .gap]
    return first + all.filter { $0.isForSome && $0.turns && !first.contains($0) }
  }()
}

extension Knob {
  /// Its value in `plan` as the header says it, the longest form first: "critical section 100".
  func forms(in plan: Plan) -> [String] {
    guard let value = value(in: plan)?.text else { return [] }
    switch self {
    case .ordering: return [value]
    case .backoff: return ["\(title) \(value)", value]
    case .criticalSection: return ["\(title) \(value)", "inside \(value)"]
    case .outsideWork: return ["\(title) \(value)", "outside \(value)"]
    case .samples: return ["\(title) \(value)", "own samples"]
    case .slice: return ["\(title) \(value) ms"]
    default: return ["\(title) \(value)"]
    }
  }
}

extension DashboardState {
  /// The knobs whose values in `plan` are not the default here, the most important first. Workers, pinning
  /// and priority are said in another way.
  func turnedKnobs(in plan: Plan) -> [Knob] {
    (Knob.onScreen + [.samples, .slice]).filter { knob in
      guard isAvailable(.knob(knob)) else { return false }
      guard knob == .ordering, let scenario else { return knob.isTurned(in: plan) }
      return scenario.ordering(for: plan) != scenario.orderings.first
    }
  }

  /// Whether a setting means anything on this page.
  func isAvailable(_ setting: Setting) -> Bool {
    switch setting {
    case .focus, .inPlay: scenario != nil
    case .knob(.threads): scenario?.litmus == nil
    case .knob(let knob) where knob.isForSome: scenario?.choices.contains(knob) ?? true
    default: true
    }
  }

  /// The settings that mean something on this page.
  var settings: [Setting] { Setting.all.filter(isAvailable) }

  /// A setting's present value, as people read it.
  func value(of setting: Setting) -> String {
    switch setting {
    case .scenario: scenario?.name ?? "overview"
    case .focus: plan.focus?.variant ?? "none"
    case .inPlay: inPlayText
    case .knob(.ordering) where scenario?.orderings.isEmpty == true: "–"
    case .knob(let knob): knob.words(in: planInForce, cpus: machine.cpus)
    case .frameRate: "\(display.framesPerSecond) per second"
    case .theme: display.theme.rawValue
    case .graph: display.shownGraph.rawValue
    }
  }

  /// The plan, with the ordering that the open scenario really runs with.
  var planInForce: Plan {
    var plan = plan
    if let scenario { plan.ordering = scenario.ordering(for: plan) }
    return plan
  }

  private var inPlayText: String {
    guard let scenario else { return "all" }
    let variant = chosenVariant(of: scenario)
    return "\(variant.name): " + (isInPlay(variant, of: scenario) ? "yes" : "no")
  }
}
