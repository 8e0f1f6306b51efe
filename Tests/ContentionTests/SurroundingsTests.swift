import Synchronization
import TestSupport
import Testing

@testable import Contention

/// What happens outside while the conductor measures: made up, and found out by it.
extension EngineTests {
  @Suite("Surroundings")
  struct SurroundingsTests {
    // MARK: Stops

    /// When a clock jumps.
    enum Jump: Int, CaseIterable, Sendable {
      /// The conductor looks when the slice before has closed, and again when this one runs.
      case betweenSlices = 1
      case inSlice
    }

    /// A clock that jumps in the third slice, or before it.
    private final class JumpingClock: Sendable {
      struct State {
        var conductor: Conductor?
        var looks = 0
        /// When it jumped, on the real clock; 0: not yet.
        var jumped: UInt64 = 0
      }

      let state = Mutex(State())
      private let jump: Jump

      init(_ jump: Jump) { self.jump = jump }

      var jumped: UInt64 { state.withLock(\.jumped) }

      /// 5 s pass and the process goes on. All other time the conductor has waited for a CPU, so that
      /// a busy machine changes nothing.
      func moment() -> Moment {
        var conductor: Conductor?
        while conductor == nil { conductor = state.withLock(\.conductor) }
        let isThird = conductor?.snapshot().rounds == 2
        return state.withLock { state in
          let now = Clock.nanoseconds()
          if isThird { state.looks += 1 }
          if state.looks == jump.rawValue, state.jumped == 0 { state.jumped = now }
          let isOver = state.jumped > 0
          let passed = isOver ? now + 5000 * millisecond : now
          return Moment(now: passed, asleepToo: passed, waiting: now, continues: isOver ? 1 : 0)
        }
      }
    }

    @Test(
      "a slice in which everything stood still is left out, and the time wherever it did",
      arguments: Jump.allCases)
    func stop(_ jump: Jump) throws {
      let clock = JumpingClock(jump)
      var plan = plan("counter", "fetch-add", 2)
      plan.slice = 5
      let surroundings = Surroundings(moment: clock.moment, allowedCPUs: { nil })
      let conductor = try Conductor(plan: plan, machine: .current, surroundings: surroundings)
      defer {
        conductor.stop()
        clock.state.withLock { $0.conductor = nil }
      }
      clock.state.withLock { $0.conductor = conductor }
      try wait(conductor) { $0.closedSlices >= 8 }
      let elapsed = conductor.snapshot().elapsed
      let sinceThen = Clock.nanoseconds() - clock.jumped
      #expect(elapsed * 1e9 <= Double(sinceThen), "measuring time begins anew behind 5 s")
      conductor.freeze(true)
      conductor.settle()
      let seen = conductor.snapshot().scenarios[0].variants[0]
      #expect(seen.leftOut[.stop] == (jump == .inSlice ? 1 : nil))
      let law = try #require(seen.ledger)
      #expect(law.holds)
      if jump == .inSlice, seen.slices > 0 {
        #expect(seen.counts.operations < law.expected, "the law counts every slice")
      }
      #expect(seen.liveRate ?? 0 > 0)
    }

    // MARK: CPUs

    /// The CPUs that a process may use, which somebody changes.
    private final class AllowedCPUs: Sendable {
      private let cpus: Mutex<[Int]?>

      init(_ cpus: [Int]) { self.cpus = Mutex(cpus) }

      var current: [Int]? { cpus.withLock { $0 } }

      func change(to cpus: [Int]?) { self.cpus.withLock { $0 = cpus } }
    }

    private func conductor(_ allowed: AllowedCPUs, _ plan: Plan) throws -> Conductor {
      var machine = Machine.current
      machine.allowedCPUs = try #require(allowed.current)
      return try Conductor(
        plan: plan, machine: machine,
        surroundings: Surroundings(
          moment: { Moment.current() }, allowedCPUs: { allowed.current }))
    }

    @Test("CPUs that were taken away after the machine was looked at are gone as well")
    func fewerCPUsAtStart() throws {
      let first = Machine.current.allowedCPUs[0]
      var machine = Machine.current
      machine.allowedCPUs = [first, first == 0 ? 1 : 0]
      let conductor = try Conductor(
        plan: plan("counter", "fetch-add", 2), machine: machine,
        surroundings: Surroundings(moment: { Moment.current() }, allowedCPUs: { [first] }))
      defer { conductor.stop() }
      try eventually("one CPU") { conductor.snapshot().machine.allowedCPUs == [first] }
    }

    @Test("CPUs that are taken away during a run are gone at once, and figures restart")
    func fewerCPUs() throws {
      let first = Machine.current.allowedCPUs[0]
      let allowed = AllowedCPUs([first, first == 0 ? 1 : 0])
      var plan = plan("counter", "fetch-add", 2)
      plan.slice = 2
      let conductor = try conductor(allowed, plan)
      defer { conductor.stop() }
      #expect(conductor.snapshot().machine.cpus == 2)
      try wait(conductor) { $0.closedSlices >= 3 }
      let before = try #require(conductor.snapshot().scenarios[0].variants[0].ledger?.expected)
      allowed.change(to: [first])
      var seen = conductor.snapshot()
      try eventually("one CPU") {
        seen = conductor.snapshot()
        return seen.machine.cpus == 1
      }
      #expect(seen.scenarios[0].variants[0].overlap == nil, "two workers on one CPU take turns")
      try wait(conductor) { $0.closedSlices >= 3 }
      conductor.freeze(true)
      conductor.settle()
      seen = conductor.snapshot()
      let variant = seen.scenarios[0].variants[0]
      #expect(seen.machine.allowedCPUs == [first])
      #expect(variant.granted?.cpus == [first], "nothing is left of before")
      #expect(variant.overlap == nil)
      #expect(before > 0)
    }

    @Test("a run with an end begins anew on other CPUs, and has all its rounds there")
    func fewerCPUsBeforeTheEnd() throws {
      let first = Machine.current.allowedCPUs[0]
      let allowed = AllowedCPUs([first, first == 0 ? 1 : 0])
      var plan = Plan(scenarios: ["counter"], threads: 2)
      plan.variants = ["fetch-add"]
      plan.slice = 2
      plan.limit = .duration(0.3)
      let conductor = try conductor(allowed, plan)
      defer { conductor.stop() }
      try eventually("a round") { conductor.snapshot().rounds > 0 }
      allowed.change(to: [first])
      try #require(conductor.waitUntilFinished(seconds: patience))
      let seen = conductor.snapshot()
      #expect(seen.machine.allowedCPUs == [first])
      #expect(seen.scenarios[0].granted?.cpus == [first])
      #expect(seen.rounds >= 6)
    }

    @Test("CPUs that are no longer told are those of before")
    func untoldCPUs() throws {
      let allowed = AllowedCPUs(Machine.current.allowedCPUs)
      var plan = plan("counter", "fetch-add", 2)
      plan.slice = 1
      let conductor = try conductor(allowed, plan)
      defer { conductor.stop() }
      try wait(conductor) { $0.closedSlices >= 3 }
      allowed.change(to: nil)
      let before = conductor.snapshot()
      try eventually("more rounds") { conductor.snapshot().rounds >= before.rounds + 5 }
      #expect(conductor.snapshot().machine == before.machine)
    }
  }
}
