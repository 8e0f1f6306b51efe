import Contention

/// Going through the interleavings.
extension StepperPage {
  /// The place of the selected step among those that can be made.
  var selectedMove: Int? {
    let moves = course.moves
    return moves.firstIndex { $0.step == selected }
      ?? moves.firstIndex { $0.step.worker == selected.worker }
      ?? (moves.isEmpty ? nil : 0)
  }

  /// The step that a worker's digit makes; nil: it cannot go on.
  func step(of worker: Int) -> Step? {
    let own = course.moves.map(\.step).filter { $0.worker == worker && $0.kind != .drain }
    return own.first { $0 == selected } ?? own.first
  }

  /// Makes a step.
  mutating func go(_ step: Step) -> Reaction {
    guard course.go(step) else { return .none }
    selected = .access(step.worker)
    scroll = 0
    if course.moves.isEmpty { game.ends += 1 }
    return .none
  }

  /// What a digit does.
  mutating func pressDigit(_ worker: Int) -> Reaction {
    guard worker < plan.workers else {
      return say(
        plan.workers == 1 ? "there is worker 0 only" : "workers are 0 to \(plan.workers - 1)")
    }
    if awaitsBuffer { return drain(worker) }
    if let step = step(of: worker) { return go(step) }
    let seen = course.situation.workers[worker]
    guard let next = seen.next else { return say("worker \(worker) has finished") }
    guard seen.buffer.isEmpty else {
      return say("worker \(worker) waits until its buffer is empty: d")
    }
    return say("worker \(worker) \(seen.state): \(next.line); another worker has to act first")
  }

  /// Has the oldest store of a worker reach memory.
  mutating func drain(_ worker: Int) -> Reaction {
    guard course.moves.contains(where: { $0.step == .drain(worker) }) else {
      return say("no store of worker \(worker) waits in its buffer")
    }
    return go(.drain(worker))
  }

  /// What `d` does: where one buffer only holds stores there is no question which.
  mutating func pressDrain() -> Reaction {
    let full = course.moves.filter { $0.step.kind == .drain }.map(\.step.worker)
    if full.count == 1 { return drain(full[0]) }
    guard full.isEmpty else {
      awaitsBuffer = true
      return say("whose store reaches memory? a digit")
    }
    return say(
      plan.model == .tso
        ? "no store waits in a buffer" : "only tso, the model of x86-64, has store buffers (M)")
  }

  mutating func goBack() -> Reaction {
    guard let worker = course.steps.last?.worker, course.goBack() else {
      return say("nothing has happened yet")
    }
    selected = .access(worker)
    scroll = 0
    return .none
  }

  mutating func startOver() -> Reaction {
    course.startOver()
    (selected, scroll) = (.access(0), 0)
    return .none
  }

  mutating func makeSelected() -> Reaction {
    selectedMove.map { go(course.moves[$0].step) } ?? .none
  }

  /// Selects the step `rows` below, above if negative, and stops at the ends.
  mutating func select(by rows: Int) -> Reaction {
    let moves = course.moves
    guard let index = selectedMove else { return .none }
    selected = moves[max(0, min(index + rows, moves.count - 1))].step
    return .none
  }

  /// Selects the next of the values that a worker's access may find, or the one before: of the selected
  /// worker, or, where that has no choice, of the first that has one.
  mutating func choose(by direction: Int) -> Reaction {
    func choices(_ worker: Int) -> [Step] {
      course.moves.map(\.step).filter { $0.worker == worker && $0.kind != .drain }
    }
    let worker = ([selected.worker] + Array(0..<plan.workers)).first { choices($0).count > 1 }
    guard let worker else { return say("no access can find more than one value now") }
    let all = choices(worker)
    let index = all.firstIndex(of: selected) ?? 0
    selected = all[(index + direction + all.count) % all.count]
    return .none
  }

  // MARK: Witnesses

  /// Plays the fewest steps from here after which the law is bound to break.
  mutating func playFailure() -> Reaction {
    game.isAsked = true
    guard let exploration = course.exploration else {
      return say(game.isExploring ? Self.notYet : "not known")
    }
    if let steps = exploration.shortestFailure(from: course.state) {
      guard !steps.isEmpty else { return say("it is decided already; r starts over") }
      play(steps)
      return .none
    }
    guard let known = course.prospect else { return playKnownFailure(exploration) }
    let ways = WaysText(plan, exploration)
    guard exploration.failing != 0, known.failing == 0 else { return .none }
    return say("no way from here \(ways.does(1)); Backspace takes a step back")
  }

  /// Where ways are not known, one that breaks the law may be.
  private mutating func playKnownFailure(_ exploration: Exploration) -> Reaction {
    guard let ending = exploration.endings.first(where: { !$0.outcome.holds }) else {
      return say("not known: not everything was looked at, and nothing that was breaks the law")
    }
    course.startOver()
    play(ending.witness)
    return .none
  }

  /// Plays steps from here.
  mutating func play(_ steps: [Step]) {
    course.go(steps)
    selected = .access(steps.last?.worker ?? 0)
    scroll = 0
  }

  /// Says what was seen live, and has a witness of it played as soon as one is known.
  mutating func show(live verdict: String, playsWitness: Bool) {
    if playsWitness {
      game.awaited = verdict
    } else {
      note = "seen live: \(verdict); ! shows how"
    }
  }

  /// Plays a witness of what was seen live, unless somebody has begun to step.
  mutating func playAwaited() {
    guard let seen = game.awaited else { return }
    game.awaited = nil
    let failing = endings.filter { !$0.outcome.holds }
    let shortest = failing.min { ($0.switches, $0.witness.count) < ($1.switches, $1.witness.count) }
    guard let shortest, course.strides.isEmpty else { return }
    play(shortest.witness)
    note = "seen live: \(seen). One way there; r: try it yourself"
  }

  // MARK: Words

  /// A word's value as people read it. Of a lock: whether somebody has it.
  func text(_ word: Situation.Value) -> String {
    guard course.locks.contains(word.word) else { return AccessText.value(word.value) }
    return word.value == 0 ? "free" : word.value == .max ? "held" : "\(word.value) read"
  }

  /// Said of what nobody knows before the exploration ends.
  private static let notYet = "not known yet: still exploring"

  /// What was said while it was going on is no longer so.
  mutating func forgetWaiting() {
    if note == Self.notYet { note = nil }
  }

  // MARK: Outcomes

  /// Every outcome that is known.
  var endings: [Exploration.Ending] { course.exploration?.endings ?? [] }

  mutating func openOutcomes() -> Reaction {
    guard course.exploration != nil else {
      return say(game.isExploring ? Self.notYet : "not known")
    }
    game.isAsked = true
    overlay = .outcomes(selected: 0)
    return .none
  }

  @discardableResult
  mutating func selectOutcome(by rows: Int) -> Reaction {
    guard case .outcomes(let selected) = overlay else { return .none }
    overlay = .outcomes(selected: max(0, min(selected + rows, endings.count - 1)))
    return .none
  }

  /// Plays the witness of the selected outcome from the start.
  mutating func playOutcome() -> Reaction {
    guard case .outcomes(let selected) = overlay, endings.indices.contains(selected) else {
      return .none
    }
    overlay = nil
    course.startOver()
    play(endings[selected].witness)
    return .none
  }
}
