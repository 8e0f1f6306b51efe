extension Record {
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
    /// CPU time that it had, and that it had or waited for, in nanoseconds.
    var cpuTime = 0.0
    var wanted: Double? = 0

    var cpuShare: Double? {
      guard let wanted, wanted > 0 else { return nil }
      return min(1, cpuTime / wanted)
    }
  }

  /// Sums over the slices that count.
  struct Sums: Sendable {
    var seconds = 0.0
    var counts = Counts()
    var recent = Recent()
    var workers: [Share]
    var cpuTime = 0.0
    var wanted: Double? = 0
    /// Overlap times seconds.
    var overlap: Double? = 0
    var rates: RateSeries
    /// Over the closed slices. Kept, so that a snapshot need not look at every worker.
    var fairness: Double?
  }
}

extension Record.Sums {
  mutating func add(
    _ slice: ClosedSlice, _ seconds: Double, _ rate: Double, round: Int, _ variant: Variant
  ) {
    self.seconds += seconds
    for (index, share) in slice.workers.enumerated() {
      workers[index].counts += share.counts
      workers[index].recent.add(share.counts.operations, seconds)
      workers[index].cpu = share.cpu
      workers[index].cpuTime += Double(share.cpuTime)
      workers[index].wanted = Self.sum(workers[index].wanted, share.wanted.map { Double($0) })
    }
    counts += slice.totals.counts
    recent.add(slice.totals.counts.operations, seconds)
    cpuTime += Double(slice.conditions.cpuTime)
    wanted = Self.sum(wanted, slice.conditions.wanted)
    overlap = Self.sum(overlap, slice.conditions.overlap.map { $0 * seconds })
    rates.add(rate, round: round)
    fairness = Fairness(workers.lazy.map { variant.share($0.counts) }).index
  }

  /// Nil as soon as one of them is unknown.
  private static func sum(_ total: Double?, _ more: Double?) -> Double? {
    guard let total, let more else { return nil }
    return total + more
  }

  var cpuShare: Double? {
    guard let wanted, wanted > 0 else { return nil }
    return min(1, cpuTime / wanted)
  }

  var meanOverlap: Double? {
    guard let overlap, seconds > 0 else { return nil }
    return overlap / seconds
  }
}
