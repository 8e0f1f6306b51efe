import Contention
import Dashboard

/// What was counted of one litmus test at one ordering.
struct LitmusCount {
  /// What is said of it.
  let text: LitmusText
  /// What was seen of it.
  let seen: VariantSnapshot

  /// Nil: no litmus test.
  init?(_ seen: VariantSnapshot) {
    guard let text = LitmusText(seen.id) else { return nil }
    (self.text, self.seen) = (text, seen)
  }

  /// One outcome.
  struct Outcome {
    /// Its number.
    let number: Int
    /// How often it occurred.
    let count: UInt64
  }

  /// Instances that were performed by all workers.
  var instances: UInt64 { seen.ledger?.expected ?? 0 }

  /// Instances per second; nil: it is not known how long they took.
  var rate: Double? {
    seen.judgedSeconds > 0 ? Double(instances) / seen.judgedSeconds : nil
  }

  /// Numbers of the CPUs that the workers were on.
  var cpus: [Int] {
    // Of workers that did no whole batch the system's grant is not noted.
    Set((seen.granted?.cpus ?? []) + seen.workers.compactMap(\.cpu)).sorted()
  }

  /// The outcomes that were seen, or are worth showing if they were not.
  var outcomes: [Outcome] {
    text.outcomes(seen.ledger).map { Outcome(number: $0, count: count(of: $0)) }
  }

  /// How often the weak outcome occurred.
  var weak: UInt64 { count(of: text.shape.weakOutcome) }

  private func count(of outcome: Int) -> UInt64 { seen.ledger?.outcomes[outcome] ?? 0 }

  /// A count as a share of the instances.
  func share(_ count: UInt64) -> Double { Double(count) / Double(max(1, instances)) }
}
