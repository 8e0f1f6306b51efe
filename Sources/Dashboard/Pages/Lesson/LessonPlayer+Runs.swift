import Contention

/// What has become of a run.
enum LessonRunState: Sendable {
  /// It goes on: the page of the scenario that is measured, nil until something was seen of it, and those
  /// of the scenarios that are over, or what was found in litmus tests.
  case running(ScenarioPage?, over: [ScenarioPage] = [], found: [String] = [])
  /// A sweep goes on, which has come to this; nil until something was heard of it.
  case sweeping(SweepSnapshot?)
  /// It was measured, and has a page for each scenario.
  case measured([ScenarioPage])
  /// A walkthrough was performed.
  case performed(WalkthroughRecord)
  /// A variant was explored, litmus tests were counted, or a sweep is over, and this was found.
  case found([String])
  /// Somebody stepped through a variant.
  case stepped
  /// Somebody ended it.
  case stopped
  /// The system refused what it needs.
  case refused(String)

  var isDone: Bool {
    switch self {
    case .measured, .performed, .found, .stepped: true
    case .running, .sweeping, .stopped, .refused: false
    }
  }
}

/// Runs. While one goes on the scenario's page shows.
extension LessonPlayer {
  /// Whether a run goes on at the step that shows.
  var isRunning: Bool {
    switch runs[index] {
    case .running, .sweeping: true
    default: false
    }
  }

  var sweeps: SweepRequest? {
    guard case .sweeping = runs[index], case .run(let run, _) = step.kind,
      case .sweep(let plan) = run.work
    else { return nil }
    return SweepRequest(plan, number: sweepsBegun)
  }

  var detailed: Set<VariantID>? {
    if case .running(let page?, _, _) = runs[index] { page.detailed } else { nil }
  }

  // MARK: Starting and stopping

  mutating func start(_ run: LessonRun) -> Reaction {
    scroll = 0
    runs[index] = .running(nil)
    switch run.work {
    case .measure(let plan):
      waiting = plan.scenarios.map { name in
        var part = plan
        part.scenarios = [name]
        return part
      }
      return .run(.measure(waiting.removeFirst()))
    case .walkthrough(let name):
      return .run(.walkthrough(name))
    case .explore(let request): return .run(.explore(request))
    case .sweep:
      // It has workers of its own.
      runs[index] = .sweeping(nil)
      sweepsBegun += 1
      return .stop
    case .step:
      // Somebody has to make the steps.
      runs[index] = nil
      return .none
    }
  }

  /// What the step that shows lets somebody step through; nil: nothing.
  var stepped: (plan: ExplorerPlan, schedule: Schedule?)? {
    guard case .run(let run, _) = step.kind else { return nil }
    switch run.work {
    case .measure, .walkthrough, .sweep: return nil
    case .step(let plan, let schedule): return (plan, schedule)
    case .explore(let request):
      if case .replay(let schedule) = request.aim { return (request.plan, schedule) }
      return (request.plan, nil)
    }
  }

  /// Opens the page on which somebody makes the steps. Its way back leads here.
  mutating func openStepper() -> Reaction {
    guard let (plan, schedule) = stepped else {
      return say("there is nothing to step through here")
    }
    if case .run(let run, _) = step.kind, case .step = run.work { runs[index] = .stepped }
    let page = StepperPage(plan, playing: schedule, display: display, size: size, back: self)
    return page.map { .show($0) } ?? .none
  }

  mutating func stop() -> Reaction {
    guard isRunning else { return .none }
    runs[index] = .stopped
    return .stop
  }

  mutating func runAgain() -> Reaction {
    guard case .run(let run, _) = step.kind else {
      return say("there is nothing to run at this step")
    }
    if case .step = run.work { return say("x opens the page on which you make the steps") }
    return start(run)
  }

  // MARK: News

  mutating func learn(_ news: News, now: Double) -> Reaction {
    if let announcement = Announcement(ofPrint: news, now: now) {
      printed = announcement
      return .none
    }
    if case .sweeping = runs[index] { return learnOfSweep(news) }
    guard case .running(let page, let over, let found) = runs[index] else {
      if case .refused(let reason) = news { say(reason) }
      return .none
    }
    switch news {
    case .seen(let snapshot):
      runs[index] = .running(Self.page(page, snapshot, display, now), over: over, found: found)
    case .finished(let snapshot):
      let all = over + [Self.page(page, snapshot, display, now)].compactMap { $0 }
      if let next = next(over: all) { return next }
      finish(.measured(all))
    case .performed(let record): finish(.performed(record))
    case .found(let lines):
      let all = found + (found.isEmpty ? [] : [""]) + lines
      if let next = next(found: all) { return next }
      finish(.found(all))
    case .refused(let reason): runs[index] = .refused(reason)
    case .exploring, .explored, .unexplored, .swept, .printed, .unprinted: break
    }
    return .none
  }

  private mutating func learnOfSweep(_ news: News) -> Reaction {
    switch news {
    case .swept(let seen, let refusal):
      let reason = refusal ?? seen.defect?.sentence
      runs[index] = reason.map { .refused($0) } ?? .sweeping(seen)
    case .found(let lines): finish(.found(lines))
    default: break
    }
    return .none
  }

  /// Goes on with the next scenario, after these; nil: there is none.
  private mutating func next(over: [ScenarioPage] = [], found: [String] = []) -> Reaction? {
    guard !waiting.isEmpty else { return nil }
    runs[index] = .running(nil, over: over, found: found)
    return .run(.measure(waiting.removeFirst()))
  }

  private mutating func finish(_ outcome: LessonRunState) {
    runs[index] = outcome
    say(nil)
  }

  /// The scenario's page after `snapshot` was seen.
  private static func page(
    _ page: ScenarioPage?, _ snapshot: Snapshot, _ display: DisplayOptions, _ now: Double
  ) -> ScenarioPage? {
    var page = page ?? ScenarioPage(of: snapshot, display: display)
    page?.state.sight.take(snapshot, now: now)
    return page
  }
}
