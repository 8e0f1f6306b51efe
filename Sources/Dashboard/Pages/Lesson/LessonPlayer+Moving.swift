/// From step to step, and within a long one.
extension LessonPlayer {
  mutating func forward() -> Reaction {
    if isRunning { return say("the run ends by itself; Esc stops it, ← leaves it") }
    if scroll < lastScroll {
      // The last line of this page is the first of the next, so that the eye finds it.
      return scrollBy(max(1, LessonView.rows(self) - 1))
    }
    if case .question = step.kind, run(answering: index) == nil, !isRevealed(index) {
      // Nothing but this shows who is right.
      revealed.insert(index)
      return .none
    }
    if case .end(let next) = step.kind {
      return next.map { .open(lesson: $0) } ?? say("this is the end; q quits, ← goes back")
    }
    return leave(for: index + 1)
  }

  mutating func back() -> Reaction {
    if !isRunning, scroll > 0 { return scrollBy(-max(1, LessonView.rows(self) - 1)) }
    return index > 0 ? leave(for: index - 1) : say("this is the first step")
  }

  /// Shows another step. A run starts when its step is reached for the first time, going forward.
  mutating func leave(for place: Int) -> Reaction {
    let wasRunning = isRunning
    // Half a run has no outcome: it starts again when its step is next reached.
    if wasRunning { runs[index] = nil }
    let isForward = place > index
    index = place
    scroll = 0
    if isForward, case .run(let run, _) = step.kind, runs[index] == nil { return start(run) }
    return wasRunning ? .stop : .none
  }

  /// The first step again, as if nobody had been here.
  mutating func startOver() -> Reaction {
    let wasRunning = isRunning
    (ballots, revealed, shownAnswers, runs) = ([:], [], [], [:])
    (index, scroll) = (0, 0)
    say("votes and outcomes are forgotten")
    return wasRunning ? .stop : .none
  }

  @discardableResult
  mutating func scrollBy(_ lines: Int) -> Reaction {
    scroll = max(0, min(scroll + lines, lastScroll))
    return .none
  }

  /// The scroll that shows the last line at the bottom.
  var lastScroll: Int {
    guard !isRunning else { return 0 }
    return max(0, LessonView.lines(self).count - LessonView.rows(self))
  }
}
