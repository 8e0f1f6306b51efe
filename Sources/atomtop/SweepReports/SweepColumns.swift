import Contention
import Dashboard

/// The table of a sweep along one knob: a row for each variant, a column for each point. Points that have no room
/// beside the others stand in another block below.
struct SweepColumns {
  private static let fastest = "*"
  private static let equal = "≈"
  private static let unknown = "–"

  private let seen: SweepSnapshot
  private let isRelative: Bool
  private let leads: [SweepLead?]

  init(_ seen: SweepSnapshot, isRelative: Bool) {
    self.seen = seen
    self.isRelative = isRelative
    leads = seen.points.map(\.lead)
  }

  /// The blocks, each at most `width` columns wide, with what the columns are above.
  func blocks(width: Int) -> [[String]] {
    guard let axis = seen.plan.axes.first else { return [] }
    return TextTable.blocks(seen.points.indices, width: width, table).map { lines in
      ["\(quantity), by \(axis.knob.quantity):"] + lines
    }
  }

  private var quantity: String {
    guard isRelative else { return "ops/s" }
    let baseline = seen.points.first?.part.baseline?.id.variant
    return "× the rate of \(baseline ?? "the baseline")"
  }

  private func table(_ points: [Int]) -> [String] {
    let axis = seen.plan.axes[0]
    let columns = points.map { index in
      TextTable.Column(title: axis.values[index].text + "  ", alignment: .right)
    }
    var table = TextTable(
      [.init(title: "  variant", alignment: .left)] + columns
        + [.init(title: "high÷low", alignment: .right)])
    for name in seen.variants {
      guard let role = seen.plan.scenario?.variants.first(where: { $0.name == name })?.role else {
        continue
      }
      table.add(
        ["\(role.mark) \(name)"] + points.map { cell(name, $0) }
          + [seen.trend(of: name)?.text ?? Self.unknown])
    }
    for (title, figure) in Self.conditions {
      table.add(
        ["  " + title] + points.map { (figure(seen.points[$0]) ?? Self.unknown) + "  " } + [""])
    }
    return table.lines
  }

  private func cell(_ name: String, _ index: Int) -> String {
    guard let seen = seen.points[index].seen(name), let rate = seen.rate else {
      return Self.unknown + "  "
    }
    let figure = isRelative ? seen.comparison : Figures.si(rate.median)
    return "\(figure) \(mark(name, seen, leads[index]))"
  }

  private func mark(_ name: String, _ seen: VariantSnapshot, _ lead: SweepLead?) -> String {
    if seen.isMarked { return "?" }
    guard let lead else { return " " }
    if lead.isClear { return lead.leader == name ? Self.fastest : " " }
    return name == lead.leader || lead.equals.contains(name) ? Self.equal : " "
  }

  /// Rows below the variants: how good the figures of a point are.
  private static let conditions: [(title: String, figure: @Sendable (SweepPoint) -> String?)] = [
    (
      "± at most",
      { point in point.part.variants.compactMap { $0.rate?.deviation }.max().map(Figures.deviation)
      }
    ),
    ("noise ±", { $0.noise.map(Figures.deviation) }),
    ("CPU share", { $0.part.cpuShare.map(Figures.wholePercent) }),
    ("overlap", { $0.part.overlap.map(Figures.wholePercent) }),
  ]

  /// What the marks and the last rows mean.
  static func legend(isRelative: Bool, _ seen: SweepSnapshot) -> [String] {
    var lines = [
      "\(fastest) the fastest correct variant; \(equal) no difference to it beyond the noise; "
        + "medians over slices",
      "high÷low: the highest rate ÷ the lowest; \(equal) where they do not differ beyond the noise",
      "± at most: the middle half of each variant's slices lies within so much of its median",
      "noise: how far the baseline comes from itself; CPU share, overlap: the lowest of a variant",
    ]
    if isRelative { lines[0] += "; a lone \(equal): like the baseline" }
    return lines
  }
}
