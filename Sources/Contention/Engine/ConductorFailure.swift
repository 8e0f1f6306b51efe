/// Why a conductor does not play a plan.
public enum ConductorFailure: Error, Sendable, CustomStringConvertible {
  /// The plan is wrong.
  case plan(PlanError)
  /// The system refused what the plan needs.
  case crew(CrewFailure)

  /// One line.
  public var description: String {
    switch self {
    case .plan(let error): error.description
    case .crew(let failure): failure.description
    }
  }
}
