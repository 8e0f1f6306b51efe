import CTerminal
import Dashboard

/// What this terminal can show.
enum TerminalFindings {
  /// How long a terminal may take to answer: longer than most take across an ocean, and hardly felt.
  private static let patienceMilliseconds: Int32 = 300

  /// All findings about the terminal of standard output.
  static func all() -> [Finding] {
    var findings = [kind, characters]
    // Without a terminal there is only what one of this type would have.
    if Platform.isTerminal(Platform.standardOutput), let terminal = Terminal.facts() {
      findings += size(terminal)
    }
    return findings
  }

  private static var kind: Finding {
    let type = Platform.environment("TERM") ?? ""
    do {
      try Terminal.check()
      return Finding(topic: "terminal", fact: "\(type)")
    } catch {
      return Finding(
        topic: "terminal", fact: error.reason,
        effect: "There is no dashboard here; 'atomtop run' measures without one.")
    }
  }

  private static var characters: Finding {
    switch Charset.ofLocale() {
    case .ascii:
      return Finding(
        topic: "characters", fact: "ASCII",
        effect: "Marks, bars and plots are drawn in ASCII; a UTF-8 locale shows them finer.")
    case .console:
      return Finding(
        topic: "characters", fact: "UTF-8, as far as the Linux console's fonts have it",
        effect: "Marks, bars and plots are coarser here than in a terminal window.")
    case .unicode: break
    }
    // East Asian fonts may have them as wide as their own characters, and then locale and terminal differ.
    guard ct_term_probe_columns("─", patienceMilliseconds) == 2 else {
      return Finding(topic: "characters", fact: "UTF-8")
    }
    return Finding(
      topic: "characters", fact: "UTF-8, and this terminal shows ─ ● × two columns wide",
      effect: "Rows wrap and columns shift here; with --ascii they do not.")
  }

  private static func size(_ facts: Terminal.Facts) -> [Finding] {
    let colors = facts.colors
    let wanted = (width: 80, height: 24)
    let isSmall = facts.width < wanted.width || facts.height < wanted.height
    return [
      Finding(
        topic: "colours", fact: colors == 1 << 24 ? "24 bits" : "\(colors)",
        effect: colors < 8 ? "Nothing is lost: no meaning hangs on a colour." : nil),
      Finding(
        topic: "size", fact: "\(facts.width)×\(facts.height)",
        effect: isSmall ? "From 80×24 on everything important shows at once." : nil),
    ]
  }
}
