import Synchronization

/// Which outcomes of a litmus test at an ordering are possible: in turns, on this kind of CPU, in the language.
/// Computed by the explorer from the test's own accesses.
public struct LitmusVerdicts: Sendable {
  /// Whether one outcome is possible; nil: unknown.
  public struct Verdict: Sendable, Equatable {
    /// Where all accesses happen in one order.
    public let inTurns: Bool?
    /// On CPUs of this kind; nil also where their model is not computed.
    public let cpu: Bool?
    /// In the language, with any compiler and on any CPU.
    public let language: Bool?

    /// Whether it must not be seen here: then it is a defect of atomtop, or of the machine.
    public var isForbidden: Bool { cpu == false || language == false }
  }

  /// What the test looks like.
  public let shape: LitmusShape
  private let verdicts: [Verdict]

  /// What is known of outcome `number`.
  public subscript(number: Int) -> Verdict { verdicts[number] }

  /// The outcomes that must not be seen here.
  public var forbidden: [Int] { verdicts.indices.filter { verdicts[$0].isForbidden } }

  /// The outcomes worth showing: those that may occur, and the weak one.
  public var outcomes: [Int] {
    verdicts.indices.filter { number in
      let verdict = verdicts[number]
      return number == shape.weakOutcome || verdict.language != false
    }
  }

  // MARK: Computing

  private static let known = Mutex<[VariantID: LitmusVerdicts]>([:])

  /// Those of a litmus test at an ordering, computed when first asked for, in a few milliseconds; nil: there is
  /// no such test. Any thread.
  public static func of(_ id: VariantID) -> LitmusVerdicts? {
    guard let shape = Catalogue.scenario(named: id.scenario)?.litmus, Catalogue.variant(id) != nil
    else { return nil }
    // Two threads may both compute it. They come to the same.
    if let known = known.withLock({ $0[id] }) { return known }
    let verdicts = LitmusVerdicts(shape, id)
    known.withLock { $0[id] = verdicts }
    return verdicts
  }

  private init(_ shape: LitmusShape, _ id: VariantID) {
    self.shape = shape
    let inTurns = Self.reached(id, .sc)
    let cpu = Instructions.here.model.map { Self.reached(id, $0) }
    let language = Self.reached(id, .c20)
    let weaker = Self.reachedWithDelays(id)
    verdicts = (0..<shape.outcomeCount).map { number in
      let possibility = Possibility.of(
        language.contains(number), isShownPaired: weaker.contains(number))
      return Verdict(
        inTurns: inTurns.contains(number), cpu: cpu?.contains(number),
        language: possibility.isPossible)
    }
  }

  /// The outcomes that a model shows.
  private static func reached(_ id: VariantID, _ model: MemoryModel) -> Set<Int> {
    var plan = ExplorerPlan(id)
    plan.model = model
    return Explorer(plan)?.outcomeNumbers() ?? []
  }

  /// The outcomes that may be possible in the language, and more: where sequentially consistent accesses
  /// only acquire and release if the model is stricter than the language, and where relaxed loads wait.
  private static func reachedWithDelays(_ id: VariantID) -> Set<Int> {
    var plan = ExplorerPlan(id)
    plan.model = .c20
    guard let strict = Explorer(plan) else { return [] }
    _ = strict.outcomeNumbers()
    let isStricter = strict.isMaybeStricter
    guard let explorer = isStricter ? Explorer(plan, pairsSeqCst: true) : strict else { return [] }
    return explorer.outcomeNumbers().union(explorer.outcomeNumbersWithDelayedLoads())
  }
}

extension Possibility {
  /// True, false, or nil for unknown.
  var isPossible: Bool? {
    switch self {
    case .possible: true
    case .never: false
    case .unknown: nil
    }
  }
}

extension Explorer {
  /// The numbers of all outcomes of a litmus test.
  func outcomeNumbers() -> Set<Int> { outcomeNumbers(in: core) { $1 } }

  /// Those that come out where relaxed loads wait.
  func outcomeNumbersWithDelayedLoads() -> Set<Int> {
    DelayedLoads.all(of: programs).reduce(into: []) { found, delayed in
      let core = AbstractMachine<Views, DelayedLoads>(delayed)
      found.formUnion(outcomeNumbers(in: core) { delayed.basePlace(of: $0, at: $1) })
    }
  }

  private func outcomeNumbers(
    in core: any ExplorerCore, place: (_ worker: Int, _ place: Int) -> Int
  ) -> Set<Int> {
    guard let graph = core.explore(ExplorerLimit(), isMarked: nil, goesOn: { _ in true })
    else { return [] }
    precondition(graph.isComplete, "a litmus test with more states than fit")
    return graph.ends.reduce(into: []) { found, end in
      let ledger = ledger(of: State(bytes: Array(graph.table[end])), in: core, place: place)
      if let number = ledger.outcomes.firstIndex(where: { $0 > 0 }) { found.insert(number) }
    }
  }
}
