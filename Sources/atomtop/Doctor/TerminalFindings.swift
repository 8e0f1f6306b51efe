import CTerminal

/// What this terminal can show.
enum TerminalFindings {
  /// All findings about the terminal of standard output.
  static func all() -> [Finding] {
    let showsUnicode = ct_term_set_locale()
    var findings = [kind]
    findings.append(
      Finding(
        topic: "characters", fact: showsUnicode ? "UTF-8" : "ASCII",
        effect: showsUnicode
          ? nil : "Marks, bars and plots are drawn in ASCII; a UTF-8 locale shows them finer."))
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
