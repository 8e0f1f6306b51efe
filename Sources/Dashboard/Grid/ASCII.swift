/// Stand-ins where only ASCII can be shown, each as wide as what it stands for.
public enum ASCII {
  /// The stand-in for `scalar`, "?" where there is none.
  public static func substitute(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.isASCII { return scalar }
    switch scalar.value {
    // Blocks in eighths of a column: a half or more shows.
    case 0x2580, 0x2584...0x258C: return "#"
    case 0x258D...0x258F, 0x2581...0x2583: return " "
    default: return substitutes[scalar] ?? "?"
    }
  }

  /// `text` with stand-ins, each of its lines as wide as before.
  public static func text(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { line in
      String(String.UnicodeScalarView([Cell](String(line), .plain).map(\.inASCII.scalar)))
    }.joined(separator: "\n")
  }

  private static let substitutes: [Unicode.Scalar: Unicode.Scalar] = [
    "✗": "x", "●": "o", "▣": "#", "×": "x", "–": "-", "—": "-", "·": "|", "µ": "u", "→": ">",
    "…": ".", "▸": ">", "▶": ">", "◂": "<", "▲": "^", "▼": "v", "↑": "^", "↓": "v", "←": "<",
    "≤": "<", "≥": ">", "─": "-", "│": "|", "┌": "+", "┐": "+", "└": "+", "┘": "+", "├": "+",
    "┤": "+", "┬": "+", "┴": "+", "━": "=", "’": "'", "÷": "/", "⏎": "<", "±": "~", "≈": "~",
  ]
}
