import Contention

/// What was counted of a litmus test at one ordering, beside what is said of it.
struct LitmusFigures {
  /// What is said of it.
  let text: LitmusText
  /// Over all closed slices; nil until one is closed.
  let ledger: Ledger?
  private let seconds: Double

  /// Those of what is said in `text`, as it was `seen`.
  init(_ text: LitmusText, _ seen: VariantSnapshot?) {
    self.text = text
    ledger = seen?.ledger
    seconds = seen?.judgedSeconds ?? 0
  }

  private var shape: LitmusShape { text.shape }

  /// Instances that were performed; nil: not known yet.
  var instances: UInt64? { ledger?.expected }

  /// Instances per second; nil: not known yet.
  var rate: Double? {
    guard let instances, seconds > 0 else { return nil }
    return Double(instances) / seconds
  }

  /// How often outcome `number` occurred; nil: not known yet.
  func count(_ number: Int) -> UInt64? { ledger?.outcomes[number] }

  /// Its share of all instances; nil: not known yet.
  func share(_ number: Int) -> Double? {
    guard let count = count(number), let instances, instances > 0 else { return nil }
    return Double(count) / Double(instances)
  }

  /// How often the weak outcome occurred; nil: not known yet.
  var weak: UInt64? { count(shape.weakOutcome) }

  /// The weak outcome's share of all instances; nil: not known yet.
  var weakShare: Double? { share(shape.weakOutcome) }

  /// Whether an outcome occurred that must not.
  func isForbidden(_ number: Int) -> Bool {
    text.verdicts[number].isForbidden && (count(number) ?? 0) > 0
  }

  /// Why the weak outcome shows here, or does not: what it means that there are too few CPUs for it, the
  /// reason, and how sure it is that it is rare.
  func why(cpus: Int) -> String {
    let crowd = LitmusText.crowd(workers: shape.workers, cpus: cpus).map { $0 + "." }
    return [crowd, text.why, ledger.flatMap { text.absence($0, cpus: cpus) }]
      .compactMap { $0 }.joined(separator: " ")
  }
}

extension LitmusShape {
  /// The values of outcome `number`, each below its name: "0 0".
  func row(of number: Int) -> String {
    zip(valueNames, values(of: number)).map { name, value in "\(value)".padded(to: name.columns) }
      .joined(separator: " ")
  }

  /// The weak outcome in few words: "both 0", or its values.
  var weakWords: String {
    guard weak.count == 2, weak[0] == weak[1] else { return text(of: weakOutcome) }
    return "both \(weak[0])"
  }
}
