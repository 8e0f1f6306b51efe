import Contention

/// The steps that were made, a column for each worker, and what the words held after each.
struct HistoryView {
  let page: StepperPage
  private static let numberWidth = 5

  func draw(in area: Area, on grid: inout Grid) {
    guard area.height > 0 else { return }
    let columns = Columns(page, width: area.width)
    drawTitles(columns, area, on: &grid)
    let rows = max(0, area.height - 1)
    let strides = page.course.strides
    let end = max(0, strides.count - page.scroll)
    let first = max(0, end - rows)
    for (row, index) in (first..<max(first, end)).enumerated() {
      draw(index, columns, row: area.row + 1 + row, in: area, on: &grid)
    }
    if strides.isEmpty, rows > 0 {
      grid.put(
        "nothing has happened yet: 0 is worker 0's step".cut(to: area.width - 2), row: area.row + 1,
        column: area.column + 1, .faint, in: area)
    }
  }

  private func drawTitles(_ columns: Columns, _ area: Area, on grid: inout Grid) {
    let line = Area(row: area.row, column: area.column, width: area.width, height: 1)
    grid.put("step", row: line.row, column: line.column + 1, .faint, in: line)
    for worker in 0..<page.plan.workers {
      let name = columns.lane > 9 ? "worker \(worker)" : "w\(worker)"
      grid.put(
        name, row: line.row, column: line.column + columns.start(of: worker), .faint, in: line)
    }
    for (name, column) in columns.titles {
      grid.put(name, row: line.row, column: line.column + column, .faint, in: line)
    }
  }

  private func draw(
    _ index: Int, _ columns: Columns, row: Int, in area: Area, on grid: inout Grid
  ) {
    let stride = page.course.strides[index]
    let line = Area(row: row, column: area.column, width: area.width, height: 1)
    grid.put("\(index + 1)", row: row, column: line.column + 1, .faint, in: line)
    let step = stride.move.step
    let text = stride.move.access?.fitting(columns.lane - 1) ?? columns.arrival(stride.move.line)
    let style: Style =
      stride.move.access == nil ? .faint : stride.move.access?.failed ?? false ? .alarm : .plain
    grid.put(text, row: row, column: line.column + columns.start(of: step.worker), style, in: line)
    let before = index == 0 ? page.course.opening : page.course.strides[index - 1].situation
    for (text, column, isNew) in columns.values(before, stride.situation) {
      grid.put(
        text, row: row, column: line.column + column, isNew ? .heading : .faint, in: line)
    }
  }

  /// Where the columns begin.
  struct Columns {
    /// Columns for what one worker does.
    let lane: Int
    private let page: StepperPage
    private let words: [String]
    private let widths: [Int]
    private let firstValue: Int

    init(_ page: StepperPage, width: Int) {
      self.page = page
      let all = page.course.situation.words
      let wanted = all.map { max($0.word.columns, page.text($0).columns, 5) + 2 }
      let fits = wanted.reduce(0, +) <= max(12, width / 3)
      words = fits ? all.map(\.word) : []
      widths = fits ? wanted : [min(width / 3, 2 + (all.map { $0.word.columns + 8 }.max() ?? 0))]
      firstValue = width - widths.reduce(0, +) - 1
      lane = max(4, (firstValue - HistoryView.numberWidth - 1) / page.plan.workers)
    }

    func start(of worker: Int) -> Int { HistoryView.numberWidth + 1 + worker * lane }

    var titles: [(String, Int)] {
      words.isEmpty ? [("changed", firstValue)] : zip(words, starts).map { ($0, $1) }
    }

    private var starts: [Int] {
      widths.indices.map { firstValue + widths[..<$0].reduce(0, +) }
    }

    /// What the words hold after a step, and what is new in that.
    func values(
      _ before: Situation, _ after: Situation
    ) -> [(text: String, column: Int, isNew: Bool)] {
      let old = Dictionary(before.words.map { ($0.word, $0.value) }) { first, _ in first }
      let changed = after.words.filter { (old[$0.word] ?? 0) != $0.value }
      guard !words.isEmpty else {
        return changed.prefix(1).map {
          let text = "\($0.word) = \(page.text($0))"
          return (text.cut(to: widths[0]), firstValue, true)
        }
      }
      return zip(words, starts).map { word, column in
        let value = after.words.first { $0.word == word }
        return (value.map(page.text) ?? "", column, changed.contains { $0.word == word })
      }
    }

    /// What reaches memory, as far as it fits.
    func arrival(_ line: String) -> String {
      [
        line, line.replacing(" reaches memory", with: " in memory"),
        line.replacing(" reaches memory", with: ""),
      ].first { $0.columns < lane } ?? "drain"
    }
  }
}
