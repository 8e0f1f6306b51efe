import Contention

/// What a sweep came to, for programs. What is unknown is null and never missing; a point that nobody visited has
/// no variants.
struct SweepJSON {
  private let fields: SweepFields
  private let seen: SweepSnapshot

  init(_ report: SweepReport) {
    fields = SweepFields(report: report)
    seen = report.seen
  }

  /// The report with its last line break.
  var text: String {
    let report: JSONFields = [
      "host": .object(fields.host),
      "plan": .object(fields.plan),
      "scenario": .string(seen.plan.scenario?.name ?? ""),
      "noise": JSON(seen.noise),
      "elapsed_s": .number(seen.elapsed),
      "vary": .array(fields.varied.map(JSON.string)),
      "points": .array(seen.points.map(point)),
      "crossings": .array(seen.crossings.map { .object(fields.crossing($0)) }),
      "trends": .array(seen.variants.compactMap(fields.trend).map(JSON.object)),
      "complete": .bool(seen.isComplete),
    ]
    return JSON.object(fields.edition + report).text + "\n"
  }

  private func point(_ point: SweepPoint) -> JSON {
    let variants = point.isVisited ? point.part.variants : []
    return .object(
      fields.setting(point) + fields.point(point)
        + ["variants": .array(variants.map { variant($0, at: point) })])
  }

  private func variant(_ variant: VariantSnapshot, at point: SweepPoint) -> JSON {
    let (figures, law) = fields.variant(variant, at: point)
    return .object(figures + ["law": .object(law)])
  }
}
