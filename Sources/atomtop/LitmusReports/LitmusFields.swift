import Contention
import Dashboard

/// The fields of a litmus report for programs, by name and in order. JSON and CSV are made from them, so that
/// neither has what the other lacks.
struct LitmusFields {
  /// Rises when a field changes its meaning.
  private static let schema: UInt64 = 1

  let report: LitmusReport
  /// When the measurement began: "2026-11-25T20:08:00Z".
  let started: String

  // MARK: A test at an ordering

  /// What was counted, before its outcomes.
  func counted(_ count: LitmusCount) -> JSONFields {
    [
      "name": .string(count.text.shape.name),
      "ordering": .string(count.text.ordering.rawValue),
      "instances": .integer(count.instances),
      "elapsed_s": .number(count.seen.judgedSeconds),
      "cpus": .array(count.cpus.map { JSON($0) }),
    ]
  }

  /// How that came about, behind them.
  func conditions(_ count: LitmusCount) -> JSONFields {
    [
      "instances_per_s": JSON(count.rate),
      "workers": JSON(count.text.shape.workers),
      "pinned": JSON(count.seen.granted?.isPinned),
      "priority": JSON(count.seen.granted?.priority.rawValue),
      "slices": JSON(count.seen.slices),
      "slices_left_out": JSON(count.seen.slicesLeftOut),
      "doubt": JSON(count.seen.doubt?.rawValue),
      "remark": JSON(report.crowd(count.text.shape)),
    ]
  }

  // MARK: An outcome

  /// What was loaded, and what was left in words.
  func values(_ outcome: LitmusCount.Outcome, of count: LitmusCount) -> JSONFields {
    let shape = count.text.shape
    return JSONFields(
      zip(shape.valueNames, shape.values(of: outcome.number)).map {
        .init(key: $0, value: .integer($1))
      })
  }

  /// How often it occurred, and whether it may.
  func judged(_ outcome: LitmusCount.Outcome, of count: LitmusCount) -> JSONFields {
    let verdict = count.text.verdicts[outcome.number]
    return [
      "count": .integer(outcome.count),
      "weak": .bool(outcome.number == count.text.shape.weakOutcome),
      "in_turns": JSON(verdict.inTurns),
      "cpu": JSON(verdict.cpu),
      "language": JSON(verdict.language),
    ]
  }

  // MARK: Around them

  /// What was asked for.
  var plan: JSONFields {
    let plan = report.snapshot.plan
    return [
      "duration_s": JSON(report.seconds),
      "slice_ms": JSON(report.snapshot.sliceMilliseconds),
      "pinned": .bool(plan.isPinned),
      "priority": .string(plan.priority.rawValue),
    ]
  }

  /// The machine, and when the measurement began.
  var host: JSONFields { ReportFields.host(report.snapshot.machine, started: started) }

  /// Whether all was counted, and what the fields mean.
  var edition: JSONFields {
    [
      "complete": .bool(report.isComplete), "schema": .integer(Self.schema),
      "version": .string(Version.current),
    ]
  }
}
