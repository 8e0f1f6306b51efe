import Contention

/// Where the parts of the stepper page lie.
struct StepperLayout {
  /// From this width on outcomes and code stand beside the steps.
  private static let leastWideWidth = 110
  /// Columns of most lines of code, with their marks and frame.
  private static let codeWidth = 58
  /// Columns in which most accesses fit.
  private static let laneWidth = 30
  /// Rows that the history keeps where code shows above it.
  private static let leastHistory = 3

  /// What each worker does, side by side.
  let lanes: Area
  /// The words with their values.
  let words: Area
  /// What is decided.
  let verdict: Area
  /// The steps that were made.
  let history: Area
  /// The steps that can be made.
  let moves: Area
  /// Outcomes beside all that; empty where there is no room.
  let outcomes: Area
  /// The code; empty: it does not show.
  let code: Area

  /// Steps of the history that show at once, below its titles.
  var historyRows: Int { max(0, history.height - 1) }

  /// Whether a screen of so many columns has room beside the steps.
  static func isWide(_ columns: Int) -> Bool { columns >= leastWideWidth }

  /// Columns beside the steps: enough for a line of code, if the lanes have room all the same.
  private static func side(of columns: Int, _ plan: ExplorerPlan) -> Int {
    max(columns * 2 / 5, min(codeWidth, columns - plan.workers * laneWidth))
  }

  init(_ page: StepperPage, in body: Area) {
    let plan = page.plan
    let showsCode = page.showsCode
    var rest = body
    let none = Area(width: 0, height: 0)
    var side = Self.isWide(rest.width) ? rest.takeRight(Self.side(of: rest.width, plan)) : none
    let isNarrow = side.isEmpty
    let extra = plan.model == .sc ? 0 : 1
    let laneRows = showsCode && isNarrow ? 2 : max(2, min(6, rest.height / 4))
    lanes = rest.takeTop(min(1 + laneRows + extra, max(2, rest.height / 3)))
    words = rest.takeTop(rest.height > 20 ? 2 : 1)
    verdict = rest.takeTop(1)
    let choices = plan.model == .sc ? plan.workers : plan.workers + 2
    moves = rest.takeBottom(max(1, min(max(2, choices), rest.height / 2)))
    if isNarrow {
      outcomes = none
      code = showsCode ? rest.takeBottom(rest.height - min(Self.leastHistory, rest.height)) : none
    } else {
      code = showsCode ? side.takeBottom(side.height * 3 / 5) : none
      outcomes = side
    }
    history = rest
  }
}

extension StepperPage {
  /// Where its parts lie on this screen.
  var layout: StepperLayout { StepperLayout(self, in: frame.body) }

  /// Whether the code shows: as somebody chose, and else where there is room beside the steps.
  var showsCode: Bool { wantsCode ?? StepperLayout.isWide(size.width) }
}
