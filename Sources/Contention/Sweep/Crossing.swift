/// Where two correct variants change places as a knob is turned up.
public struct Crossing: Sendable, Equatable {
  /// The variant that is faster from there on, beyond the noise.
  public let faster: String
  /// The variant that was faster before, beyond the noise.
  public let slower: String
  /// The first value at which that was found.
  public let at: KnobValue
  /// The number of its point.
  public let point: Int
}

extension SweepSnapshot {
  /// Where curves cross, along the one axis of numbers that there is; none where there are two axes, or names.
  ///
  /// Values between, at which there is no difference, belong to neither side.
  public var crossings: [Crossing] {
    guard plan.axes.count == 1, plan.axes[0].numbers != nil else { return [] }
    let names = correctVariants
    var crossings: [Crossing] = []
    for (index, first) in names.enumerated() {
      for second in names[(index + 1)...] { crossings += self.crossings(first, second) }
    }
    return crossings.sorted { $0.point < $1.point }
  }

  private func crossings(_ first: String, _ second: String) -> [Crossing] {
    var crossings: [Crossing] = []
    var before = 0
    for (index, point) in points.enumerated() {
      guard let order = point.order(of: first, and: second), order != 0 else { continue }
      if order == -before {
        crossings.append(
          Crossing(
            faster: order > 0 ? first : second, slower: order > 0 ? second : first,
            at: point.setting[0], point: index))
      }
      before = order
    }
    return crossings
  }
}
