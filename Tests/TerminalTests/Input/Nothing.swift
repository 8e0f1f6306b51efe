import TestSupport

/// Whole sequences that no key sends.
enum Nothing {
  /// Some of each kind, as terminals and mistakes bring them.
  static let examples: [String] = [
    // Replies: DECRQSS, XTGETTCAP, colours, the clipboard, attributes, modes, the cursor, versions.
    "\u{1B}P1$r0\"q\u{1B}\\", "\u{1B}P1+r436f=323536\u{1B}\\", "\u{1B}P>|XTerm(379)\u{1B}\\",
    "\u{1B}]4;1;rgb:cdcd/0000/0000\u{7}", "\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\",
    "\u{1B}]52;c;cXVpdA==\u{7}", "\u{1B}[?62;1;6c", "\u{1B}[>41;379;0c", "\u{1B}[?2004;2$y",
    "\u{1B}[24;80R", "\u{1B}[0n", "\u{1B}[8;24;80t", "\u{1B}]lquit\u{1B}\\", "\u{1B}[?1u",
    // Other strings.
    "\u{1B}_Gi=31;OK\u{1B}\\", "\u{1B}^quit\u{1B}\\", "\u{1B}Xquit\u{1B}\\",
    "\u{90}quit\u{9C}", "\u{9D}0;quit\u{9C}", "\u{9F}quit\u{9C}",
    "\u{1B}]0;✗ 字 e\u{301}\u{7}", "\u{1B}]0;\u{7}", "\u{1B}]\u{7}",
    // The mouse, that nobody asked for: X10, SGR, rxvt.
    "\u{1B}[M qq", "\u{1B}[M #q", "\u{1B}[<0;10;10M", "\u{1B}[<0;10;10m", "\u{1B}[<64;1;1M",
    "\u{1B}[32;10;10M", "\u{1B}[I", "\u{1B}[O",
    // Pasted.
    "\u{1B}[200~equal\u{1B}[201~", "\u{1B}[200~\u{1B}[A\u{1B}OA\r\u{1B}\u{1B}[201~",
    "\u{1B}[200~\u{1B}[20\u{1B}[201~", "\u{1B}[200~\u{1B}[201~", "\u{1B}[201~",
    // Keys that are none of ours, or with Alt, or let go.
    "\u{1B}OP", "\u{1B}[15~", "\u{1B}[24;5~", "\u{1B}[2~", "\u{1B}[3~", "\u{1B}[[A", "\u{1B}[[E",
    "\u{1B}[1;5D", "\u{1B}[1;3A", "\u{1B}O5A", "\u{1B}[5;5~", "\u{1B}q", "\u{1B}\r", "\u{1B}ä",
    "\u{1B}\u{1B}[A", "\u{1B}\u{1B}OA", "\u{1B}\u{1B}q", "\u{1B}[113;3u", "\u{1B}[113;1:3u",
    "\u{1B}[113;9u", "\u{1B}[1;1:3A", "\u{1B}[27;3;113~", "\u{1B}[57441u", "\u{1B}[97;5u",
    // Two-byte and longer sequences, and nonsense.
    "\u{1B}7", "\u{1B}c", "\u{1B}(0", "\u{1B}#8", "\u{1B} F", "\u{1B}[!p", "\u{1B}[4 q",
    "\u{1B}[5;6;7;8;9~", "\u{1B}[5:6~", "\u{1B}[99999999999u", "\u{1B}[1114112u", "\u{1B}[55296u",
    "\u{1B}[=5A", "\u{1B}[5;A", "\u{1B}[;;;u", "\u{1B}[u", "\u{1B}[~", "\u{1B}[2A", "\u{1B}[3;7H",
    "\u{1B}[5\u{18}", "\u{1B}]0;q\u{18}", "\u{1B}P\u{1A}", "\u{1B}[字", "\u{1}", "\u{0}", "\u{80}",
  ]

  /// One of any kind, made at random: what it holds would be keys elsewhere.
  static func random(_ numbers: inout SeededNumbers) -> [UInt8] {
    let escape: UInt8 = 0x1B
    switch Int.random(in: 0..<10, using: &numbers) {
    case 0: return Array(examples.randomElement(using: &numbers)!.utf8)
    case 1: return [escape, 0x5D] + text(&numbers) + [7]
    case 2:
      let kind = Array("P]X^_".utf8).randomElement(using: &numbers)!
      return [escape, kind] + text(&numbers) + [escape, 0x5C]
    case 3:
      return [escape, 0x5B, 0x4D]
        + (0..<3).map { _ in UInt8.random(in: 0x20...0xFF, using: &numbers) }
    case 4:
      let body = text(&numbers) + [escape] + text(&numbers)
      return Array("\u{1B}[200~".utf8) + body + Array("\u{1B}[201~".utf8)
    case 5:
      // A marker that no key has.
      let final = UInt8.random(in: 0x40...0x7E, using: &numbers)
      return [escape, 0x5B, 0x3E] + parameters(&numbers) + [final]
    case 6:
      let final = UInt8.random(in: 0x30...0x7E, using: &numbers)
      return [escape, UInt8.random(in: 0x20...0x2F, using: &numbers), final]
    case 7: return [escape, escape, 0x5B] + parameters(&numbers) + [0x41]
    case 8:
      // Bytes that begin no character, and a character cut off.
      return [[0xFF], [0xC0], [0xE2, 0x9C], [0xF0, 0x9F, 0x98]].randomElement(using: &numbers)!
        + [0]
    default:
      return [escape] + [UInt8.random(in: 0x60...0x7E, using: &numbers)]
    }
  }

  private static func text(_ numbers: inout SeededNumbers) -> [UInt8] {
    (0..<Int.random(in: 0...12, using: &numbers)).map { _ in
      UInt8.random(in: 0x20...0x7E, using: &numbers)
    }
  }

  private static func parameters(_ numbers: inout SeededNumbers) -> [UInt8] {
    (0..<Int.random(in: 0...5, using: &numbers)).map { _ in
      UInt8.random(in: 0x30...0x3B, using: &numbers)
    }
  }
}
