import Contention

extension SweepAxis {
  /// Where its values lie along an axis, 0 to 1, by its ``spacing``.
  public var positions: [Double] {
    guard values.count > 1 else { return [0.5] }
    let equal = values.indices.map { Double($0) / Double(values.count - 1) }
    guard let numbers, let first = numbers.first, let last = numbers.last, first != last else {
      return equal
    }
    switch spacing {
    case .steps: return equal
    case .logarithmic: return Scale.positions(ofLogarithms: numbers)
    case .linear: return numbers.map { Double($0 - first) / Double(last - first) }
    }
  }
}
