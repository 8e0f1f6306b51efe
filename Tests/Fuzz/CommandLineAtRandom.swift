import Contention
import TestSupport

/// A command line of `atomtop run`: any options, most of which go together.
struct CommandLineAtRandom: CustomStringConvertible {
  /// Milliseconds that all slices of one variant after another may take, so that many are tried.
  private static let longestRound = 200
  /// Operations of all workers together, where they have to wait for each other.
  private static let mostOperations = 50_000
  /// The same where nothing happens before each of them has had a CPU.
  private static let mostMeetings = 5000

  private(set) var scenarios: [String] = []
  private(set) var variants: Set<String> = []
  private(set) var omitsBaseline = false
  private(set) var threads = 1
  private(set) var slice: Int?
  /// What the other knobs are set to, of those that are given.
  private(set) var knobs: [Knob: KnobValue] = [:]
  private(set) var operations: UInt64?
  private(set) var duration: Double?
  private(set) var format = "json"

  init(using random: inout SeededNumbers) {
    chooseScenarios(&random)
    chooseThreads(&random)
    chooseKnobs(&random)
    chooseLength(&random)
    format = ["json", "json", "json", "csv", "table", "prometheus"].randomElement(using: &random)!
  }

  // MARK: Choosing

  private static func isTrue(oneIn count: Int, _ random: inout SeededNumbers) -> Bool {
    Int.random(in: 1...count, using: &random) == 1
  }

  /// A number up to `most`, of any magnitude.
  private static func number(upTo most: Int, _ random: inout SeededNumbers) -> Int {
    let bits = Int.random(in: 0...(Int.bitWidth - most.leadingZeroBitCount), using: &random)
    return min(most, Int.random(in: 0...(1 << bits), using: &random))
  }

