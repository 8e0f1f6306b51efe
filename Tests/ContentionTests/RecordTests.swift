import Testing

@testable import Contention

/// What becomes of a variant's slices: the good ones are its figures, all of them its law.
@Suite("Records")
struct RecordTests {
  private typealias Worker = HandFilled.Worker

  /// A slice in which all is as it should be, with so many operations per worker.
  private func good(_ operations: UInt64 = 1000) -> HandFilled {
    HandFilled(workers: Array(repeating: Worker(operations: operations), count: 2))
  }

  /// One that shows something else than its label says.
  private func bad(_ doubt: Doubt, _ operations: UInt64 = 1000) -> HandFilled {
    var slice = good(operations)
    slice.workers[1].cpu = 1
    switch doubt {
    case .cpuShare: slice.workers[1].cpuTime = 6
    case .overlap: slice.workers[1].cpuTime = 43
    case .stop: slice.stopped = 5000
    }
    if doubt != .stop { slice.workers[1].waiting = 50 - slice.workers[1].cpuTime }
    return slice
  }

  @Test("a slice is bad for the reason that it was made for", arguments: Doubt.allCases)
  func reasons(_ doubt: Doubt) {
    #expect(good().closed().conditions.doubt == nil)
    #expect(bad(doubt).closed().conditions.doubt == doubt)
  }

  @Test("only good slices are figures, all of them are the law", arguments: Doubt.allCases)
  func leftOut(_ doubt: Doubt) throws {
    var broken = bad(doubt, 70)
    broken.lost = 5
    let (record, outcomes) = try HandFilled.record([good(1), broken, good(10)])
    #expect(outcomes == [.added, .dropped, .added])
    #expect(record.slices == 2)
    #expect(record.leftOut == [doubt: 1])
    #expect(record.doubt == nil)
    #expect(record.sums.counts.operations == 22)
    #expect(record.sums.rates.points.map(\.round) == [0, 2])
    #expect(abs(record.sums.seconds - 0.1) < 1e-9)
    #expect(record.ledger == Ledger(expected: 162, observed: 157))
  }

  @Test("the first good slice takes the place of all that are not", arguments: Doubt.allCases)
  func replaced(_ doubt: Doubt) throws {
    var slices = [bad(doubt, 1), bad(doubt, 2)]
    let before = try HandFilled.record(slices)
    #expect(before.outcomes == [.added, .added])
    #expect(before.record.slices == 0)
    #expect(before.record.doubt == doubt)
    #expect(before.record.sums.counts.operations == 6, "shown, for lack of better ones")
    slices += [good(100), bad(doubt, 3), good(1000)]
    let (record, outcomes) = try HandFilled.record(slices)
    #expect(outcomes == [.added, .added, .replaced, .dropped, .added])
    #expect(record.slices == 2)
    #expect(record.leftOut == [doubt: 3])
    #expect(record.doubt == nil)
    #expect(record.sums.counts.operations == 2200)
    #expect(record.sums.workers.map(\.counts.operations) == [1100, 1100])
    #expect(record.sums.rates.points.map(\.round) == [2, 4])
    #expect(record.ledger?.expected == 2212)
  }

  @Test(
    "where no slice is good, the doubt is the most frequent reason",
    arguments: [
      ([.cpuShare, .overlap, .overlap], .overlap), ([.stop, .stop, .cpuShare], .stop),
      ([.overlap, .cpuShare, .cpuShare, .stop], .cpuShare),
    ] as [([Doubt], Doubt)])
  func doubt(_ reasons: [Doubt], _ doubt: Doubt) throws {
    let record = try HandFilled.record(reasons.map { bad($0) }).record
    #expect(record.doubt == doubt)
    #expect(record.leftOut.values.reduce(0, +) == reasons.count)
  }

  @Test("a slice that was closed is counted or left out, also if nobody, or not everybody, ran")
  func emptySlices() throws {
    let idle = Worker(started: nil, operations: 0)
    let alone = HandFilled(
      workers: [Worker(operations: 9, early: 9), idle], full: nil)
    let nobody = HandFilled(workers: [idle, idle], full: nil)
    let (record, outcomes) = try HandFilled.record([alone, nobody])
    #expect(outcomes == [.dropped, .dropped])
    #expect(record.slices == 0)
    #expect(record.leftOut == [.overlap: 2])
    #expect(record.doubt == .overlap)
    #expect(record.ledger?.expected == 9)
    #expect(try HandFilled.record([alone, good()]).record.sums.counts.operations == 2000)
    var cut = try HandFilled.record([good()]).record
    _ = cut.take(
      alone.closed(), .measuring, round: 1, law: Catalogue.scenarios[0].law, backoff: .none,
      isCut: true)
    #expect(cut.leftOut.isEmpty, "unless somebody ended it")
  }

