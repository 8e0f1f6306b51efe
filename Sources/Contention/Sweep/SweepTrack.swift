/// One variant at one point of a sweep, over all visits. Plain values.
///
/// Figures are those of the slices that count; while there is none, those of the slices that were left out, as
/// in a ``Record``.
struct SweepTrack: Sendable, Equatable {
  /// Rates by round of slices, counted through from visit to visit.
  private(set) var rates = RateSeries(.spread(1024))
  /// The same of the baseline's second run.
  private(set) var again = RateSeries(.spread(1024))
  /// What came of it, but for what compares it with others.
  private(set) var seen: VariantSnapshot
  private var runLengths: [Double] = []
  private var cpuShare = Mean()
  private var overlap = Mean()

  init(_ id: VariantID) { seen = VariantSnapshot(id) }

  /// Takes in what a visit came to, whose rounds are counted from `first` on.
  mutating func take(_ visit: VariantSnapshot, _ measured: VariantRates?, from first: Int) {
    seen.leftOut.merge(visit.leftOut, uniquingKeysWith: +)
    takeLaw(visit)
    if let runLength = visit.runLength { runLengths.append(runLength) }
    seen.runLength = Spread(of: runLengths)?.median
    seen.granted =
      seen.granted.map { mine in visit.granted.map { mine + $0 } ?? mine } ?? visit.granted
    for point in measured?.again?.points ?? [] { again.add(point.rate, round: first + point.round) }
    guard visit.elapsed > 0, visit.doubt == nil || seen.slices == 0 else { return }
    if visit.doubt == nil, seen.slices == 0 { forget() }
    seen.doubt = visit.doubt
    seen.slices += visit.slices
    add(visit, measured, from: first)
  }

  /// Forgets the figures of slices that do not count: now there are some that do.
  private mutating func forget() {
    rates = RateSeries(.spread(1024))
    (cpuShare, overlap) = (Mean(), Mean())
    (seen.elapsed, seen.counts, seen.workers) = (0, Counts(), [])
  }

  private mutating func takeLaw(_ visit: VariantSnapshot) {
    seen.judgedSeconds += visit.judgedSeconds
    guard let ledger = visit.ledger else { return }
    guard seen.ledger != nil, let law = Catalogue.scenario(named: seen.id.scenario)?.law else {
      seen.ledger = ledger
      return
    }
    law.merge(&seen.ledger!, ledger)
  }

  private mutating func add(_ visit: VariantSnapshot, _ measured: VariantRates?, from first: Int) {
    for point in measured?.rates.points ?? [] { rates.add(point.rate, round: first + point.round) }
    seen.rate = rates.spread
    seen.elapsed += visit.elapsed
    seen.counts += visit.counts
    cpuShare.add(visit.cpuShare, weight: visit.elapsed)
    overlap.add(visit.overlap, weight: visit.elapsed)
    (seen.cpuShare, seen.overlap) = (cpuShare.value, overlap.value)
    if seen.workers.isEmpty {
      seen.workers = visit.workers
    } else {
      for (index, worker) in visit.workers.enumerated() where index < seen.workers.count {
        seen.workers[index].counts += worker.counts
      }
    }
    takeFairness(visit)
  }

  private mutating func takeFairness(_ visit: VariantSnapshot) {
    guard visit.fairness != nil, let variant = Catalogue.variant(seen.id) else {
      seen.fairness = nil
      return
    }
    seen.fairness = Fairness(seen.workers.lazy.map { variant.share($0.counts) }).index
  }

  /// Compares it with the baseline.
  mutating func compare(with baseline: SweepTrack?, noise: Double?) {
    let ratios = baseline.map { rates.ratios(to: $0.rates) } ?? []
    seen.ratio = Spread(of: ratios)
    seen.differs = baseline?.seen.id == seen.id ? nil : Noise.isDifference(ratios, noise: noise)
  }
}

/// A mean of figures with weights; unknown as soon as one of them is.
private struct Mean: Sendable, Equatable {
  private var sum: Double? = 0
  private var weight = 0.0

  var value: Double? { weight > 0 ? sum.map { $0 / weight } : nil }

  mutating func add(_ figure: Double?, weight more: Double) {
    sum = figure.flatMap { figure in sum.map { $0 + figure * more } }
    weight += more
  }
}
