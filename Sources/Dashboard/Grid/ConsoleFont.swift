/// What every font of the Linux console has: the kernel's own (code page 437), and those that Debian's
/// console-setup loads for Latin script (Lat15-Fixed16, Lat15-Terminus16, Uni2-Fixed16).
enum ConsoleFont {
  /// `scalar`, or what stands for it.
  static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if common.contains(scalar) { return scalar }
    switch scalar.value {
    // Eighths of a block, as shades: a quarter and a half.
    case 0x2589...0x258A, 0x2586...0x2587: return "█"
    case 0x258B...0x258D, 0x2584...0x2585: return "▒"
    case 0x258E...0x258F, 0x2581...0x2583: return "░"
    default: return substitutes[scalar] ?? ASCII.shown(scalar)
    }
  }

  private static let common = Set<Unicode.Scalar>(
    "·µ→←↑↓▲▼≤≥±≈÷─│┌┐└┘├┤┬┴█░▒»•■äöüÄÖÜßéèàñçåæÆÅÉ°".unicodeScalars)

  private static let substitutes: [Unicode.Scalar: Unicode.Scalar] = ["●": "•", "▣": "■"]
}
