import Contention

/// The selected variant's operation as code, at the bottom of the scenario page.
struct CodePanel {
  let state: DashboardState
  let scenario: Scenario

  /// The table of variants stays in view as far as it can.
  private static let rowsAbove = 3

  func draw(in body: Area, on grid: inout Grid) {
    let variant = state.chosenVariant(of: scenario)
    let language = state.code.language
    let id = VariantID(scenario: scenario.name, variant: variant.name)
    let lines = Listing.of(id, language)?.lines ?? []
    var rest = body
    let area = rest.takeBottom(min(max(lines.count, 1) + 2, body.height - Self.rowsAbove))
    grid.fill(area)
    let inner = Box.draw(
      "\(variant.role.mark) \(variant.name) in \(language.title)",
      note: "l: \(language.next().title)", footer: footer, Style(.accent, .bold),
      frame: Style(.accent), in: area, on: &grid)
    guard !lines.isEmpty else {
      grid.put("no listing", row: inner.row, column: inner.column + 1, .faint, in: inner)
      return
    }
    for (index, line) in lines.prefix(inner.height).enumerated() {
      draw(line, row: inner.row + index, in: inner, on: &grid)
    }
  }

  /// Listings are written with the default ordering. Where another one runs, that is said.
  private var footer: String {
    let meeting = "▸ where threads meet"
    guard let usual = scenario.orderings.first, let now = scenario.ordering(for: state.plan),
      now != usual
    else { return meeting }
    return "\(meeting) · written for \(usual.rawValue), running with \(now.rawValue)"
  }

  private func draw(_ line: Listing.Line, row: Int, in inner: Area, on grid: inout Grid) {
    if line.isRacing {
      grid.put("▸", row: row, column: inner.column + 1, Style(.accent, .bold), in: inner)
    }
    let (code, comment) = Self.split(line.text)
    let text =
      StyledLine(code, line.isRacing ? Style(.accent, .bold) : .plain)
      + StyledLine(comment, .faint)
    text.draw(row: row, column: inner.column + 3, in: inner, on: &grid)
  }

  /// The code of a line, and the comment that ends it.
  private static func split(_ text: String) -> (code: String, comment: String) {
    let parts = text.split(separator: "//", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return (text, "") }
    return (String(parts[0]), "//" + parts[1])
  }
}
