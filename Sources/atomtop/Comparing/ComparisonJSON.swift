import Contention

/// A comparison for programs. What is unknown is null and never missing.
struct ComparisonJSON {
  /// Rises when a field changes its meaning.
  private static let schema: UInt64 = 1

  private let comparison: Comparison

  init(_ comparison: Comparison) { self.comparison = comparison }

  /// The report with its last line break.
  var text: String {
    let report: JSONFields = [
      "schema": .integer(Self.schema),
      "version": .string(Version.current),
      "a": .object(comparison.a.host),
      "b": .object(comparison.b.host),
      "differences": .array(comparison.facts.filter { !$0.isEqual }.map(Self.fact)),
      "variants": .array(comparison.variants.map(variant)),
      "only_in_a": .array(comparison.onlyInA.map { .object(fields($0)) }),
      "only_in_b": .array(comparison.onlyInB.map { .object(fields($0)) }),
    ]
    return JSON.object(report).text + "\n"
  }

  private static func fact(_ fact: Comparison.Fact) -> JSON {
    .object(["field": .string(fact.field), "a": fact.a, "b": fact.b])
  }

  private func variant(_ variant: ComparedVariant) -> JSON {
    .object(
      fields(variant.subject) + [
        "a_ops_per_s": JSON(variant.a.rate?.median),
        "b_ops_per_s": JSON(variant.b.rate?.median),
        "a_doubtful": JSON(variant.a.doubt),
        "b_doubtful": JSON(variant.b.doubt),
        "ratio": JSON(variant.ratio),
        "ratio_low": JSON(variant.spread?.lowerBound),
        "ratio_high": JSON(variant.spread?.upperBound),
        "differs": JSON(variant.differs),
      ])
  }

  private func fields(_ subject: StoredReport.Subject) -> JSONFields {
    let values = zip(comparison.a.varied, subject.values).map {
      JSONFields.Field(key: $0, value: $1)
    }
    return ["scenario": .string(subject.scenario)] + JSONFields(values)
      + ["name": .string(subject.variant)]
  }
}
