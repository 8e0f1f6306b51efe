import Dashboard

/// Rows of text in aligned columns.
struct TextTable {
  enum Alignment {
    case left, right
  }

  struct Column {
    let title: String
    let alignment: Alignment
  }

  let columns: [Column]
  private(set) var rows: [[String]] = []

  init(_ columns: [Column]) { self.columns = columns }

  /// Adds a row of as many cells as there are columns.
  mutating func add(_ cells: [String]) {
    precondition(cells.count == columns.count, "a cell for every column")
    rows.append(cells)
  }

  /// The title row and all others, two spaces between columns and none at the end of a line.
  var lines: [String] {
    let all = [columns.map(\.title)] + rows
    let widths = columns.indices.map { index in all.map { $0[index].columns }.max() ?? 0 }
    return all.map { cells in
      let line = columns.indices.map { index in
        switch columns[index].alignment {
        case .left: cells[index].padded(to: widths[index])
        case .right: cells[index].paddedLeft(to: widths[index])
        }
      }
      return line.joined(separator: "  ").trimmedAtEnd
    }
  }
}

extension TextTable {
  /// Tables of `columns`, as many of them side by side as fit `width`, one at least; the others follow in tables
  /// of their own.
  static func blocks(
    _ columns: Range<Int>, width: Int, _ table: ([Int]) -> [String]
  ) -> [[String]] {
    var blocks: [[String]] = []
    var left = columns
    while !left.isEmpty {
      var count = left.count
      var lines = table(Array(left))
      while count > 1, (lines.map(\.columns).max() ?? 0) > width {
        count -= 1
        lines = table(Array(left.prefix(count)))
      }
      left = left.dropFirst(count)
      blocks.append(lines)
    }
    return blocks
  }
}

extension String {
  /// Without the spaces at its end.
  var trimmedAtEnd: String {
    var result = self[...]
    while result.last == " " { result.removeLast() }
    return String(result)
  }
}
