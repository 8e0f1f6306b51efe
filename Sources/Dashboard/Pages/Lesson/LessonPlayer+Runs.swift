import Contention

/// What has become of a run.
enum LessonRunState: Sendable {
  /// It goes on: the page of the scenario that is measured, nil until something was seen of it, and those
  /// of the scenarios that are over.
  case running(ScenarioPage?, over: [ScenarioPage] = [])
  /// It was measured, and has a page for each scenario.
  case measured([ScenarioPage])
  /// A walkthrough was performed.
  case performed(WalkthroughRecord)
  /// Somebody ended it.
  case stopped
  /// The system refused what it needs.
  case refused(String)

  var isDone: Bool {
    switch self {
    case .measured, .performed: true
    case .running, .stopped, .refused: false
    }
  }
}

/// Runs. While one goes on the scenario's page shows.
extension LessonPlayer {
  /// Whether a run goes on at the step that shows.
  var isRunning: Bool {
    if case .running = runs[index] { true } else { false }
  }

  var detailed: Set<VariantID>? {
    if case .running(let page?, _) = runs[index] { page.detailed } else { nil }
  }

  // MARK: Starting and stopping

  mutating func start(_ run: LessonRun) -> Reaction {
    runs[index] = .running(nil)
    scroll = 0
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
    }
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
    return start(run)
  }

  // MARK: News

  mutating func learn(_ news: News, now: Double) -> Reaction {
    guard case .running(let page, let over) = runs[index] else {
      if case .refused(let reason) = news { say(reason) }
      return .none
    }
    switch news {
    case .seen(let snapshot):
      runs[index] = .running(Self.page(page, snapshot, display, now), over: over)
    case .finished(let snapshot):
      let all = over + [Self.page(page, snapshot, display, now)].compactMap { $0 }
      guard waiting.isEmpty else {
        runs[index] = .running(nil, over: all)
        return .run(.measure(waiting.removeFirst()))
      }
      finish(.measured(all))
    case .performed(let record): finish(.performed(record))
    case .refused(let reason): runs[index] = .refused(reason)
    case .exploring, .explored, .unexplored: break
    }
    return .none
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
