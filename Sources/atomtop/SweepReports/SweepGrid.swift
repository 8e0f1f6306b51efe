import Contention
import Dashboard

/// The table of a sweep along two knobs: in each cell the fastest correct variant, and how many times the rate of
/// the next one it has.
struct SweepGrid {
  private let seen: SweepSnapshot

  init(_ seen: SweepSnapshot) { self.seen = seen }

  private var rows: SweepAxis { seen.plan.axes[0] }
  private var columns: SweepAxis { seen.plan.axes[1] }

  /// The blocks, each at most `width` columns wide: columns that have no room stand in another one.
  func blocks(width: Int) -> [[String]] {
    let title =
      "the fastest, by \(rows.knob.quantity) (down) and \(columns.knob.quantity) (across):"
    return TextTable.blocks(columns.values.indices, width: width, table).map { lines in
      TextWrap.lines(title, width: width) + lines
    }
  }

  private func table(_ shown: [Int]) -> [String] {
    var table = TextTable(
      [.init(title: "  " + rows.knob.title, alignment: .right)]
        + shown.map { .init(title: columns.values[$0].text, alignment: .left) })
    for (row, value) in rows.values.enumerated() {
      table.add(
        [value.text] + shown.map { cell(seen.points[row * columns.values.count + $0]) })
    }
    return table.lines
  }

  private func cell(_ point: SweepPoint) -> String {
    guard let lead = point.lead else { return "–" }
    guard lead.isClear else {
      let others = lead.equals.count == 1 ? lead.equals[0] : "\(lead.equals.count) others"
      return "\(lead.leader) ≈ \(others)"
    }
    return "\(lead.leader) \(Figures.ratio(lead.ratio.median))"
  }

  /// What a cell means.
  static let legend = [
    "tas 1.4×: tas is the fastest correct variant, at 1.4 times the rate of the next one",
    "tas ≈ ttas: no difference between the two beyond the noise; all figures are in JSON and CSV",
  ]
}
