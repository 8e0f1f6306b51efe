/// A screenful of cells. Views fill it; the shell paints it; neither knows the other.
public struct Grid: Sendable, Equatable {
  /// How many columns.
  public let width: Int
  /// How many rows.
  public let height: Int
  private var cells: [Cell]
  /// The row and column where the cursor rests: what is selected, which a braille display follows.
  public var cursor = Position(row: 0, column: 0)

  /// Where a cell is.
  public struct Position: Sendable, Equatable {
    /// From the top, from 0.
    public var row: Int
    /// From the left, from 0.
    public var column: Int
  }

  /// A grid of `width` × `height` cells, all `fill`, which is one column wide; negative sizes count as 0.
  public init(width: Int, height: Int, fill: Cell = .blank) {
    self.width = max(0, width)
    self.height = max(0, height)
    cells = Array(
      repeating: fill.columns == 1 ? fill : fill.blanked, count: self.width * self.height)
  }

  /// The whole grid.
  public var area: Area { Area(width: width, height: height) }

  /// The cell at a place. Outside the grid there is none: that is a mistake of a view.
  public subscript(row: Int, column: Int) -> Cell {
    get {
      precondition(area.contains(row: row, column: column), "no cell at \(row), \(column)")
      return cells[row * width + column]
    }
    set {
      precondition(area.contains(row: row, column: column), "no cell at \(row), \(column)")
      set(newValue, row: row, column: column, in: area)
    }
  }

  /// Whether a row is the same in `other`, which has the same width.
  public func hasSameRow(_ row: Int, as other: Grid) -> Bool {
    let range = row * width..<(row + 1) * width
    return cells[range] == other.cells[range]
  }

  /// Writes `text` from a place on to the right, and returns the column after it. Whatever leaves
  /// `area` is cut off.
  @discardableResult
  mutating func put(
    _ text: String, row: Int, column: Int, _ style: Style = .plain, in area: Area
  ) -> Int {
    var column = column
    // Nearly all text of a frame.
    if text.unicodeScalars.allSatisfy(\.isPlain) {
      let clip = columns(of: area, in: row)
      for scalar in text.unicodeScalars {
        if clip.contains(column) {
          replace(row * width + column, with: Cell(scalar, columns: 1, style))
        }
        column += 1
      }
      return column
    }
    for cell in Characters(text, style) {
      set(cell, row: row, column: column, in: area)
      column += cell.columns
    }
    return column
  }

  /// Writes `text` so that it ends just before `end`; what does not fit is cut off at its end.
  mutating func putRight(
    _ text: String, row: Int, end: Int, _ style: Style = .plain, in area: Area
  ) {
    put(text, row: row, column: max(area.column, end - text.columns), style, in: area)
  }

  /// Replaces one cell if it lies in `area`, a wide one with its right half. Of a wide one that is cut
  /// by the edge a blank is left; so it is of one that is overwritten in half.
  mutating func set(_ cell: Cell, row: Int, column: Int, in area: Area) {
    let isLeftIn = has(row: row, column: column, in: area)
    guard cell.columns == 2 else {
      if isLeftIn { replace(row * width + column, with: cell) }
      return
    }
    let isRightIn = has(row: row, column: column + 1, in: area)
    if isLeftIn { replace(row * width + column, with: isRightIn ? cell : cell.blanked) }
    if isRightIn {
      replace(row * width + column + 1, with: isLeftIn ? cell.rightHalf : cell.blanked)
    }
  }

  private func has(row: Int, column: Int, in area: Area) -> Bool {
    area.contains(row: row, column: column) && self.area.contains(row: row, column: column)
  }

  /// The columns of `area` that the grid has in this row.
  private func columns(of area: Area, in row: Int) -> Range<Int> {
    guard (area.row..<area.bottom).contains(row), (0..<height).contains(row) else { return 0..<0 }
    return (area.column..<area.column + area.width).clamped(to: 0..<width)
  }

  @inline(__always)
  private mutating func replace(_ index: Int, with cell: Cell) {
    if cells[index].columns == 1, cell.columns != 0 {
      cells[index] = cell
    } else {
      replaceHalf(index, with: cell)
    }
  }

  /// Where half of a wide character is replaced, or replaces something.
  private mutating func replaceHalf(_ index: Int, with cell: Cell) {
    let old = cells[index]
    let isSecond = cell.columns == 0
    let followsWide = isSecond && index % width > 0 && cells[index - 1].columns == 2
    if old.columns == 2 { cells[index + 1] = cells[index + 1].blanked }
    if old.columns == 0, !followsWide { cells[index - 1] = cells[index - 1].blanked }
    cells[index] = isSecond && !followsWide ? cell.blanked : cell
  }

  /// Fills `area` with one cell, which is one column wide.
  mutating func fill(_ area: Area, _ cell: Cell = .blank) {
    let rows = (max(0, area.row)..<max(0, area.bottom)).clamped(to: 0..<height)
    let end = max(0, area.column + area.width)
    let columns = (min(end, max(0, area.column))..<end).clamped(to: 0..<width)
    guard let first = columns.first, let last = columns.last else { return }
    for start in rows.map({ $0 * width }) {
      // Only at the edges half of a wide character can be left.
      replace(start + first, with: cell)
      replace(start + last, with: cell)
      for index in start + first..<start + last { cells[index] = cell }
    }
  }

  /// Replaces every character that is none of `charset` by one that is.
  mutating func limit(to charset: Charset) {
    guard charset != .unicode else { return }
    for index in cells.indices where cells[index] != .blank {
      cells[index] = charset.shown(cells[index])
    }
  }

  /// The characters row by row, without styles and without blanks at the end of a row.
  public var lines: [String] {
    (0..<height).map { row in
      var line = String.UnicodeScalarView()
      for cell in cells[row * width..<(row + 1) * width] where cell.columns > 0 {
        line.append(cell.scalar)
        cell.marks.forEach { line.append($0) }
      }
      while line.last == " " { line.removeLast() }
      return String(line)
    }
  }
}
