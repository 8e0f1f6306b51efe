import Contention

/// What to know of a lesson's run where it does not show what the lesson is about.
public struct RunRemarks {
  private let snapshot: Snapshot
  private let part: ScenarioSnapshot
  private let prediction: Prediction?

  /// Remarks on one scenario of a run that is over, which answers `prediction`, if it answers any.
  public init(snapshot: Snapshot, part: ScenarioSnapshot, prediction: Prediction?) {
    (self.snapshot, self.part, self.prediction) = (snapshot, part, prediction)
  }

  /// The remarks, each a sentence or two. `again` says how to run it once more.
  public func sentences(again: String) -> [String] {
    if snapshot.machine.allowedCPUs.count == 1 { return onOneCPU }
    let missing = [luck, surprise].compactMap { $0 }
    return missing.isEmpty ? [] : [missing.joined(separator: " ") + " " + again]
  }

  /// The broken variants that did no wrong. One worker alone never does.
  private var unbroken: [String] {
    guard snapshot.plan.threads > 1 else { return [] }
    return part.variants.filter { $0.variant.role == .broken && $0.ledger?.holds == true }
      .map(\.id.variant)
  }

  private var luck: String? {
    guard !unbroken.isEmpty else { return nil }
    return "Lucky this time: nothing went wrong with \(unbroken.joined(separator: ", "))."
  }

  /// Rates that say otherwise than the right answer. Those of a debug build say nothing.
  private var surprise: String? {
    guard let expected = prediction?.expectation, !snapshot.machine.isDebugBuild,
      let slower = rate(expected.slower), let faster = rate(expected.faster), slower >= faster
    else { return nil }
    return "Not as usual: here \(expected.slower) was no slower than \(expected.faster)."
  }

  private func rate(_ variant: String) -> Double? {
    part.variants.first { $0.id.variant == variant }?.typicalRate
  }

  // MARK: One CPU

  /// A broken variant that broke needs no remark: it showed.
  private var onOneCPU: [String] {
    guard part.variants.contains(where: { $0.variant.role == .broken }) else {
      return [part.scenario.oneCPURemark]
    }
    return unbroken.isEmpty
      ? []
      : [
        "One CPU: workers overlap only where one is interrupted, so nothing went wrong with "
          + "\(unbroken.joined(separator: ", ")). With two CPUs it does, sooner or later."
      ]
  }
}
