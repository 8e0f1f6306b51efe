/// What the loop has to do after an event. Nothing of it draws: the next frame does.
public enum LessonReaction: Sendable, Equatable {
  /// Nothing.
  case none
  /// Start the run of this step.
  case start(LessonRun)
  /// Stop the run that goes on.
  case stop
  /// Go on with the lesson of this name.
  case open(String)
  /// End.
  case quit
}

extension LessonPlayer {
  /// Takes an event in.
  public mutating func handle(_ event: Event) -> LessonReaction {
    switch event {
    case .resize(let width, let height):
      size = Area(width: width, height: height)
      scroll = min(scroll, lastScroll)
    case .key(let key): return press(key)
    case .wheel(let notches): scrollBy(3 * notches)
    case .click, .refused: break
    }
    return .none
  }

  private mutating func press(_ key: Key) -> LessonReaction {
    if [.interrupt, .character("q"), .character("Q")].contains(key) { return .quit }
    // Too small for anything else.
    guard size.height >= TooSmallView.least.height, size.width >= TooSmallView.least.width else {
      return .none
    }
    note = nil
    if isHelpOpen {
      isHelpOpen = false
      return .none
    }
    switch key {
    // Page keys are what a presenter's remote control sends.
    case .right, .enter, .character(" "), .pageDown: return forward()
    case .left, .pageUp, .character("\u{7F}"), .character("\u{8}"): return back()
    case .down: scrollBy(1)
    case .up: scrollBy(-1)
    case .home: return leave(for: 0)
    case .escape: return stop()
    case .character("?"), .character("h"): isHelpOpen = true
    case .character("r"): return runAgain()
    case .character(let character): vote(character)
    default: break
    }
    return .none
  }

  // MARK: Moving about

  private mutating func forward() -> LessonReaction {
    if isRunning {
      note = "the run ends by itself; Esc stops it, ← leaves it"
      return .none
    }
    if scroll < lastScroll {
      // The last line of this page is the first of the next, so that the eye finds it.
      scrollBy(max(1, LessonView.rows(self) - 1))
      return .none
    }
    if case .end(let next) = step.kind {
      if let next { return .open(next) }
      note = "this is the end; q quits, ← goes back"
      return .none
    }
    return leave(for: index + 1)
  }

  private mutating func back() -> LessonReaction {
    if !isRunning, scroll > 0 {
      scrollBy(-max(1, LessonView.rows(self) - 1))
      return .none
    }
    guard index > 0 else {
      note = "this is the first step"
      return .none
    }
    return leave(for: index - 1)
  }

  /// Shows another step. A run starts when it is come to for the first time.
  private mutating func leave(for place: Int) -> LessonReaction {
    let wasRunning = isRunning
    // Half a run has no outcome: it starts anew when somebody comes back.
    if wasRunning { runs[index] = nil }
    let isForward = place > index
    index = place
    scroll = 0
    if isForward, case .run(let run, _) = step.kind, runs[index] == nil {
      runs[index] = .running(nil)
      return .start(run)
    }
    return wasRunning ? .stop : .none
  }

  private mutating func scrollBy(_ lines: Int) {
    scroll = max(0, min(scroll + lines, lastScroll))
  }

  /// The scroll that shows the last line at the bottom.
  private var lastScroll: Int {
    guard !isRunning else { return 0 }
    return max(0, LessonView.lines(self).count - LessonView.rows(self))
  }

  // MARK: Runs and votes

  private mutating func stop() -> LessonReaction {
    guard isRunning else { return .none }
    runs[index] = .stopped
    return .stop
  }

  private mutating func runAgain() -> LessonReaction {
    guard case .run(let run, _) = step.kind else {
      note = "there is nothing to run at this step"
      return .none
    }
    runs[index] = .running(nil)
    scroll = 0
    return .start(run)
  }

  private mutating func vote(_ character: Character) {
    guard case .question(let prediction) = step.kind, let answer = Self.answer(character),
      answer < prediction.answers.count
    else { return }
    guard !isRevealed(index) || votes[index] == nil else {
      note = "the answer is known by now"
      return
    }
    votes[index] = answer
  }

  /// The place of the answer that a key stands for: a to d, or 1 to 4.
  private static func answer(_ character: Character) -> Int? {
    let most = Prediction.answerCount.upperBound
    for answer in 0..<most
    where String(character).lowercased() == Prediction.letter(answer)
      || String(character) == "\(answer + 1)"
    {
      return answer
    }
    return nil
  }
}
