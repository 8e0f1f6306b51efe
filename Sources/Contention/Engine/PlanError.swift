/// Why a plan cannot be carried out, whatever the machine.
public enum PlanError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The catalogue has no scenario of this name.
  case unknownScenario(String)
  /// The catalogue has no such variant, which is to get every slice.
  case unknownVariant(VariantID)
  /// A knob has a value that is none of its values.
  case notAllowed(Knob, KnobValue)
  /// Workers are to do no operation at all, or measure for no time.
  case noLimit
  /// A variant was asked for by name that works for another number of workers only.
  case otherWorkers(VariantID, only: Int)
  /// No scenario has a variant in play.
  case nothingInPlay

  /// One line.
  public var description: String {
    switch self {
    case .unknownScenario(let name): "there is no scenario \(name)"
    case .unknownVariant(let id): "there is no variant \(id.variant) of \(id.scenario)"
    case .notAllowed(let knob, let value): "\(knob.title) cannot be \(value.text)"
    case .noLimit: "a limit must be above 0"
    case .otherWorkers(let id, let only):
      "\(id.variant) of \(id.scenario) works for exactly \(only) workers"
    case .nothingInPlay: "no variant is in play"
    }
  }
}
