/// A rectangle of cells. Never of negative size.
public struct Area: Sendable, Equatable {
  /// The topmost row.
  public var row: Int
  /// The leftmost column.
  public var column: Int
  /// How many columns.
  public var width: Int
  /// How many rows.
  public var height: Int

  /// A rectangle; negative sizes count as 0.
  public init(row: Int = 0, column: Int = 0, width: Int, height: Int) {
    self.row = row
    self.column = column
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// Whether it has no cell.
  public var isEmpty: Bool { width == 0 || height == 0 }

  /// The row below the last one.
  var bottom: Int { row + height }

  /// Without `rows` rows at the top and bottom and `columns` columns at the sides.
  func inset(rows: Int = 1, columns: Int = 1) -> Area {
    Area(
      row: row + rows, column: column + columns, width: width - 2 * columns,
      height: height - 2 * rows)
  }

  /// Takes away up to `rows` rows at the top and returns them.
  mutating func takeTop(_ rows: Int) -> Area {
    let taken = Area(row: row, column: column, width: width, height: min(rows, height))
    self = Area(
      row: row + taken.height, column: column, width: width, height: height - taken.height)
    return taken
  }

  /// Takes away up to `rows` rows at the bottom and returns them.
  mutating func takeBottom(_ rows: Int) -> Area {
    let count = max(0, min(rows, height))
    let taken = Area(row: bottom - count, column: column, width: width, height: count)
    self = Area(row: row, column: column, width: width, height: height - count)
    return taken
  }

  /// Takes away up to `columns` columns at the left and returns them.
  mutating func takeLeft(_ columns: Int) -> Area {
    let count = max(0, min(columns, width))
    let taken = Area(row: row, column: column, width: count, height: height)
    self = Area(row: row, column: column + count, width: width - count, height: height)
    return taken
  }

  /// Takes away up to `columns` columns at the right and returns them.
  mutating func takeRight(_ columns: Int) -> Area {
    let count = max(0, min(columns, width))
    let taken = Area(row: row, column: column + width - count, width: count, height: height)
    self = Area(row: row, column: column, width: width - count, height: height)
    return taken
  }

  /// `count` parts of almost equal width, side by side.
  func columns(_ count: Int) -> [Area] {
    (0..<count).map { index in
      let start = width * index / count
      let end = width * (index + 1) / count
      return Area(row: row, column: column + start, width: end - start, height: height)
    }
  }

  /// `count` parts of almost equal height, one below the other.
  func rows(_ count: Int) -> [Area] {
    (0..<count).map { index in
      let start = height * index / count
      let end = height * (index + 1) / count
      return Area(row: row + start, column: column, width: width, height: end - start)
    }
  }

  /// Whether the cell lies inside.
  func contains(row: Int, column: Int) -> Bool {
    (self.row..<bottom).contains(row) && (self.column..<self.column + width).contains(column)
  }
}
