import CSystem

/// The workers: started once, reused for every slice and plan.
///
/// One thread, the conductor's, calls everything here.
final class Crew {
  private struct Member {
    let thread: Thread
    let desk: Desk
    /// Owns the desk's memory.
    let memory: SharedMemory
  }

  /// What must be free for one more worker: its stack, its desk, and room to report failure.
  static let bytesPerWorker = Thread.stackBytes + (4 << 20)

  let gate = Gate()
  private let waits = WaitPool()
  private var members: [Member] = []
  private var priority = Priority.idle

  deinit { dismiss(from: 0) }

  /// The desks of the first `count` workers.
  func desks(_ count: Int) -> [Desk] { members.prefix(count).map(\.desk) }

  /// How many workers there are.
  var count: Int { members.count }

  /// Moves the waits that the workers recorded in the last slice into `total`. The gate is closed.
  func drainWaits(into total: inout WaitTimes) {
    for member in members { member.desk.waits.drain(into: &total, worker: member.desk.index) }
    waits.drain(into: &total)
  }

  /// Forgets the waits of the last slice. The gate is closed.
  func forgetWaits() {
    for member in members { member.desk.waits.clear() }
    waits.clear()
  }

  /// Asked before each worker that is started, with the number of those that are there; false: start no more.
  typealias Consent = (_ started: Int) -> Bool

  /// Makes sure that `plan` can be played: that nothing is wrong with it, that there is memory for the IDs
  /// that it has to remember, and that its workers are there, as ``muster(_:priority:while:)``. (Swift ends
  /// the process when memory runs out, so this asks before.)
  ///
  /// - Returns: whether they are all there.
  /// - Throws: what is wrong with the plan, or what the system refused.
  func muster(_ plan: Plan, while goesOn: Consent) throws(ConductorFailure) -> Bool {
    do { try plan.check() } catch { throw .plan(error) }
    let bytes = plan.rememberedBytes
    guard bytes == 0 || cs_has_memory(bytes) else {
      throw .crew(CrewFailure(wanted: plan.threads, withoutBytes: bytes))
    }
    do {
      return try muster(plan.workersNeeded, priority: plan.priority, while: goesOn)
    } catch {
      throw .crew(error)
    }
  }

  /// Makes sure that exactly `count` workers of `priority` are there, unless told to start no more. Surplus
  /// workers are not kept for later: every slice would wake them for nothing. The gate is closed.
  ///
  /// - Returns: whether they are all there.
  /// - Throws: when the system refuses a thread. The crew is then as it was before, or, if it had already
  ///   made room for workers of another priority, as large as the system still allows.
  @discardableResult
  func muster(
    _ count: Int, priority: Priority, while goesOn: Consent = { _ in true }
  ) throws(CrewFailure) -> Bool {
    if priority == self.priority {
      let isWhole = try grow(to: count, while: goesOn)
      dismiss(from: count)
      return isWhole
    }
    // A thread cannot raise itself again without privileges, so others take its place.
    let before = (count: members.count, priority: self.priority)
    dismiss(from: 0)
    self.priority = priority
    do {
      return try grow(to: count, while: goesOn)
    } catch {
      self.priority = before.priority
      // The ones before were there, so as many are again unless somebody took the room.
      for number in stride(from: before.count, to: 0, by: -1) {
        if (try? grow(to: number, while: goesOn)) != nil { break }
      }
      throw error
    }
  }

  /// Ends and joins the workers numbered `first` and above. The gate is closed.
  func dismiss(from first: Int) {
    guard first < members.count else { return }
    gate.dismiss(from: first)
    for member in members[first...] { member.thread.join() }
    members.removeSubrange(first...)
  }

  private func grow(to count: Int, while goesOn: Consent) throws(CrewFailure) -> Bool {
    let before = members.count
    guard count > before else { return true }
    gate.dismiss(from: count)
    members.reserveCapacity(count)
    for index in before..<count {
      guard goesOn(index) else { return false }
      do {
        members.append(try hire(index))
      } catch {
        // Made before anybody leaves: it looks for the limit that is used up now.
        let failure = CrewFailure(
          started: members.count, wanted: count, errorNumber: error.errorNumber)
        dismiss(from: before)
        throw failure
      }
    }
    return true
  }

  private func hire(_ index: Int) throws(Thread.Refusal) -> Member {
    // Swift ends the process when memory runs out, so this asks before.
    guard cs_has_memory(Self.bytesPerWorker) else { throw Thread.Refusal(errorNumber: ENOMEM) }
    let memory = SharedMemory()
    let desk = Desk(
      index: index, tally: Tally(in: memory), waits: WaitRecorder(in: memory, pool: waits),
      gate: gate.open)
    let worker = Worker(desk: desk, gate: gate, priority: priority)
    let thread = try Thread.start { worker.live() }
    return Member(thread: thread, desk: desk, memory: memory)
  }
}

extension Plan {
  /// Memory for every ID of a slice, where IDs are handed out.
  fileprivate var rememberedBytes: Int {
    let isNeeded = scenarios.compactMap(Catalogue.scenario).contains { $0.mostOperations != nil }
    guard isNeeded else { return 0 }
    return IDLog.bytes(
      operations: operations.map { $0 * UInt64(threads) }, workers: threads)
  }
}