  @Test(
    "warm-ups, second runs and notes are no figures",
    arguments: [SlicePurpose.warmingUp, .again, .noting])
  func otherPurposes(_ purpose: SlicePurpose) throws {
    let (record, outcomes) = try HandFilled.record([good(), bad(.stop)], purpose: purpose)
    #expect(outcomes == [.dropped, .dropped])
    #expect(record.slices == 0 && record.leftOut.isEmpty && record.doubt == nil)
    #expect(record.sums.counts.operations == 0)
    #expect(record.rate == nil)
    #expect(record.granted != nil, "what the system grants is seen in all of them")
  }

  // MARK: Fairness

  /// A crowd of 8 on 2 CPUs, of which a good slice takes 32 ms.
  private func crowd(milliseconds: Double, counted: UInt64? = nil) -> HandFilled {
    let worker = Worker(
      stopped: milliseconds, cpuTime: milliseconds / 4, waiting: milliseconds * 0.75,
      operations: counted ?? 1000)
    return HandFilled(
      workers: Array(repeating: worker, count: 8), full: nil, closing: milliseconds,
      counted: counted)
  }

  @Test(
    "fairness is unknown where slices were too short for every worker to have its turn",
    arguments: [(1, false), (20, false), (28, false), (29, true), (32, true), (500, true)])
  func fairness(_ milliseconds: Double, _ isKnown: Bool) throws {
    let record = try HandFilled.record([crowd(milliseconds: milliseconds)]).record
    #expect(record.isFairnessKnown == isKnown)
    #expect(record.sums.fairness == 1)
  }

  @Test("it is known however short, where each has a CPU, or does what it was asked for")
  func knownFairness() throws {
    var short = good()
    short.closing = 1
    #expect(try HandFilled.record([short]).record.isFairnessKnown)
    #expect(try HandFilled.record([crowd(milliseconds: 1, counted: 1000)]).record.isFairnessKnown)
  }

  // MARK: Rates

  @Test("rates are summed up over the slices that count, and compared round by round")
  func rates() throws {
    let slices = (0..<8).map { good(1000 + UInt64($0)) }
    var (record, _) = try HandFilled.record(slices)
    let base = try HandFilled.record((0..<8).map { good(500 + UInt64($0)) }).record
    record.sumUp(baseline: base, noise: 0.02, isCounted: false)
    let rate = try #require(record.rate)
    #expect(abs(rate.median - 2 * 1003.5 / 0.050) < 1e-3)
    #expect(rate.middleHalf != nil)
    #expect(abs(try #require(record.ratio).median - 2) < 0.02)
    #expect(record.differs == true)
  }

  @Test("workers that did what was asked for in turns have no rate")
  func turns() throws {
    var slice = good()
    slice.counted = 1000
    slice.workers[0].stopped = 25
    slice.workers[1].started = 25
    var (record, _) = try HandFilled.record([slice])
    record.sumUp(baseline: record, noise: nil, isCounted: true)
    #expect(record.doubt == .overlap)
    #expect(record.rate == nil && record.ratio == nil)
    #expect(record.sums.counts.operations == 2000, "but they did it")
  }

  // MARK: Order

  @Test("run length is changes by runs, and unknown where nothing was noted")
  func runLength() throws {
    var slice = good()
    for index in 0..<2 {
      slice.workers[index].changes = 30
      slice.workers[index].runs = 4
    }
    #expect(try HandFilled.record([slice], purpose: .noting).record.runLength == 7.5)
    #expect(try HandFilled.record([slice]).record.runLength == nil)
    #expect(try HandFilled.record([good()], purpose: .noting).record.runLength == nil)
  }
}

/// What variants were granted, all told.
@Suite("Granted")
struct GrantedTests {
  private let usual = Granted(backoff: .none, isPinned: true, priority: .idle, cpus: [0, 2])

  @Test("pinned are all or none, and CPUs are those of both, in order")
  func sum() {
    let other = Granted(backoff: .none, isPinned: false, priority: .idle, cpus: [2, 1])
    for total in [usual + other, other + usual] {
      #expect(!total.isPinned)
      #expect(total.cpus == [0, 1, 2])
      #expect(total.priority == .idle)
    }
    #expect(usual + usual == usual)
  }

  @Test("where workers ran in several classes, the highest is told")
  func classes() {
    let rising: [Granted.Class] = [.idle, .nice, .batch, .normal, .realTime]
    for (low, lower) in rising.enumerated() {
      for higher in rising[low...] {
        var left = usual
        var right = usual
        left.priority = lower
        right.priority = higher
        #expect((left + right).priority == higher)
        #expect((right + left).priority == higher, "whichever came first")
      }
    }
  }

  @Test("a record's is that of all workers that did something, in all slices")
  func workers() throws {
    typealias Worker = HandFilled.Worker
    var first = HandFilled(workers: [Worker(cpu: 3), Worker(cpu: 1), Worker(started: nil)])
    first.workers[2].operations = 0
    first.workers[2].isPinned = false
    first.workers[2].cpu = 7
    let second = HandFilled(workers: Array(repeating: Worker(cpu: 5), count: 3))
    let granted = try #require(try HandFilled.record([first, second]).record.granted)
    #expect(granted.cpus == [1, 3, 5])
    #expect(granted.isPinned)
  }
}
