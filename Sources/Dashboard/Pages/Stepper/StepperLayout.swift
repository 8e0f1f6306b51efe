import Contention

/// Where the parts of the stepper page lie.
struct StepperLayout {
  /// From this width on outcomes and code stand beside the steps.
  private static let leastWideWidth = 110
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

  init(_ plan: ExplorerPlan, showsCode: Bool, in body: Area) {
    var rest = body
    var side = Area(width: 0, height: 0)
    if rest.width >= Self.leastWideWidth { side = rest.takeRight(rest.width * 2 / 5) }
    let isNarrow = side.isEmpty
    let extra = plan.model == .sc ? 0 : 1
    let laneRows = showsCode && isNarrow ? 2 : max(2, min(6, rest.height / 4))
    lanes = rest.takeTop(min(1 + laneRows + extra, max(2, rest.height / 3)))
    words = rest.takeTop(rest.height > 20 ? 2 : 1)
    verdict = rest.takeTop(1)
    let choices = plan.model == .sc ? plan.workers : plan.workers + 2
    moves = rest.takeBottom(max(1, min(max(2, choices), rest.height / 2)))
    if isNarrow {
      outcomes = side
      code = showsCode ? rest.takeBottom(rest.height - min(Self.leastHistory, rest.height)) : side
    } else {
      outcomes = showsCode ? side.takeTop(side.height / 3) : side
      code = showsCode ? side : Area(width: 0, height: 0)
    }
    history = rest
  }
}

extension StepperPage {
  /// Where its parts lie on this screen.
  var layout: StepperLayout { StepperLayout(plan, showsCode: code.isOpen, in: frame.body) }
}
