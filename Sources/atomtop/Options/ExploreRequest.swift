import Contention

/// What `explore` is to find out.
struct ExploreRequest: Sendable {
  /// What is wanted of all that can happen.
  enum Aim: Sendable, Equatable {
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
  var plan: ExplorerPlan
  /// What is wanted.
  var aim = Aim.outcomes
  /// When to give up.
  var limit = ExplorerLimit()
}
