import Contention

/// Under which conditions a scenario was measured, in words: who ran where, what the system granted,
/// how far figures can be told apart, what was left out and why.
public struct Conditions: Sendable {
  let snapshot: Snapshot
  let part: ScenarioSnapshot

  /// The conditions of one scenario's part of a snapshot.
  public init(snapshot: Snapshot, part: ScenarioSnapshot) {
    self.snapshot = snapshot
    self.part = part
  }

  // MARK: Who ran

  /// "8 workers on 2 CPUs, pinned".
  public var crew: String {
    let plan = snapshot.plan
    let workers = Self.count(part.scenario.workers(for: plan), "worker")
    return "\(workers) on \(Self.count(snapshot.machine.cpus, "CPU")), \(granted)"
  }

  /// "pinned", "not pinned, normal priority": what the system granted.
  public var granted: String {
    ([placement] + [priority].compactMap { $0 }).joined(separator: ", ")
  }

  /// Where workers are kept, as the system granted it.
  var placement: String {
    let plan = snapshot.plan
    guard plan.isPinned else { return "not pinned" }
    return part.granted?.isPinned == false ? "pinning refused" : "pinned"
  }

  /// The scheduling class as the system granted it, where it is not the default one.
  var priority: String? {
    let wanted = snapshot.plan.priority
    guard let granted = part.granted?.priority, granted.rawValue != wanted.rawValue else {
      return wanted == .idle ? nil : "\(wanted.rawValue) priority"
    }
    return "\(granted.rawValue) priority (\(wanted.rawValue) refused)"
  }

  // MARK: How good figures are

  /// "noise ±4 %, CPU share 99 %, overlap 99 %", as far as known; nil: nothing is.
  public var quality: String? {
    let facts = [noise, share("CPU share", part.cpuShare), share("overlap", part.overlap)]
    let known = facts.compactMap { $0 }
    return known.isEmpty ? nil : known.joined(separator: ", ")
  }

  /// "noise ±4 %": what a difference must exceed.
  public var noise: String? {
    part.noise.map { "noise ±\(Figures.deviation($0))" }
  }

  private func share(_ name: String, _ share: Double?) -> String? {
    share.map { "\(name) \(Figures.wholePercent($0))" }
  }

  // MARK: What to know

  /// One sentence for each reason why figures are not what their label says.
  public var sentences: [String] {
    doubts + leftOut + shortSlices + [unknownFairness, unknownShare].compactMap { $0 }
  }

  /// The most important of the ``sentences``, in few words; nil: there is nothing to say.
  public var warning: String? {
    let doubtful = part.variants.filter { $0.doubt != nil }
    if let doubt = doubtful.first?.doubt {
      let who = doubtful.count == part.variants.count ? "All figures" : "Figures marked ?"
      return "\(who): \(doubt.reason)\(figure(doubt, doubtful))."
    }
    let out = part.variants.reduce(0) { $0 + $1.slicesLeftOut }
    guard out > 0, let reason = mostFrequentDoubt else { return nil }
    let all = part.variants.reduce(0) { $0 + $1.slices } + out
    return "\(out) of \(Self.count(all, "slice")) left out: \(reason.reason)."
  }

  private var mostFrequentDoubt: Doubt? {
    var counts: [Doubt: Int] = [:]
    for seen in part.variants { counts.merge(seen.leftOut) { $0 + $1 } }
    return counts.max { $0.value < $1.value }?.key
  }

  /// The variants of which no slice counts, by reason.
  private var doubts: [String] {
    Doubt.allCases.compactMap { doubt in
      let seen = part.variants.filter { $0.doubt == doubt }
      guard !seen.isEmpty else { return nil }
      let names = seen.map(\.id.variant).joined(separator: ", ")
      if snapshot.plan.operations != nil, doubt == .overlap {
        return "No rates for \(names): with so few operations the workers ran one after the other"
          + "\(figure(doubt, seen)). Totals and laws are exact."
      }
      return "? \(names): \(doubt.reason)\(figure(doubt, seen)) in every slice, so the figures are "
        + "not what they are called. Laws are exact."
    }
  }

  /// The worst figure behind a doubt.
  private func figure(_ doubt: Doubt, _ seen: [VariantSnapshot]) -> String {
    switch doubt {
    case .cpuShare: share("CPU share", seen.compactMap(\.cpuShare).min()).map { " (\($0))" } ?? ""
    case .overlap: share("overlap", seen.compactMap(\.overlap).min()).map { " (\($0))" } ?? ""
    case .stop: ""
    }
  }

  /// The slices that were left out, of variants of which others count, by reason.
  private var leftOut: [String] {
    Doubt.allCases.compactMap { doubt in
      let seen = part.variants.filter { $0.doubt == nil && $0.leftOut[doubt] != nil }
      guard !seen.isEmpty else { return nil }
      let out = seen.map { "\($0.leftOut[doubt] ?? 0) of \($0.id.variant)" }
      return "Slices left out because \(doubt.reason): \(out.joined(separator: ", ")). "
        + "Their law counts."
    }
  }

  /// Slices that ended before their time.
  private var shortSlices: [String] {
    guard snapshot.plan.operations == nil else { return [] }
    let asked = Double(snapshot.sliceMilliseconds) / 1000
    let short = part.variants.filter { ($0.sliceSeconds ?? asked) < 0.9 * asked }
    guard !short.isEmpty else { return [] }
    let lengths = short.map { seen in
      "\(seen.id.variant) \(Figures.nanoseconds((seen.sliceSeconds ?? 0) * 1e9))"
    }
    let reason = part.scenario.mostOperations == nil ? "" : " when the log of IDs was full"
    return [
      "Slices ended before their \(snapshot.sliceMilliseconds) ms\(reason): "
        + lengths.joined(separator: ", ") + "."
    ]
  }

  /// Why there is no fairness.
  private var unknownFairness: String? {
    guard snapshot.plan.threads > 1, snapshot.plan.operations == nil,
      part.variants.contains(where: { $0.slices > 0 && $0.fairness == nil })
    else { return nil }
    return "fair is unknown: slices were too short for every worker to have its turn."
  }

  private var unknownShare: String? {
    guard snapshot.plan.operations == nil,
      part.variants.contains(where: { $0.slices > 0 && $0.cpuShare == nil })
    else { return nil }
    return "CPU share and overlap are unknown here: the system does not tell how long threads wait "
      + "for a CPU."
  }

  static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
