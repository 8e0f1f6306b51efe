import Contention

/// Variants that became slower than somebody allows.
struct Regression {
  let comparison: Comparison
  /// The least ratio of B's rate to A's that is allowed.
  let least: Double

  /// Throws what is below it by more than noise. Says what could not be judged.
  func check() throws(Failure) {
    for remark in unjudged { try? Stream.error.write("atomtop: \(OneLine.text(remark))\n") }
    let lines = comparison.differing.compactMap(complaint)
    guard lines.isEmpty else { throw Failure(status: 1, messages: lines) }
  }

  private var words: ComparisonWords { ComparisonWords(comparison: comparison) }

  private func complaint(_ variant: ComparedVariant) -> String? {
    guard let ratio = variant.ratio, ratio < least else { return nil }
    return "\(words.name(variant.subject)): \(ComparisonWords.ratio(ratio)), "
      + "below \(ComparisonWords.ratio(least))"
  }

  private var unjudged: [String] {
    let unknown = comparison.variants.filter { $0.differs == nil }.map(\.subject)
    return [
      ("not judged, as only A has it", comparison.onlyInA),
      ("not judged, as it is unknown whether it differs", unknown),
    ].filter { !$0.1.isEmpty }.map { reason, subjects in
      "\(reason): \(subjects.map(words.name).joined(separator: "; "))"
    }
  }
}
