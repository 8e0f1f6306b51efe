import Contention

extension VariantSnapshot {
  /// How many times the baseline's rate, in text: "8.4×"; "≈" for a difference that is not beyond the
  /// noise, "–" while it is unknown.
  public var comparison: String {
    guard let ratio else { return "–" }
    if !variant.isBaseline, differs == false { return "≈" }
    return Figures.ratio(ratio.median)
  }

  /// Whether the rate has to be marked: no slice shows what its label says.
  public var isMarked: Bool { doubt != nil && typicalRate != nil }
}

extension WaitSummary {
  /// One of its figures, in text: "83 ns", and "≤ 20 ns" where nothing shorter can be told.
  public func text(_ nanoseconds: Double) -> String {
    nanoseconds <= Double(floor)
      ? "≤ \(Figures.nanoseconds(Double(floor)))" : Figures.nanoseconds(nanoseconds.rounded())
  }
}
