/// What the conductor keeps about one variant over its closed slices. Plain values.
///
/// Figures are those of the slices that count. While there is none, they are those of the slices that
/// were left out, and ``doubt`` says why. The law is judged over all of them.
struct Record: Sendable {
  let id: VariantID
  let variant: Variant
  private let keeping: RateSeries.Keeping
  private let leastFairSeconds: Double
  /// Slices that count.
  private(set) var slices = 0
  /// Slices that were left out, by reason.
  private(set) var leftOut: [Doubt: Int] = [:]
  var sums: Sums
  var ledger: Ledger?
  /// Seconds of all slices that the ledger is of.
  private(set) var judgedSeconds = 0.0
  var wait: WaitSummary?
  var stopping: StopSummary?
  var granted: Granted?
  /// How often in a row the same worker got the lock, or changed the word; nil: unknown.
  var runLength: Double?
  /// ``Sums/rates`` summed up, and compared with the baseline's, at the end of each round.
  var rate: Spread?
  var ratio: Spread?
  var differs: Bool?

  /// Of a variant with `workers` workers instead of the plan's, if it has its own number.
  init(id: VariantID, variant: Variant, plan: Plan, workers: Int? = nil, cpus: Int) {
    self.id = id
    self.variant = variant
    keeping = RateSeries.Keeping(plan)
    // A little less, as the first worker begins a little after the slice.
    let shortest = plan.operations == nil ? plan.shortestFairSlice(cpus: cpus) : 0
    leastFairSeconds = 0.9 * Double(shortest) / 1000
    sums = Self.nothing(workers ?? plan.threads, keeping)
  }

  private static func nothing(_ workers: Int, _ keeping: RateSeries.Keeping) -> Sums {
    Sums(workers: Array(repeating: Share(), count: workers), rates: RateSeries(keeping))
  }

  /// The most frequent reason why no slice counts; nil: some do, or none has closed.
  var doubt: Doubt? {
    guard slices == 0 else { return nil }
    return Doubt.allCases.max { leftOut[$0, default: 0] < leftOut[$1, default: 0] }
      .flatMap { leftOut[$0] == nil ? nil : $0 }
  }

  /// Seconds of the slices that are shown, on average; nil: there are none.
  var sliceSeconds: Double? {
    let shown = slices > 0 ? slices : leftOut.values.reduce(0, +)
    return shown > 0 ? sums.seconds / Double(shown) : nil
  }

  /// Whether shares can be compared. Not where slices were so short that not every worker had its turn.
  var isFairnessKnown: Bool { sliceSeconds.map { $0 >= leastFairSeconds } ?? true }

  /// What became of the figures of a slice.
  enum Outcome: Sendable {
    /// They are shown with those before.
    case added
    /// They are shown instead of those before, which were shown for lack of better ones.
    case replaced
    /// They do not count.
    case dropped
  }

  /// Takes in a slice of `round` that has closed.
  ///
  /// - Parameter isCut: whether a request ended it early.
  mutating func take(
    _ slice: ClosedSlice, _ purpose: SlicePurpose, round: Int, law: Law, backoff: Backoff,
    isCut: Bool = false
  ) -> Outcome {
    noteGranted(slice, backoff)
    switch purpose {
    case .again, .warmingUp: return .dropped
    case .noting:
      let order = slice.order
      runLength = order.runs > 0 ? Double(order.changes) / Double(order.runs) : nil
      return .dropped
    case .measuring: return close(slice, round: round, law: law, isCut: isCut)
    }
  }

  private mutating func noteGranted(_ slice: ClosedSlice, _ backoff: Backoff) {
    let ran = slice.workers.filter { $0.counts.operations > 0 }
    guard !ran.isEmpty else { return }
    let seen = ran.map { share in
      Granted(
        backoff: backoff, isPinned: share.isPinned, priority: share.priority,
        cpus: share.cpu.map { [$0] } ?? [])
    }
    let now = seen.dropFirst().reduce(seen[0], +)
    granted = granted.map { $0 + now } ?? now
  }

  private mutating func close(
    _ slice: ClosedSlice, round: Int, law: Law, isCut: Bool
  ) -> Outcome {
    if ledger == nil {
      ledger = slice.ledger
    } else {
      law.merge(&ledger!, slice.ledger)
    }
    judgedSeconds += slice.seconds ?? 0
    guard let seconds = slice.seconds, let rate = slice.rate else {
      // Nobody ran, or not all of them met, before the gate closed.
      if !isCut { leftOut[slice.conditions.doubt ?? .overlap, default: 0] += 1 }
      return .dropped
    }
    var outcome = Outcome.added
    if let doubt = slice.conditions.doubt {
      leftOut[doubt, default: 0] += 1
      if slices > 0 { return .dropped }
    } else {
      if slices == 0, !leftOut.isEmpty {
        sums = Self.nothing(sums.workers.count, keeping)
        outcome = .replaced
      }
      slices += 1
    }
    if let stop = slice.stop {
      stopping = StopSummary(latest: stop, longest: max(stop, stopping?.longest ?? 0))
    }
    sums.add(slice, seconds, rate, round: round, variant)
    return outcome
  }

  /// Sums up the rates, and compares them with the baseline's.
  mutating func sumUp(baseline: Record?, noise: Double?, isCounted: Bool) {
    rate = rates(isCounted).spread
    let ratios = baseline.map { rates(isCounted).ratios(to: $0.rates(isCounted)) } ?? []
    ratio = Spread(of: ratios)
    differs = variant.isBaseline ? nil : Noise.isDifference(ratios, noise: noise)
  }

  /// Workers that did what was asked for one after the other have no common rate.
  private func rates(_ isCounted: Bool) -> RateSeries {
    isCounted && doubt == .overlap ? RateSeries(keeping) : sums.rates
  }
}
