/// Stand-ins where only ASCII can be shown, each one column wide.
enum ASCII {
  /// The stand-in for `scalar`, "?" where there is none.
  static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    // Blocks in eighths of a column: a half or more shows.
    case 0x2580, 0x2584...0x258C: "#"
    case 0x258D...0x258F, 0x2581...0x2583: " "
    default: substitutes[scalar] ?? "?"
    }
  }

  private static let substitutes: [Unicode.Scalar: Unicode.Scalar] = [
    "✗": "x", "●": "o", "▣": "#", "×": "x", "–": "-", "—": "-", "·": "|", "µ": "u", "→": ">",
    "…": ".", "▸": ">", "▶": ">", "◂": "<", "▲": "^", "▼": "v", "↑": "^", "↓": "v", "←": "<",
    "≤": "<", "≥": ">", "─": "-", "│": "|", "┌": "+", "┐": "+", "└": "+", "┘": "+", "├": "+",
    "┤": "+", "┬": "+", "┴": "+", "━": "=", "’": "'", "÷": "/", "⏎": "<", "±": "~", "≈": "~",
    "░": "-", "»": ">",
  ]
}
