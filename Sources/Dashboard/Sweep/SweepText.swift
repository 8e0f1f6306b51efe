import Contention

/// What there is to say of a sweep: what was varied, who is the fastest where, where curves cross.
public struct SweepText: Sendable {
  let seen: SweepSnapshot

  /// What there is to say of `seen`.
  public init(_ seen: SweepSnapshot) { self.seen = seen }

  // MARK: What was asked for

  /// "workers 1, 2, 4, 8; critical section, steps 0, 10".
  public var varied: String {
    seen.plan.axes.map { axis in
      "\(axis.knob.quantity) \(axis.values.map(\.text).joined(separator: ", "))"
    }.joined(separator: "; ")
  }

  /// "5 rounds in shuffled order, 0.5 s for each point and variant".
  public var effort: String {
    let plan = seen.plan
    let seconds = Figures.significant(plan.seconds)
    return
      "\(Conditions.count(plan.rounds, "round")) in shuffled order, \(seconds) s for each point "
      + "and variant"
  }

  /// What a point is called: "4 workers, critical section 10".
  public func name(of point: SweepPoint) -> String {
    zip(seen.plan.axes, point.setting).map { $0.knob.amount($1) }.joined(separator: ", ")
  }

  /// How far it is: "round 2 of 5, 8 workers, about 31 s left".
  public var standing: String {
    guard let current = seen.current else {
      return seen.isComplete
        ? "complete" : seen.visits == 0 ? "nothing is measured yet" : "ended early"
    }
    let rounds = seen.plan.rounds
    let round = seen.round > rounds ? "once more" : "round \(seen.round) of \(rounds)"
    return "\(round), \(name(of: seen.points[current])), \(Self.time(seen.secondsLeft)) left"
  }

  private static func time(_ seconds: Double) -> String {
    seconds < 100 ? "about \(Int(seconds.rounded(.up))) s" : Figures.clock(seconds)
  }

  // MARK: What came of it

  /// Who is the fastest where, a sentence for each stretch of points; of one axis only.
  public var leaders: [String] {
    guard silence == nil, seen.plan.axes.count == 1 else { return [] }
    let axis = seen.plan.axes[0]
    var stretches: [(first: Int, last: Int, verdict: String)] = []
    for (index, point) in seen.points.enumerated() where point.isVisited {
      let verdict = Self.verdict(point.lead)
      if let stretch = stretches.last, stretch.last == index - 1, stretch.verdict == verdict {
        stretches[stretches.count - 1].last = index
      } else {
        stretches.append((index, index, verdict))
      }
    }
    return stretches.map { stretch in
      let place = axis.knob.amount(axis.values[stretch.first...stretch.last])
      return "At \(place): \(stretch.verdict)."
    }
  }

  private static func verdict(_ lead: SweepLead?) -> String {
    guard let lead else { return "unknown, as too few slices count" }
    return lead.isClear
      ? "\(lead.leader) is the fastest"
      : "no difference between \(list(([lead.leader] + lead.equals).sorted()))"
  }

  /// Where curves cross, the crossings that matter: those of the baseline, and those that bring a variant to
  /// the top. "From 4 workers on mutex beats ticket and mcs."
  public var crossings: [String] {
    guard let axis = seen.plan.axes.first else { return [] }
    var sentences: [(start: String, slower: [String])] = []
    for crossing in notableCrossings {
      let start = "From \(axis.knob.amount(crossing.at)) on \(crossing.faster) beats "
      if let index = sentences.firstIndex(where: { $0.start == start }) {
        sentences[index].slower.append(crossing.slower)
      } else {
        sentences.append((start, [crossing.slower]))
      }
    }
    return sentences.map { "\($0.start)\(Self.list($0.slower))." }
  }

  /// Those that are said.
  public var notableCrossings: [Crossing] { seen.crossings.filter(matters) }

  private func matters(_ crossing: Crossing) -> Bool {
    let baseline = seen.plan.scenario?.variants.first(where: \.isBaseline)?.name
    if crossing.faster == baseline || crossing.slower == baseline { return true }
    let lead = seen.points[crossing.point].lead
    return lead?.leader == crossing.faster || lead?.equals.contains(crossing.faster) ?? false
  }

  /// "tas, ttas and mcs".
  private static func list(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }

  /// Why nothing is claimed; nil: something may be.
  public var silence: String? {
    guard seen.noise == nil else { return nil }
    let baseline = seen.plan.scenario?.variants.first(where: \.isBaseline)?.name
    guard let baseline, seen.variants.contains(baseline) else {
      return "No differences are claimed: without the baseline the noise is unknown."
    }
    return "No differences are claimed: too few slices count."
  }
}

extension SweepTrend {
  /// How many times the lowest rate the highest is: "370×"; "≈" for a difference that is not beyond the noise,
  /// "–" while that is unknown.
  public var text: String {
    guard let differs else { return "–" }
    return differs ? Figures.ratio(ratio) : "≈"
  }
}
