import Contention

/// The variant's code, with the line of each worker's next access marked.
struct StepperCode {
  let page: StepperPage

  private var language: Language { page.language }

  func draw(in area: Area, on grid: inout Grid) {
    let listing = Listing.of(page.plan.id, language)
    let lines = listing?.lines ?? []
    let inner = Box.draw(
      "\(page.plan.variant) in \(language.title)", note: "l: \(language.next().title)",
      footer: footer, Style(.accent, .bold), frame: Style(.accent), in: area, on: &grid)
    guard let listing, !lines.isEmpty else {
      grid.put("no listing", row: inner.row, column: inner.column + 1, .faint, in: inner)
      return
    }
    let marks = marks(listing)
    let first = firstLine(marks, of: lines.count, rows: inner.height)
    for (row, index) in lines.indices.dropFirst(first).prefix(inner.height).enumerated() {
      draw(lines[index], marks[index] ?? [], row: inner.row + row, in: inner, on: &grid)
    }
  }

  /// Compilers make one instruction of several accesses, and several of one.
  private var footer: String {
    let marks =
      language == .x86
      ? "lines of machine code are not marked" : "digits: each worker's next access"
    guard let usual = page.scenario?.orderings.first, let now = page.plan.effectiveOrdering,
      now != usual
    else { return marks }
    return "written for \(usual.rawValue), here \(now.rawValue) · \(marks)"
  }

  /// The workers whose next access stands in a line, by line.
  private func marks(_ listing: Listing) -> [Int: [Int]] {
    var marks: [Int: [Int]] = [:]
    for (worker, seen) in page.course.situation.workers.enumerated() where seen.next != nil {
      let lines = ListedPath.lines(
        of: seen.accesses, by: worker, in: listing, language)
      if let line = lines.last ?? nil { marks[line, default: []].append(worker) }
    }
    return marks
  }

  /// Where not all lines fit: so that the first that is marked shows.
  private func firstLine(_ marks: [Int: [Int]], of count: Int, rows: Int) -> Int {
    max(0, min((marks.keys.min() ?? 0) - 1, count - rows))
  }

  private func draw(
    _ line: Listing.Line, _ workers: [Int], row: Int, in inner: Area, on grid: inout Grid
  ) {
    let isNext = !workers.isEmpty
    let digits = workers.map(String.init).joined()
    let gutter = page.plan.workers
    grid.put(
      digits, row: row, column: inner.column + 1 + gutter - digits.count,
      Style(.accent, [.bold, .reversed]), in: inner)
    if isNext || line.isRacing {
      grid.put(
        isNext ? "▶" : "▸", row: row, column: inner.column + 1 + gutter,
        isNext ? Style(.accent, .bold) : .faint, in: inner)
    }
    let style: Style = isNext ? Style(.accent, .bold) : .plain
    StyledLine(line.text, style).draw(
      row: row, column: inner.column + gutter + 3, in: inner, on: &grid)
  }
}
