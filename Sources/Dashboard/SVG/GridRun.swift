/// Cells of a row, side by side, that are drawn as one: all in one look, and all letters, shapes or blank.
struct GridRun {
  enum Content: Equatable {
    case blank
    /// Text, without a blank at either end or two of them in a row, which XML does not keep.
    case letters(String)
    case shapes([CellShape])
  }

  let row: Int
  let column: Int
  private(set) var columns: Int
  let look: PrintColors.Look
  private(set) var content: Content
  /// Whether it is one letter that stands by itself: a wide one, or one that many fonts do not have.
  let isSingle: Bool

  /// All runs of a row, from left to right.
  static func runs(of grid: Grid, row: Int, _ colors: PrintColors) -> [GridRun] {
    var runs: [GridRun] = []
    for column in 0..<grid.width where grid[row, column].columns > 0 {
      let next = GridRun(grid[row, column], row, column, colors)
      if runs.isEmpty || !runs[runs.count - 1].join(next) {
        runs.append(next)
      }
      joinOverBlank(&runs)
    }
    return runs
  }

  private init(_ cell: Cell, _ row: Int, _ column: Int, _ colors: PrintColors) {
    self.row = row
    self.column = column
    columns = cell.columns
    look = colors.look(cell.style)
    if cell.scalar == " ", cell.marks.isEmpty {
      content = .blank
      isSingle = false
    } else if let shape = CellShape(cell.scalar), cell.marks.isEmpty {
      content = .shapes([shape])
      isSingle = false
    } else {
      var letters = String.UnicodeScalarView([cell.scalar])
      cell.marks.forEach { letters.append($0) }
      content = .letters(String(letters))
      isSingle = !(cell.scalar.isInMostFonts && cell.columns == 1 && cell.marks.isEmpty)
    }
  }

  /// Takes in the run behind it, if both are drawn as one.
  private mutating func join(_ next: GridRun) -> Bool {
    guard look == next.look, !isSingle, !next.isSingle else { return false }
    switch (content, next.content) {
    case (.blank, .blank): break
    case (.letters(let letters), .letters(let more)): content = .letters(letters + more)
    case (.shapes(let shapes), .shapes(let more)): content = .shapes(shapes + more)
    default: return false
    }
    columns += next.columns
    return true
  }

  /// Words with one blank between them are one run.
  private static func joinOverBlank(_ runs: inout [GridRun]) {
    guard runs.count >= 3 else { return }
    let last = runs[runs.count - 1]
    let blank = runs[runs.count - 2]
    var first = runs[runs.count - 3]
    guard blank.content == .blank, blank.columns == 1, blank.look == last.look,
      case .letters(let letters) = last.content, !last.isSingle
    else { return }
    guard first.look == last.look, !first.isSingle, case .letters(let before) = first.content
    else { return }
    first.content = .letters(before + " " + letters)
    first.columns += 1 + last.columns
    runs.removeLast(3)
    runs.append(first)
  }
}

extension Unicode.Scalar {
  /// Whether every monospaced font has it, as wide as all others: Latin, Greek, Cyrillic.
  fileprivate var isInMostFonts: Bool {
    switch value {
    case 0x21...0x7E, 0xA1...0xAC, 0xAE...0x17F, 0x384...0x3FF, 0x400...0x45F: true
    default: false
    }
  }
}
