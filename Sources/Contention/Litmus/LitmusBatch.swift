import CSystem

/// A batch of instances of a litmus test, as an operation at full speed.
///
/// Who writes and who reads:
/// - Before a batch all workers meet, so all words are back at 0 and every worker sees that.
/// - Before instance i, worker i mod n raises the instance's flag, with a fence behind it, and the others
///   look at the flag until it is up. So all of them begin their accesses at the same moment, give or take
///   the time that a line takes from one CPU to another. (A flag of its own for each instance, raised by each
///   worker in turn, is litmus7's `userfence`; a shared counter as a barrier shows a tenth as many weak
///   outcomes.)
/// - What a worker loads it writes to memory of its own. After the batch all meet again. That meeting acquires
///   and releases, and so orders everybody's results before the counting: worker w counts the instances i
///   with i mod n = w in a table of its own. After one more meeting each worker puts its part of the words
///   back to 0.
///
/// A worker that waits gives up once the gate is closing, at any meeting or flag. An instance is whole if all
/// workers performed it, so those of an interrupted batch are known from how far each worker came, and the
/// conductor counts them when nothing moves.
///
/// Words, and the flag, have a line each; one instance's lie at fixed distances, so that nothing has to be
/// computed between two accesses.
struct LitmusBatch<T: LitmusTest, F: FencePolicy>: Operation, @unchecked Sendable {
  /// Instances of a batch.
  static var size: Int { 1024 }
  /// Lines of an instance: x, y and its flag.
  private static var lines: Int { 3 }
  /// Looks at a flag before a worker yields, where each has a CPU.
  private static var looksPerYield: Int { 20_000 }

  /// Whoever raises a flag works a little before its accesses, because the others see the flag that much later:
  /// for 0 to 30 times these steps of about a nanosecond, in turn, so that some fit whatever the machine.
  /// Without that 1 % of SB's instances are weak here, and with it 20 to 30 %.
  private static var stepsPerDelay: Int { 3 }
  /// A prime, so that every delay comes with every combination of what else takes turns.
  private static var delays: Int { 31 }

  static var worksInside: Bool { true }

  /// How far a worker came. Written by that worker, read between slices.
  private struct Progress {
    /// Instances that it performed since the slice began.
    var performed: UInt64 = 0
    /// Batches of which it counted its share.
    var counted: UInt64 = 0
  }

  private let words: SharedWords
  /// Each worker's results of the present batch: an instance a byte.
  private let results: UnsafeMutablePointer<UInt8>
  /// Each worker's table of outcomes.
  private let tables: UnsafeMutablePointer<UInt64>
  private let progress: UnsafeMutableRawPointer
  private let meeting: Meeting
  private let looksPerYield: Int
  private let layout: OutcomeLayout

  init(in memory: SharedMemory, _ policy: F.Type, cpus: Int) {
    words = memory.words(Self.size * Self.lines)
    results = memory.bytes(T.workers * Self.size)
      .bindMemory(to: UInt8.self, capacity: T.workers * Self.size)
    results.initialize(repeating: 0, count: T.workers * Self.size)
    layout = OutcomeLayout(T.shape, in: memory)
    let places = T.workers * layout.count
    tables = memory.bytes(places * MemoryLayout<UInt64>.stride)
      .bindMemory(to: UInt64.self, capacity: places)
    tables.initialize(repeating: 0, count: places)
    progress = memory.bytes(T.workers * SharedMemory.lineSize)
    meeting = Meeting(in: memory, workers: T.workers, cpus: cpus)
    looksPerYield = T.workers > cpus ? 1 : Self.looksPerYield
    reset()
  }

  func reset() {
    for line in 0..<Self.size * Self.lines { words[line].settled = 0 }
    tables.update(repeating: 0, count: T.workers * layout.count)
    for worker in 0..<T.workers { progress(of: worker).pointee = Progress() }
    meeting.reset()
  }

  /// The number of the next batch, from 0.
  struct Batches: LocalState {
    var number: UInt64 = 0

    init() {}
    @inline(__always)
    init(copying other: Batches) { number = other.number }
  }

  @inline(__always)
  func begin(_ worker: Int) -> Batches { Batches() }

  @inline(__always)
  func perform(
    _ access: some Access, _ worker: inout Registers, _ batches: inout Batches
  ) -> Bool {
    let (me, gate, batch) = (worker.index, worker.gate, batches.number)
    guard meets(access, phase: 3 &* batch, gate) else { return false }
    let done = performInstances(access, me, batch, gate, &worker.work)
    let mine = progress(of: me)
    mine.pointee.performed = batch &* UInt64(Self.size) &+ UInt64(truncatingIfNeeded: done)
    guard done == Self.size, meets(access, phase: 3 &* batch &+ 1, gate) else { return false }
    countShare(access, me)
    mine.pointee.counted = batch &+ 1
    guard meets(access, phase: 3 &* batch &+ 2, gate) else { return false }
    putBack(access, me)
    batches.number = batch &+ 1
    return true
  }

  @inline(__always)
  private func meets(_ access: some Access, phase: UInt64, _ gate: GateWord) -> Bool {
    meeting.meet(access, before: phase, gate: gate, prepare: {})
  }

  // MARK: Instances

