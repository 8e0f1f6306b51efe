import Contention

/// What a sweep came to, for spreadsheets: a row per point and variant. A column is named by its path in the
/// JSON report.
struct SweepCSV {
  private let fields: SweepFields
  private let seen: SweepSnapshot

  init(_ report: SweepReport) {
    fields = SweepFields(report: report)
    seen = report.seen
  }

  /// The report with its last line break.
  var text: String {
    let rows = seen.points.filter(\.isVisited).flatMap { point in
      point.part.variants.map { row($0, at: point) }
    }
    return CSVTable(rows).text
  }

  private func row(_ variant: VariantSnapshot, at point: SweepPoint) -> JSONFields {
    let (figures, law) = fields.variant(variant, at: point)
    var row: JSONFields = ["scenario": .string(point.part.name)]
    row += fields.setting(point)
    row += figures
    row += law.inside("law")
    row += fields.point(point).inside("point")
    row += ["noise": JSON(seen.noise), "complete": .bool(seen.isComplete)]
    row += fields.plan.inside("plan")
    row += fields.host.inside("host")
    return row + fields.edition
  }
}
