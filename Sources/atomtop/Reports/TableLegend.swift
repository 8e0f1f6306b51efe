import Contention

/// What the columns of the tables mean.
struct TableLegend {
  let snapshot: Snapshot
  /// Whether the table has rates, and what else depends on the time that was taken.
  var showsRates = true

  var lines: [String] {
    let seen = snapshot.scenarios.flatMap(\.variants)
    var lines = [Role.allCases.map { "\($0.mark) \($0.explanation)" }.joined(separator: "   ")]
    if showsRates { lines += rates(seen) }
    if seen.contains(where: \.variant.countsCAS) {
      lines.append("\(Count.casFailures.title): compare-and-swap attempts that failed")
    }
    return showsRates ? lines + order(seen) + waits(seen) : lines
  }

  private func waits(_ seen: [VariantSnapshot]) -> [String] {
    guard let floor = seen.compactMap(\.wait?.floor).first else { return [] }
    return [
      "wait: time to get in, sampled: half, 99 %, 99.9 % of the waits were no longer, the longest, "
        + "the mean,",
      "  and the worker with the highest mean; a wait of less than "
        + "\(floor) ns cannot be told from none here",
    ]
  }

  private func rates(_ seen: [VariantSnapshot]) -> [String] {
    let medians =
      "ops/s, ns/op: the whole crew's operations, and wall time for each of them: medians over slices"
    let hasSpread = seen.contains { $0.rate?.deviation != nil }
    let spread = "±: the middle half of the slices lies within so much of the figure before"
    return [medians] + (hasSpread ? [spread] : []) + comparison
  }

  private var comparison: [String] {
    guard snapshot.plan.operations == nil,
      let baseline = snapshot.scenarios.compactMap(\.baseline).first?.id.variant
    else { return [] }
    var lines = [
      "×\(baseline): how many times the rate of \(baseline), the baseline, round by round"
    ]
    if snapshot.noise != nil {
      lines.append(
        "noise: how far \(baseline) comes from itself; ≈ is a difference that is not beyond it")
    }
    return lines
  }

  private func order(_ seen: [VariantSnapshot]) -> [String] {
    let threads = snapshot.plan.threads
    var lines: [String] = []
    if seen.contains(where: { $0.fairness != nil }) {
      let unfair =
        threads > 1
        ? "; \(Figures.fixed(1 / Double(threads), threads > 100 ? 4 : 2)): one did all" : ""
      lines.append(
        "fair: shares of work: 1.00: every worker did (in once: won) the same\(unfair)")
    }
    if seen.contains(where: { $0.runLength != nil }) {
      lines.append(
        "run: how often in a row the same worker got the lock, or changed the word: 1.0: they take "
          + "turns")
    }
    return lines
  }
}

extension Role {
  /// The role in words, for legends.
  var explanation: String {
    switch self {
    case .broken: "broken on purpose"
    case .atomic: "atomic operations"
    case .lock: "a lock"
    }
  }
}
