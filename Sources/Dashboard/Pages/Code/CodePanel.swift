import Contention

/// The selected variant's operation as code, at the bottom of a page.
struct CodePanel {
  let state: DashboardState
  let scenario: Scenario
  /// Rows of the page that stay in view.
  let rowsAbove: Int

  private var variant: Variant { state.chosenVariant(of: scenario) }
  /// The languages that the code can show in.
  private var languages: [Language] { Listing.languages(of: id) }
  /// The one that was chosen, if it is one of these.
  private var language: Language {
    languages.contains(state.code.language)
      ? state.code.language : languages.first ?? state.code.language
  }
  /// The language after this one.
  var nextLanguage: Language {
    language.next(among: languages.isEmpty ? Language.allCases : languages)
  }

  /// The variant whose code shows.
  var id: VariantID { VariantID(scenario: scenario.name, variant: variant.name) }

  /// Its lines.
  var lines: [Listing.Line] { Listing.of(id, language)?.lines ?? [] }

  /// The lines that have room in `body`.
  func shown(in body: Area) -> Range<Int> {
    let count = lines.count
    let rows = max(0, min(count, body.height - rowsAbove - 2))
    let first = min(state.code.firstLine(of: id), count - rows)
    return first..<first + rows
  }

  func draw(in body: Area, on grid: inout Grid) {
    let lines = lines
    let shown = shown(in: body)
    var rest = body
    let area = rest.takeBottom(min(max(lines.count, 1) + 2, body.height - rowsAbove))
    grid.fill(area)
    let inner = Box.draw(
      "\(variant.role.mark) \(variant.name) in \(language.title)",
      note: "l: \(nextLanguage.title)", footer: footer(shown, of: lines.count),
      Style(.accent, .bold), frame: Style(.accent), in: area, on: &grid)
    guard !lines.isEmpty else {
      grid.put("no listing", row: inner.row, column: inner.column + 1, .faint, in: inner)
      return
    }
    for (row, line) in lines[shown].enumerated() {
      draw(line, row: inner.row + row, in: inner, on: &grid)
    }
  }

  /// What the text does not say: which lines show, and where it comes from. Listings are written with the
  /// default ordering. Where another one runs, that is said.
  private func footer(_ shown: Range<Int>, of count: Int) -> String {
    let usual = scenario.orderings.first
    let now = scenario.ordering(for: state.plan)
    var facts = ["▸ where threads meet"]
    if shown.count < count {
      facts.append("\(shown.lowerBound + 1)–\(shown.upperBound) of \(count), Page Down")
    }
    if let usual, let now, now != usual {
      facts.append("written for \(usual.rawValue), running with \(now.rawValue)")
    } else if language == .x86 {
      facts.append("release program\(usual.map { ", \($0.rawValue)" } ?? "")")
    }
    return facts.joined(separator: " · ")
  }

  private func draw(_ line: Listing.Line, row: Int, in inner: Area, on grid: inout Grid) {
    if line.isRacing {
      grid.put("▸", row: row, column: inner.column + 1, Style(.accent, .bold), in: inner)
    }
    let (code, comment) = Self.split(line.text)
    let text =
      StyledLine(code, line.isRacing ? Style(.accent, .bold) : .plain)
      + StyledLine(comment, .faint)
    text.draw(row: row, column: inner.column + 3, in: inner, on: &grid)
  }

  /// The code of a line, and the comment that ends it.
  private static func split(_ text: String) -> (code: String, comment: String) {
    let parts = text.split(separator: "//", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return (text, "") }
    return (String(parts[0]), "//" + parts[1])
  }
}
