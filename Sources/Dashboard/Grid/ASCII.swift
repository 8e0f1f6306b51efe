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

  /// `text` with stand-ins.
  public static func text(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(substitute(scalar)) }
    return String(result)
  }

  private static let substitutes: [Unicode.Scalar: Unicode.Scalar] = [
    "✗": "x", "●": "o", "▣": "#", "×": "x", "–": "-", "—": "-", "·": "|", "µ": "u", "→": ">",
    "…": ".", "▸": ">", "▶": ">", "◂": "<", "▲": "^", "▼": "v", "↑": "^", "↓": "v", "←": "<",
    "≤": "<", "≥": ">", "─": "-", "│": "|", "┌": "+", "┐": "+", "└": "+", "┘": "+", "├": "+",
    "┤": "+", "┬": "+", "┴": "+", "━": "=", "’": "'", "÷": "/", "⏎": "<", "±": "~", "≈": "~",
  ]
}
