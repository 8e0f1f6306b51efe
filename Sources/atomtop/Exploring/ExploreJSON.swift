import Contention

/// What `explore` found out, for programs. What is unknown is null and never missing.
///
/// Numbers of interleavings are strings, because they may have more digits than numbers of JSON keep.
struct ExploreJSON {
  /// Rises when a field changes its meaning.
  private static let schema: UInt64 = 1

  private let result: ExploreResult
  private let started: String

  init(_ result: ExploreResult, started: String) {
    self.result = result
    self.started = started
  }

  /// The report with its last line break.
  var text: String { JSON.object(found + further).text + "\n" }

  private var exploration: Exploration { result.exploration }
  private var explorer: Explorer { exploration.explorer }

  private var found: JSONFields {
    let plan = result.request.plan
    return [
      "scenario": .string(plan.scenario),
      "variant": .string(plan.variant),
      "ordering": JSON(plan.effectiveOrdering?.rawValue),
      "model": .string(plan.model.rawValue),
      "workers": JSON(plan.workers),
      "ops": JSON(plan.operations),
      "states": JSON(exploration.states),
      "complete": .bool(exploration.isComplete),
      "interleavings": Self.ways(exploration.interleavings),
      "outcomes": .array(exploration.endings.map(outcome)),
      "asked": asked,
    ]
  }

  private var further: JSONFields {
    let plan = result.request.plan
    return [
      "failing": Self.ways(exploration.failing),
      "holds": JSON(result.holds),
      "role": JSON(Catalogue.variant(plan.id)?.role.rawValue),
      "law": JSON(Catalogue.scenario(named: plan.scenario)?.law.statement),
      "ordering_permitted": JSON(plan.effectiveOrdering.map { _ in plan.isOrderingPermitted }),
      "samples": plan.samples.map { .array($0.map(JSON.integer)) } ?? .null,
      "limit": JSON(result.request.states),
      "schedule": schedule,
      "all": all,
      "schema": .integer(Self.schema),
      "version": .string(Version.current),
      "host": .object(ReportFields.host(.current, started: started)),
    ]
  }

  private func outcome(_ ending: Exploration.Ending) -> JSON {
    .object([
      "summary": .string(ending.outcome.summary),
      "holds": .bool(ending.outcome.holds),
      "ways": Self.ways(ending.ways),
      "switches": JSON(ending.switches),
      "witness": Self.steps(ending.witness),
    ])
  }

  // MARK: What was asked for

  private var asked: JSON {
    guard case .answer(let question, let answer) = result.finding else { return .null }
    let (word, witness, ways): (String, JSON, JSON) =
      switch answer {
      case .possible(let steps): ("possible", Self.steps(steps), .null)
      case .impossible(let ways): ("impossible", .null, Self.ways(ways))
      case .unknown: ("unknown", .null, .null)
      }
    return .object([
      "question": .string(question.text), "answer": .string(word), "witness": witness,
      "ways": ways,
    ])
  }

  private var schedule: JSON {
    guard case .replay(let schedule, let moves) = result.finding else { return .null }
    let state = moves.last?.after ?? explorer.start
    let outcome = explorer.outcome(of: state)
    return .object([
      "schedule": .string(schedule.description),
      "outcome": JSON(outcome?.summary),
      "holds": JSON(outcome?.holds),
      "steps": .array(moves.map(made)),
      "next": .array(
        explorer.allMoves(from: state).map { .object(Self.fields($0)) }),
    ])
  }

  private func made(_ move: Explorer.Move) -> JSON {
    let words = explorer.situation(in: move.after).words
    let values = JSONFields(words.map { .init(key: $0.word, value: .integer($0.value)) })
    return .object(Self.fields(move) + ["words": .object(values)])
  }

  private static func fields(_ move: Explorer.Move) -> JSONFields {
    [
      "step": .string(move.step.description),
      "worker": JSON(move.step.worker),
      "access": .string(move.line),
      "found": findsSomething(move) ? .integer(move.found) : .null,
    ]
  }

  private static func findsSomething(_ move: Explorer.Move) -> Bool {
    guard let verb = move.access?.verb else { return false }
    return !["store", "fence", "lock", "free"].contains(verb)
  }

  private var all: JSON {
    guard case .list(let list) = result.finding else { return .null }
    return .object([
      "more": .bool(list.hasMore),
      "interleavings": .array(
        list.all.map {
          .object([
            "schedule": .string($0.schedule.description),
            "outcome": .string($0.outcome.summary),
            "holds": .bool($0.outcome.holds),
          ])
        }),
    ])
  }

  private static func ways(_ ways: UInt128?) -> JSON { JSON(ways.map { "\($0)" }) }

  private static func steps(_ steps: [Step]) -> JSON {
    .string(Schedule(steps).description)
  }
}
