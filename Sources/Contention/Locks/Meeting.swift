import CSystem

/// Where all workers meet before a round, over and over.
///
/// The last to arrive prepares the round and opens it. Nobody else touches what it prepares at that
/// moment: every worker has arrived, and so has finished the round before. The arrivals acquire and
/// release, which orders everything in a round before the preparation; the load that sees the round
/// open acquires what was prepared.
///
/// While every worker has a CPU they spin. With more workers than CPUs they sleep, because yielding
/// is not enough: two workers can hand a CPU to each other for milliseconds while the one that is
/// waited for gets nothing, and under `SCHED_IDLE` a round of 16 workers on 2 CPUs then takes 60 ms
/// instead of 0.1.
struct Meeting: Sendable {
  /// Looks at the round between two yields.
  private static var looksPerYield: Int { 256 }
  /// A sleeper looks this often whether the gate is closing, in nanoseconds.
  private static var longestSleep: UInt64 { 1_000_000 }

  private let arrivals: SharedWord
  /// Rounds opened so far. Written by the last to arrive, alone.
  private let opened: SharedWord
  private let workers: UInt64
  private let sleeps: Bool
  /// Held by the one who opens and by those who go to sleep, so that no opening is slept through.
  private let mutex: PthreadMutex
  private let wakeUp: Condition

  /// A meeting of `workers` on so many CPUs.
  init(in memory: SharedMemory, workers: Int, cpus: Int) {
    arrivals = memory.word("arrivals")
    opened = memory.word("opened")
    mutex = PthreadMutex(in: memory)
    wakeUp = Condition(in: memory)
    self.workers = UInt64(workers)
    sleeps = workers > cpus
  }

  /// How many rounds were opened. Conductor, between slices.
  var rounds: UInt64 { opened.settled }

  /// Forgets all rounds. Conductor, between slices.
  func reset() {
    arrivals.settled = 0
    opened.settled = 0
  }

  /// Waits for all workers to arrive before round number `round`, from 0; the last one runs
  /// `prepare`. False: the gate is closing, and this worker takes no part in the round.
  @inline(__always)
  func meet(
    _ access: some Access, before round: UInt64, gate: GateWord, prepare: () -> Void
  ) -> Bool {
    let paired = access.paired
    if paired.add(1, to: arrivals) &+ 1 == workers {
      access.plain.store(0, in: arrivals)
      prepare()
      open(paired, round &+ 1)
      return true
    }
    if sleeps { return sleep(until: round, gate) }
    var isOpen = true
    paired.wait {
      paired.load(opened) != round
    } spin: {
      isOpen = spin(paired, until: round, gate)
    }
    return isOpen
  }

  /// Looks until the round is open; false: the gate is closing.
  @inline(__always)
  private func spin(_ paired: some Access, until round: UInt64, _ gate: GateWord) -> Bool {
    var looksLeft = Self.looksPerYield
    repeat {
      guard gate.isOpen else { return false }
      looksLeft &-= 1
      if looksLeft > 0 {
        cs_spin_hint()
      } else {
        sched_yield()
        looksLeft = Self.looksPerYield
      }
    } while paired.load(opened) == round
    return true
  }

  @inline(__always)
  private func open(_ paired: some Access, _ round: UInt64) {
    guard sleeps else { return paired.store(round, in: opened) }
    mutex.lock()
    paired.store(round, in: opened)
    mutex.unlock()
    wakeUp.broadcast()
  }

  /// The machine's own instruction, and no other instrument: who is asked for one access after the other
  /// does not sleep.
  @inline(never)
  private func sleep(until round: UInt64, _ gate: GateWord) -> Bool {
    mutex.lock()
    defer { mutex.unlock() }
    while AcquireRelease().load(opened) == round {
      guard gate.isOpen else { return false }
      wakeUp.wait(mutex, nanoseconds: Self.longestSleep)
    }
    return true
  }
}
