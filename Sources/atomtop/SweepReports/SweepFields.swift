import Contention

/// The fields of a sweep's report for programs, by name and in order. JSON and CSV are made from them, so that
/// neither has what the other lacks. Those of a variant are those of `run`.
struct SweepFields {
  /// Rises when a field changes its meaning.
  static let schema: UInt64 = 1

  let report: SweepReport

  private var seen: SweepSnapshot { report.seen }

  /// The varied knobs, as a plan calls them.
  var varied: [String] { seen.plan.axes.map(\.knob.field) }

  // MARK: A point

  /// What the varied knobs are set to, and how long slices are.
  func setting(_ point: SweepPoint) -> JSONFields {
    let knobs = JSONFields(
      zip(seen.plan.axes, point.setting).map { .init(key: $0.knob.field, value: JSON($1)) })
    guard !varied.contains(Knob.slice.field) else { return knobs }
    let slice = point.plan.effectiveSlice(cpus: seen.machine.cpus)
    return knobs + [Knob.slice.field: JSON(slice)]
  }

  /// When it was visited, what can be told apart there, and who is the fastest.
  func point(_ point: SweepPoint) -> JSONFields {
    let lead = point.lead
    return [
      "noise": JSON(point.noise),
      "started_s": .array(point.started.map(JSON.number)),
      "fastest": JSON(lead?.leader),
      "no_difference": lead.map { .array($0.equals.map(JSON.string)) } ?? .null,
      "vs_next": JSON(lead?.ratio.median),
    ]
  }

  /// A variant's figures at a point, and its law.
  func variant(_ variant: VariantSnapshot, at point: SweepPoint) -> (
    figures: JSONFields, law: JSONFields
  ) {
    let fields = ReportFields(snapshot: report.snapshot(of: point), started: report.started)
    let figures = fields.variant(variant) + ["differs": JSON(variant.differs)]
    return (figures, fields.law(point.part.scenario.law, variant))
  }

  // MARK: What it comes to

  func crossing(_ crossing: Crossing) -> JSONFields {
    [
      "between": .array([.string(crossing.faster), .string(crossing.slower)]),
      "at": JSON(crossing.at),
    ]
  }

  /// How much a variant's rate depends on what is varied.
  func trend(_ name: String) -> JSONFields? {
    seen.trend(of: name).map { trend in
      [
        "name": .string(name), "highest": .object(setting(seen.points[trend.highest])),
        "lowest": .object(setting(seen.points[trend.lowest])), "ratio": JSON(trend.ratio),
        "differs": JSON(trend.differs),
      ]
    }
  }

  // MARK: Around them

  /// What was asked for. Varied knobs are null: points have their values.
  var plan: JSONFields {
    var base = seen.plan.base
    base.limit = .duration(seen.plan.seconds)
    let snapshot = Snapshot(
      plan: base, machine: seen.machine, elapsed: 0, sliceMilliseconds: base.slice ?? 0,
      scenarios: [])
    let fields = ReportFields(snapshot: snapshot, started: report.started).plan.all.map { field in
      let isOpen =
        varied.contains(field.key) || (field.key == Knob.slice.field && base.slice == nil)
      return JSONFields.Field(key: field.key, value: isOpen ? .null : field.value)
    }
    return JSONFields(fields) + ["rounds": JSON(seen.plan.rounds)]
  }

  /// The machine, and when the measurement began.
  var host: JSONFields { ReportFields.host(seen.machine, started: report.started) }

  /// What the fields mean.
  var edition: JSONFields {
    ["schema": .integer(Self.schema), "version": .string(Version.current)]
  }
}