  private mutating func chooseScenarios(_ random: inout SeededNumbers) {
    let names = Catalogue.scenarios.map(\.name)
    for _ in 0..<[0, 1, 1, 1, 1, 1, 1, 2, 2, 3].randomElement(using: &random)! {
      scenarios.append(names.randomElement(using: &random)!)
    }
    guard Self.isTrue(oneIn: 3, &random) else { return }
    // Seldom from any scenario, which the ones that were named may not have.
    let pool = Self.isTrue(oneIn: 8, &random) ? Catalogue.scenarios : chosen
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      variants.insert(pool.flatMap(\.variants).randomElement(using: &random)!.name)
    }
    omitsBaseline = Self.isTrue(oneIn: 4, &random)
  }

  private mutating func chooseThreads(_ random: inout SeededNumbers) {
    threads = max(1, Self.number(upTo: 64, &random))
    if Self.isTrue(oneIn: 60, &random) { threads = Int.random(in: 65...1024, using: &random) }
  }

  /// But for those of which how long it takes depends.
  private mutating func chooseKnobs(_ random: inout SeededNumbers) {
    // Mostly what somebody understands.
    let understood = Self.isTrue(oneIn: 12, &random) ? Set(Knob.all) : choices
    for knob in Knob.all where knob != .threads && knob != .slice {
      guard !knob.isForSome || understood.contains(knob), Self.isTrue(oneIn: 4, &random) else {
        continue
      }
      knobs[knob] = Self.value(of: knob, &random)
    }
  }

  private static func value(of knob: Knob, _ random: inout SeededNumbers) -> KnobValue {
    switch knob.values {
    case .number(let range, _):
      .number(range.lowerBound + number(upTo: min(1000, range.count - 1), &random))
    case .name(let names, _): .name(names.randomElement(using: &random)!)
    case .flag: .flag(false)
    case .numbers(let most, let count):
      .numbers(
        (0..<count.lowerBound + number(upTo: 9, &random)).map { _ in
          UInt64(number(upTo: Int(min(1_000_000, most)), &random))
        })
    }
  }

  private mutating func chooseLength(_ random: inout SeededNumbers) {
    let turns = played.map { $0.count + 1 }.reduce(0, +)
    // Nothing but what was asked for makes a slice short where there is a crowd.
    let longest = max(1, min(100, Self.longestRound / max(1, turns)))
    slice = max(1, Self.number(upTo: longest, &random))
    if threads <= 4, turns <= 6, Self.isTrue(oneIn: 4, &random) { slice = nil }
    let isCounted = Self.isTrue(oneIn: 2, &random)
    if isCounted {
      let meets = chosen.contains { $0.name == "once" }
      let most = (meets ? Self.mostMeetings : Self.mostOperations) / threads
      operations = UInt64(max(1, Self.number(upTo: min(10_000, max(1, most)), &random)))
    }
    if !isCounted || Self.isTrue(oneIn: 60, &random) {
      duration = Double(Int.random(in: 5...50, using: &random)) / 100
    }
  }

  // MARK: What it means

  /// The scenarios that are named, or all.
  private var chosen: [Scenario] {
    scenarios.isEmpty ? Catalogue.scenarios : named
  }

  /// Those that are named, once each, in the order in which they are.
  private var named: [Scenario] {
    var result: [Scenario] = []
    for name in scenarios where !result.contains(where: { $0.name == name }) {
      if let scenario = Catalogue.scenario(named: name) { result.append(scenario) }
    }
    return result
  }

  private var choices: Set<Knob> { chosen.reduce(into: []) { $0.formUnion($1.choices) } }

  /// The scenarios that are measured, with variants and without those that have none to compare.
  var measured: [(scenario: Scenario, variants: [Variant])] {
    chosen.compactMap { scenario in
      let asked = scenario.variants.filter { variants.isEmpty || variants.contains($0.name) }
      guard !asked.isEmpty else { return nil }
      let all = scenario.variants.filter { variant in
        variant.permits(threads)
          && (variants.contains(variant.name)
            || (variant.isBaseline ? !omitsBaseline : variants.isEmpty))
      }
      return (scenario, all)
    }
  }

  private var played: [[Variant]] { measured.map(\.variants) }

  /// Whether a system may lack threads or memory for it.
  var isLarge: Bool { threads > 64 }

  /// Why the help calls it impossible; nil: it does not.
  var mistake: String? {
    if operations != nil, duration != nil { return "--ops and --duration" }
    let known = Set(chosen.flatMap(\.variants).map(\.name))
    if !variants.isSubset(of: known) { return "a variant of another scenario" }
    if chosen.flatMap(\.variants).contains(where: {
      variants.contains($0.name) && !$0.permits(threads)
    }) {
      return "a variant for another number of workers"
    }
    if !named.isEmpty, measured.count < named.count { return "a scenario without such variants" }
    for (knob, value) in knobs where knob.isForSome && !choices.contains(knob) {
      if value != standard(knob) { return "\(knob.option) for nobody" }
    }
    if case .name(let ordering) = knobs[.ordering],
      !named.allSatisfy({ $0.orderings.map(\.rawValue).contains(ordering) })
    {
      return "an ordering too weak"
    }
    return nil
  }

  /// What a knob is set to; nil: that is left open.
  func value(of knob: Knob) -> KnobValue? { knobs[knob] ?? standard(knob) }

  private func standard(_ knob: Knob) -> KnobValue? {
    knob.value(in: Plan(scenarios: [], threads: threads))
  }

  // MARK: As it is typed

  var arguments: [String] {
    var words = ["run", "--format", format, "-t", "\(threads)"]
    for name in scenarios { words += ["-s", name] }
    for name in variants.sorted() { words += ["--variant", name] }
    if omitsBaseline { words.append("--no-baseline") }
    for knob in Knob.all {
      switch knobs[knob] {
      case .flag: words.append("--no-\(knob.option)")
      case let value?: words += ["--\(knob.option)", value.text]
      case nil: break
      }
    }
    if let slice { words += ["--slice", "\(slice)"] }
    if let operations { words += ["--ops", "\(operations)"] }
    if let duration { words += ["--duration", "\(duration)"] }
    return words
  }

  var description: String { arguments.joined(separator: " ") }
}
