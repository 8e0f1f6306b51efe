/// The characters that can be shown.
public enum Charset: Sendable {
  /// All.
  case unicode
  /// Those of the Linux console's fonts, which have 256 or 512.
  case console
  /// ASCII.
  case ascii

  /// `text` in these characters. Each is replaced by as many as it has columns, so that these stay.
  public func text(_ text: String) -> String {
    if self == .unicode || text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { line in
      let cells = [Cell](String(line), .plain)
      return String(String.UnicodeScalarView(cells.map { shown($0).scalar }))
    }.joined(separator: "\n")
  }

  /// `cell`, or what stands for it. Only Unicode has wide characters and marks.
  func shown(_ cell: Cell) -> Cell {
    if self == .unicode { return cell }
    return Cell(cell.columns == 1 ? shown(cell.scalar) : "?", cell.style)
  }

  private func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.isASCII { return scalar }
    return self == .console ? ConsoleFont.shown(scalar) : ASCII.shown(scalar)
  }
}
