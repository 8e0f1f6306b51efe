/// The steps of one interleaving, in order. Written with commas: "0,1,1.1,a".
public struct Schedule: Sendable, Equatable, CustomStringConvertible {
  /// The steps.
  public var steps: [Step]

  /// A schedule of these steps.
  public init(_ steps: [Step]) { self.steps = steps }

  /// The steps with commas.
  public var description: String { steps.map(\.description).joined(separator: ",") }

  /// A part of a text that is no step.
  public struct NoStep: Error {
    /// The part.
    public let text: String
  }

  /// The schedule in `text`.
  public init(_ text: String) throws(NoStep) {
    steps = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let step = Step(part) else { throw NoStep(text: String(part)) }
      steps.append(step)
    }
  }
}

extension Explorer {
  /// A step of a schedule that cannot be made.
  public struct Impossible: Error {
    /// How many steps were made before.
    public let made: Int
    /// The step.
    public let step: Step
    /// The steps that could be made instead.
    public let instead: [Step]
  }

  /// Makes the steps of a schedule, from the start. Looks in vain are steps, too.
  public func replay(_ schedule: Schedule) throws(Impossible) -> [Move] {
    var state = start
    var made: [Move] = []
    for step in schedule.steps {
      let moves = allMoves(from: state)
      guard let move = moves.first(where: { $0.step == step }) else {
        throw Impossible(made: made.count, step: step, instead: moves.map(\.step))
      }
      made.append(move)
      state = move.after
    }
    return made
  }
}
