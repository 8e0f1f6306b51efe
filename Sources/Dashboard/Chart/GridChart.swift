/// A table of what is the best where two things are varied.
struct GridChart {
  /// What is the best in one place.
  struct Cell {
    let name: String
    let look: ChartLook
    /// Those from which it does not differ.
    let equals: [String]
    /// How many times the figure of the next one it has.
    let ratio: ChartFigure
    /// The same, as reports write it.
    let number: String
  }

  let title: String
  let sentences: [String]
  /// From the top.
  let rows: [String]
  let rowLabel: String
  /// From the left.
  let columns: [String]
  let columnLabel: String
  /// Row by row; nil where it is unknown.
  let cells: [[Cell?]]
  let caption: [String]
}
