/// What the lines of a plot are called, each label beside its line's end, or as near as other labels allow.
struct EdgeLabels {
  struct Label {
    /// Has the line's style.
    let mark: Character
    let name: String
    let style: Style
    /// Where the line ends, 0 at the bottom of the plot and 1 at the top.
    let height: Double
  }

  let labels: [Label]

  /// Columns that they take, with the blank before them.
  static func width(of names: [String]) -> Int { names.map { 2 + $0.columns }.max() ?? 0 }

  /// Draws them to the right of a plot's canvas.
  func draw(beside canvas: Area, in area: Area, on grid: inout Grid) {
    let wanted = labels.map { label in
      (label: label, row: Int(((1 - label.height) * Double(canvas.height - 1)).rounded()))
    }.sorted { $0.label.height > $1.label.height }
    // Top down, each at least one row below the one before, and all of them within the canvas.
    var next = 0
    for (index, (label, wish)) in wanted.enumerated() {
      let latest = canvas.height - (wanted.count - index)
      let row = max(next, min(wish, max(latest, next)))
      guard row < canvas.height else { break }
      let column = grid.put(
        "\(label.mark) ", row: canvas.row + row, column: canvas.column + canvas.width + 1,
        label.style, in: area)
      grid.put(label.name, row: canvas.row + row, column: column, in: area)
      next = row + 1
    }
  }
}
