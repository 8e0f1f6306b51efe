import Contention

/// Where the parts of the litmus page lie. The most important parts get their room first: the weak outcome
/// with what is known of it, then the accesses, then all else.
struct LitmusLayout {
  /// From this size on the tests stand in a list with their titles.
  private static let leastListWidth = 112
  private static let leastListHeight = 30
  private static let listWidth = 52
  /// Rows of the matrix that always show: titles, the weak outcome, the three verdicts, the rate.
  static let leastMatrix = 6
  /// Outcomes besides the weak one that come before sentences.
  private static let firstOutcomes = 3

  /// The tests: a list of them, or one line.
  let tests: Area
  let isList: Bool
  /// What the test asks; empty: it stands in the second line of the screen, or has no room.
  let question: Area
  /// What each worker does.
  let lanes: Area
  /// Outcomes and verdicts by ordering.
  let matrix: Area
  /// The selected ordering's weak outcome to the last digit.
  let ledger: Area
  /// Why it is so.
  let why: Area

  /// - Parameters:
  ///   - question: rows of the question at a width.
  ///   - lanes: rows of the accesses, without titles.
  ///   - outcomes: how many there are.
  ///   - why: rows of the reason at a width.
  init(
    _ body: Area, question: (_ width: Int) -> Int, lanes laneRows: Int, outcomes: Int,
    why: (_ width: Int) -> Int
  ) {
    var rest = body
    isList = body.width >= Self.leastListWidth && body.height >= Self.leastListHeight
    let count = Catalogue.litmusTests.count
    var top = rest.takeTop(isList ? count + 2 : 1)
    tests = isList ? top.takeLeft(Self.listWidth) : top
    var budget = rest.height - Self.leastMatrix
    func take(_ rows: Int) -> Int {
      guard rows <= budget else { return 0 }
      budget -= max(0, rows)
      return max(0, rows)
    }
    if isList {
      _ = top.takeLeft(2)
      _ = top.takeTop(1)
      self.question = top.takeTop(question(top.width))
      _ = top.takeTop(self.question.isEmpty ? 0 : 1)
      lanes = top
    } else {
      let laneRows = take(laneRows + 1)
      self.question = rest.takeTop(take(question(rest.width - 2)))
      lanes = rest.takeTop(laneRows)
    }
    let first = take(min(Self.firstOutcomes, outcomes - 1, budget))
    let whyRows = take(min(why(rest.width - 2), budget))
    let ledgerRows = take(1)
    let others = take(min(outcomes - 1 - first, budget))
    // Room that is left keeps the parts apart.
    let gap = take(1)
    let lowerGap = take(1)
    _ = rest.takeTop(gap)
    matrix = rest.takeTop(Self.leastMatrix + first + others + take(1))
    _ = rest.takeTop(lowerGap)
    ledger = rest.takeTop(ledgerRows)
    self.why = rest.takeTop(whyRows)
  }

  // MARK: Clicks

  /// The number of the test whose name lies at a cell; nil where there is none.
  func test(row: Int, column: Int, selected: Int) -> Int? {
    guard tests.contains(row: row, column: column) else { return nil }
    if isList {
      let index = row - tests.row - 1
      return Catalogue.litmusTests.indices.contains(index) ? index : nil
    }
    return Self.places(in: tests, selected: selected)
      .firstIndex { $0.contains(row: row, column: column) }
  }

  /// Where the names of all tests lie in one line; empty where they have no room.
  static func places(in line: Area, selected: Int) -> [Area] {
    let names = Catalogue.litmusTests.map(\.name)
    let wanted = names.reduce(0) { $0 + $1.columns + 3 } + 1
    guard wanted <= line.width else { return [] }
    var column = line.column + 1
    return names.map { name in
      defer { column += name.columns + 3 }
      return Area(row: line.row, column: column, width: name.columns + 1, height: 1)
    }
  }
}
