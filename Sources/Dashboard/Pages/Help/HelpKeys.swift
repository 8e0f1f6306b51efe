/// The keys of the help.
enum HelpKeys {
  static let hinted: [Key] = [.escape, .up, " ", "w", .tab]

  static func table<Page: DashboardPage>() -> KeyTable<Page> {
    KeyTable<Page>([
      KeyTable.Row(
        "↑ ↓", "",
        [
          Binding(.up, hint: { _ in KeyHint("↑↓", "scroll") }) { page, _ in page.scrollHelp(-1) },
          Binding(.down) { page, _ in page.scrollHelp(1) },
          Binding(.pageUp, .left) { page, _ in page.scrollHelp(-page.helpRows) },
          Binding(" ", .pageDown, .right, hint: { _ in KeyHint("Space", "next page") }) { page, _ in
            page.scrollHelp(page.helpRows)
          },
          Binding(.home) { page, _ in page.scrollHelp(-page.helpLines.count) },
          Binding(.end) { page, _ in page.scrollHelp(page.helpLines.count) },
        ]),
      KeyTable.Row(
        "w", "",
        [
          Binding("w", hint: { _ in KeyHint("w", "words") }) { page, _ in
            page.showHelp(of: HelpText.words.title)
            return .none
          }
        ]),
      KeyTable.Row(
        "Tab", "",
        [
          Binding(
            .tab, hint: { page in page.nextHelpHeading.map { KeyHint("Tab", $0.title) } }
          ) { page, _ in
            page.state.overlay = .help(firstLine: page.nextHelpHeading?.line ?? 0)
            return .none
          }
        ]),
      KeyTable.Row(
        "Esc", "",
        [
          Binding(.escape, .enter, "?", "h", hint: { _ in KeyHint("Esc", "close") }) { page, _ in
            page.state.overlay = nil
            return .none
          }
        ]),
    ])
  }
}

extension DashboardPage {
  /// The whole text, wrapped for the screen.
  var helpLines: [HelpView.Line] {
    HelpView.lines(help, width: size.width)
  }

  /// Shows the part with this title.
  mutating func showHelp(of title: String) {
    let line = helpLines.firstIndex { $0.isHeading && $0.text == title }
    state.overlay = .help(firstLine: line ?? 0)
  }

  /// The heading after the first line that shows, and behind the last one the first.
  var nextHelpHeading: (line: Int, title: String)? {
    guard case .help(let first) = state.overlay else { return nil }
    let lines = helpLines
    let headings = lines.indices.filter { lines[$0].isHeading }
    let last = max(0, lines.count - helpRows)
    let next = first < last ? headings.first { $0 > first } : nil
    return (next ?? headings.first).map { ($0, lines[$0].text) }
  }

  /// Lines that show at once.
  var helpRows: Int { max(1, state.frame.body.height - 2) }

  /// Scrolls, but never beyond the page that ends with the last line.
  @discardableResult
  mutating func scrollHelp(_ lines: Int) -> Reaction {
    guard case .help(let line) = state.overlay else { return .none }
    let last = max(0, helpLines.count - helpRows)
    state.overlay = .help(firstLine: max(0, min(line + lines, last)))
    return .none
  }

  /// On a wider screen the help has fewer lines.
  mutating func keepHelpInRange() { scrollHelp(0) }
}
