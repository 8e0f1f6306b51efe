/// What is to be found out about a variant.
public struct ExplorerRequest: Sendable, Equatable {
  /// What is wanted of all that can happen.
  public enum Aim: Sendable, Equatable {
    /// Every outcome, with its ways and a witness.
    case outcomes
    /// Whether something can happen.
    case answer(Question)
    /// What these steps do.
    case replay(Schedule)
    /// The interleavings one by one, so many at most.
    case list(atMost: Int)
  }

  /// What is explored.
  public var plan: ExplorerPlan
  /// What is wanted.
  public var aim: Aim
  /// States at which to give up.
  public var states: Int

  /// A request for `aim`, which gives up at so many states.
  public init(
    _ plan: ExplorerPlan, _ aim: Aim = .outcomes, states: Int = ExplorerLimit.usualStates
  ) {
    (self.plan, self.aim, self.states) = (plan, aim, states)
  }
}
