/// What the conductor keeps about one variant over its closed slices. Plain values.
struct Record: Sendable {
  /// A figure over the latest slices, each older slice weighing less than the next.
  struct Recent: Sendable {
    /// What remains of a slice's weight when another one closes: some four slices count.
    static let decay = 0.75

    var operations = 0.0
    var seconds = 0.0

    mutating func add(_ operations: UInt64, _ seconds: Double) {
      self.operations = self.operations * Self.decay + Double(operations)
      self.seconds = self.seconds * Self.decay + seconds
    }

    /// Operations per second with the running slice's on top; nil until something ran.
    func rate(with live: UInt64 = 0, _ liveSeconds: Double = 0) -> Double? {
      let total = seconds + liveSeconds
      return total > 0 ? (operations + Double(live)) / total : nil
    }
  }

  /// One worker's part.
  struct Share: Sendable {
    var counts = Counts()
    var recent = Recent()
    var cpu: Int?
  }

  let id: VariantID
  let variant: Variant
  var slices = 0
  var seconds = 0.0
  var counts = Counts()
  var recent = Recent()
  var ledger: Ledger?
  var wait: WaitSummary?
  var stopping: StopSummary?
  var workers: [Share]
  /// Over the closed slices. Kept, so that a snapshot need not look at every worker.
  var fairness: Double?

  init(id: VariantID, variant: Variant, workers: Int) {
    self.id = id
    self.variant = variant
    self.workers = Array(repeating: Share(), count: workers)
  }

  /// Adds a slice that has closed. Sums nothing if no worker got to run.
  mutating func close(_ slice: ClosedSlice, law: Law) {
    guard let seconds = slice.seconds else { return }
    slices += 1
    self.seconds += seconds
    for (index, share) in slice.workers.enumerated() {
      workers[index].counts += share.counts
      workers[index].recent.add(share.counts.operations, seconds)
      workers[index].cpu = share.cpu
    }
    fairness = Fairness(workers.lazy.map { [variant] in variant.share($0.counts) }).index
    counts += slice.totals.counts
    if let stop = slice.stop {
      stopping = StopSummary(latest: stop, longest: max(stop, stopping?.longest ?? 0))
    }
    recent.add(slice.totals.counts.operations, seconds)
    if ledger == nil {
      ledger = slice.ledger
    } else {
      law.merge(&ledger!, slice.ledger)
    }
  }
}

/// Everything read at the end of one slice, while nothing moves.
struct ClosedSlice: Sendable {
  struct Share: Sendable {
    let counts: Counts
    let cpu: Int?
  }

  /// From the first worker's start to the last one's stop; nil if no worker got to run.
  let seconds: Double?
  let workers: [Share]
  let totals: Totals
  let ledger: Ledger
  /// Nanoseconds from the closing of the gate to the last worker's stop; nil if all had finished
  /// before.
  let stop: UInt64?

  /// Reads the desks of the workers that took part, and the contest's law. The gate was told to
  /// close at `closing`.
  init(_ desks: [Desk], _ contest: Contest, closing: UInt64) {
    var first = UInt64.max
    var last: UInt64 = 0
    var totals = Totals()
    workers = desks.map { desk in
      let started = desk.tally.started.load()
      if started > 0 {
        first = min(first, started)
        last = max(last, desk.tally.stopped.load())
      }
      let counts = desk.tally.counts()
      totals.counts += counts
      totals.operations.append(counts.operations)
      totals.peak = max(totals.peak, desk.tally.peak.load())
      return Share(counts: counts, cpu: desk.lastCPU)
    }
    // A single operation may be over before the clock moves on.
    seconds = first == .max ? nil : Double(max(1, last &- first)) / 1e9
    stop = last > closing ? last - closing : nil
    self.totals = totals
    ledger = contest.ledger(totals)
  }
}

extension Desk {
  /// The CPU that the worker was last seen on.
  var lastCPU: Int? {
    let cpu = tally.cpu.load()
    return cpu == 0 ? nil : Int(cpu) - 1
  }
}
