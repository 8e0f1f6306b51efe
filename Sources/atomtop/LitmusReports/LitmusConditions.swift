import Contention
import Dashboard

/// Who performed a litmus test, where, and what to know of that.
struct LitmusConditions {
  private let test: LitmusReport.Test
  private let snapshot: Snapshot

  init(_ test: LitmusReport.Test, _ snapshot: Snapshot) {
    (self.test, self.snapshot) = (test, snapshot)
  }

  /// "2 workers on CPUs 0 and 1, pinned", and sentences.
  var lines: [String] {
    [crew, crowd, leftOut].compactMap { $0 }
  }

  private var crew: String {
    let cpus = test.part.granted?.cpus ?? []
    let place = cpus.isEmpty ? "" : " on CPU\(cpus.count == 1 ? "" : "s") \(Self.list(cpus))"
    let conditions = Conditions(snapshot: snapshot, part: test.part)
    return "\(test.shape.workers) workers\(place), \(conditions.granted)"
  }

  /// "0 and 1", "0, 1 and 2".
  private static func list(_ numbers: [Int]) -> String {
    let names = numbers.map(String.init)
    guard names.count > 1 else { return names.joined() }
    return names.dropLast().joined(separator: ", ") + " and " + names[names.count - 1]
  }

  private var crowd: String? {
    LitmusText.crowd(workers: test.shape.workers, cpus: snapshot.machine.cpus).map { $0 + "." }
  }

  /// How many slices something spoilt.
  private var leftOut: String? {
    let seen = test.counts.map(\.seen)
    let reasons = seen.reduce(into: [Doubt: Int]()) { $0.merge($1.leftOut) { $0 + $1 } }
    let out = reasons.values.reduce(0, +)
    guard let reason = reasons.max(by: { $0.value < $1.value })?.key else { return nil }
    let all = seen.reduce(out) { $0 + $1.slices }
    return
      "In \(out) of \(all) slices \(reason.reason): weak outcomes are rarer than on quiet CPUs."
  }
}
