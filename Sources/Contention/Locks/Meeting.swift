import CSystem

/// Where all workers meet before a round, over and over.
///
/// The last to arrive prepares the round and opens it. Nobody else touches what it prepares at that
/// moment: every worker has arrived, and so has finished the round before. Arrivals acquire and
/// release, which orders everything in a round before the preparation; the store that opens the round
/// releases what was prepared, and the load that sees it open acquires it.
///
/// While every worker has a CPU they spin. With more workers than CPUs they sleep, because yielding
/// is not enough: two workers can hand a CPU to each other for milliseconds while the one that all wait
/// for gets nothing. Under `SCHED_IDLE` a round of 16 workers on 2 CPUs then took 60 ms instead of 0.1
/// (`atomtop run -s once --variant cas -t 16`).
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
  /// Held while a round is opened and while a worker decides to sleep, so that none sleeps through an
  /// opening.
  private let mutex: PthreadMutex
  private let wakeUp: Condition

  /// A meeting of `workers` on `cpus` CPUs.
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

  /// Not inlined, and so without the caller's access (see ``Access``): a load of the machine's own. An
  /// operation that is to be asked for its accesses is built with a CPU for each worker, and never sleeps.
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