  /// Performs the batch, and returns how many instances: fewer if the gate closes.
  @inline(__always)
  private func performInstances(
    _ access: some Access, _ me: Int, _ batch: UInt64, _ gate: GateWord, _ work: inout UInt64
  ) -> Int {
    let instrument = LitmusInstrument(access, F.self)
    let mine = results + me &* Self.size
    var instance = 0
    var turn = 0
    while instance < Self.size {
      let (x, y, flag) = words(of: instance)
      if turn == me {
        access.plain.store(batch &+ 1, in: flag)
        access.fence()
        let delay = instance % Self.delays &* Self.stepsPerDelay
        work = cs_work(work, UInt64(truncatingIfNeeded: delay))
      } else {
        var looksLeft = looksPerYield
        while access.plain.load(flag) != batch &+ 1 {
          looksLeft &-= 1
          guard looksLeft <= 0 else { continue }
          guard yields(gate) else { return instance }
          looksLeft = looksPerYield
        }
      }
      mine[instance] = UInt8(truncatingIfNeeded: T.perform(me, instrument, x, y).bits)
      instance &+= 1
      turn = turn &+ 1 == T.workers ? 0 : turn &+ 1
    }
    return instance
  }

  /// Lets others have the CPU; false: the gate is closing.
  @inline(never)
  private func yields(_ gate: GateWord) -> Bool {
    guard gate.isOpen else { return false }
    sched_yield()
    return true
  }

  @inline(__always)
  private func words(of instance: Int) -> (x: SharedWord, y: SharedWord, flag: SharedWord) {
    let first = SharedWords(base: words.base + instance &* (Self.lines &* SharedMemory.lineSize))
    return (first[0], first[1], first[2])
  }

  // MARK: Counting

  /// Counts the worker's share of a batch.
  @inline(__always)
  private func countShare(_ access: some Access, _ me: Int) {
    let plain = access.plain
    let table = tables + me &* layout.count
    var instance = me
    while instance < Self.size {
      let (x, y, _) = words(of: instance)
      table[outcome(of: instance, x: plain.load(x), y: plain.load(y))] &+= 1
      instance &+= T.workers
    }
  }

  /// Puts the words back that are the worker's to put back, whose lines its CPU then has. Who has x and who y
  /// goes through every combination, whoever raises the flag: a store that has to fetch its line takes long
  /// enough for others to look past it, and one that does not is over at once.
  @inline(__always)
  private func putBack(_ access: some Access, _ me: Int) {
    let plain = access.plain
    for instance in 0..<Self.size {
      let (x, y, _) = words(of: instance)
      let turn = instance / T.workers
      if turn % T.workers == me { plain.store(0, in: x) }
      if turn / T.workers % T.workers == me { plain.store(0, in: y) }
    }
  }

  @inline(__always)
  private func outcome(of instance: Int, x: UInt64, y: UInt64) -> Int {
    var number = (x & layout.maskOfX) &<< layout.shiftOfX | (y & layout.maskOfY) &<< layout.shiftOfY
    for worker in 0..<T.workers {
      number |= UInt64(results[worker &* Self.size &+ instance]) &<< layout.shifts[worker]
    }
    return Int(truncatingIfNeeded: number)
  }

  private func progress(of worker: Int) -> UnsafeMutablePointer<Progress> {
    (progress + worker &* SharedMemory.lineSize).assumingMemoryBound(to: Progress.self)
  }

  /// Every whole instance of the slice, by outcome. Which of them are forbidden is not known here.
  func ledger(_ totals: Totals) -> Ledger {
    var outcomes = [UInt64](repeating: 0, count: layout.count)
    let all = (0..<T.workers).map { progress(of: $0).pointee }
    let performed = all.map(\.performed).min() ?? 0
    for worker in 0..<T.workers {
      for number in 0..<layout.count {
        outcomes[number] &+= tables[worker * layout.count + number]
      }
      // What the worker would have counted next, if the gate had not closed.
      let begun = all[worker].counted * UInt64(Self.size)
      let whole = performed > begun ? Int(performed - begun) : 0
      for instance in stride(from: worker, to: min(whole, Self.size), by: T.workers) {
        let (x, y, _) = words(of: instance)
        outcomes[outcome(of: instance, x: x.settled, y: y.settled)] += 1
      }
    }
    return Ledger(outcomes: outcomes, forbidding: [])
  }
}

/// Where each value of an outcome has its bits: ``LitmusShape``, computed once.
private struct OutcomeLayout {
  /// Outcomes that can be numbered.
  let count: Int
  /// By worker, of what it loaded.
  let shifts: UnsafePointer<UInt64>
  let shiftOfX: UInt64
  let shiftOfY: UInt64
  /// 0 where the test does not look at the word.
  let maskOfX: UInt64
  let maskOfY: UInt64

  init(_ shape: LitmusShape, in memory: SharedMemory) {
    count = shape.outcomeCount
    shifts = memory.constants(shape.loads.indices.map { UInt64(shape.shift(ofWorker: $0)) })
    func place(_ word: String) -> (shift: UInt64, mask: UInt64) {
      shape.shift(ofWord: word).map { (UInt64($0), 3) } ?? (0, 0)
    }
    (shiftOfX, maskOfX) = place("x")
    (shiftOfY, maskOfY) = place("y")
  }
}
