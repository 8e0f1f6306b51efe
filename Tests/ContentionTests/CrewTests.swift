#if os(Linux)
  import TestSupport
  import Testing

  @testable import Contention

  #if canImport(Glibc)
    import Glibc
  #elseif canImport(Musl)
    import Musl

    extension ConductorFailure {
      /// What the system refused, if that was it.
      fileprivate var crew: CrewFailure? {
        if case .crew(let failure) = self { return failure }
        return nil
      }
    }
  #endif

  extension EngineTests {
    /// What is started is ended, however it went.
    @Suite("Crew")
    struct CrewTests {
      @Test("nothing is left of 256 workers after the stop, whatever they were doing")
      func stop() throws {
        let before = Tasks.all.count
        for id in Catalogue.scenarios.flatMap({ scenario in
          scenario.variants.map { VariantID(scenario: scenario.name, variant: $0.name) }
        }) {
          let conductor = try Conductor(plan: plan(id.scenario, id.variant, Self.many))
          #expect(!conductor.waitUntilFinished(seconds: 0.02))
          conductor.stop()
          conductor.stop()
          try nothingLeft(before)
        }
      }

      private static let many = Effort.choose(small: 16, normal: 256, large: 256)

      @Test("1024 workers start, run and stop")
      func thousand() throws {
        let before = Tasks.all.count
        let most = Effort.choose(small: 128, normal: Plan.threadRange.upperBound, large: 1024)
        let seen = try watching(plan("counter", "fetch-add", most)) { $0.closedSlices >= 1 }
        #expect(seen.workers.count == most)
        try nothingLeft(before)
      }

      @Test("workers beyond the plan's number end")
      func shrinking() throws {
        let conductor = try Conductor(plan: plan("counter", "fetch-add", 32))
        defer { conductor.stop() }
        conductor.change(to: plan("counter", "fetch-add", 3))
        conductor.settle()
        try eventually("three workers") { Tasks.named("worker").count == 3 }
      }

      @Test("stopping within a time tells whether all have ended")
      func stopWithin() throws {
        let conductor = try Conductor(plan: plan("counter", "fetch-add", 4))
        while !conductor.stop(within: 1) {}
        #expect(conductor.stop(within: 0))
        conductor.change(to: plan("counter", "cas-loop", 4))
        conductor.settle()
        #expect(conductor.plan.focus?.variant == "fetch-add")
      }

      @Test(
        "a conductor that nobody holds ends its workers, in the middle of a slice",
        .timeLimit(.minutes(5)))
      func dropped() throws {
        let before = Tasks.all.count
        do {
          var plan = plan("spinlock", "ticket", 4)
          plan.slice = Plan.sliceRange.upperBound
          let conductor = try Conductor(plan: plan)
          try wait(conductor) { $0.counts.operations > 0 }
        }
        try nothingLeft(before)
      }

      @Test("workers start for as long as somebody wants them to")
      func consent() throws {
        let crew = Crew()
        #expect(try !crew.muster(8, priority: .idle) { $0 < 3 })
        #expect(crew.count == 3)
        #expect(try crew.muster(8, priority: .idle) { _ in true })
        #expect(crew.count == 8)
        // Those of another priority take their place.
        #expect(try !crew.muster(8, priority: .normal) { $0 < 2 })
        #expect(crew.count == 2)
      }

      @Test("who wants the end does not wait for workers that are still to start")
      func stopWhileStarting() throws {
        let before = Tasks.all.count
        let conductor = try Conductor(plan: plan("counter", "fetch-add", Self.many))
        conductor.stop()
        #expect(conductor.takeFailure() == nil)
        #expect(conductor.snapshot().startedWorkers == nil)
        try nothingLeft(before)
      }

      // The sanitizer's shadow memory alone is beyond any limit.
      @Test("a refused worker leaves none behind", .enabled(if: Effort.asked != .small))
      func refusal() throws {
        let before = Tasks.all.count
        let failure = try withLittleMemory {
          let conductor = try Conductor(plan: plan("counter", "fetch-add", 1024))
          try #require(conductor.waitUntilFinished(seconds: patience))
          #expect(conductor.stop(within: patience))
          return conductor.takeFailure()
        }
        let refused = try #require(failure?.crew)
        #expect(refused.wanted == 1024)
        #expect(refused.started < 1024)
        #expect(refused.description.contains("\(refused.started) of 1024"))
        #expect(refused.description.contains("ulimit -v"))
        try nothingLeft(before)
      }

      @Test(
        "when a worker is refused the plan before goes on", .enabled(if: Effort.asked != .small))
      func refusalWhileRunning() throws {
        let first = plan("counter", "fetch-add", 4)
        let conductor = try Conductor(plan: first)
        defer { conductor.stop() }
        try withLittleMemory {
          conductor.change(to: plan("counter", "cas-loop", 1024))
          conductor.settle()
          return nil
        }
        #expect(conductor.takeFailure()?.crew?.wanted == 1024)
        #expect(conductor.takeFailure() == nil)
        #expect(conductor.plan == first)
        let slices = conductor.snapshot().scenarios[0].variants[0].slices
        try wait(conductor) { $0.closedSlices > slices }
        try eventually("four workers") { Tasks.named("worker").count == 4 }
      }

      /// Runs `body` while the process may have 100 MB more than it has.
      @discardableResult
      private func withLittleMemory(
        _ body: () throws -> ConductorFailure?
      ) throws -> ConductorFailure? {
        let pages = try #require(
          SystemFile.text("/proc/self/statm")?.split(separator: " ").first.flatMap { UInt($0) })
        var limit = rlimit()
        getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
        var tight = limit
        tight.rlim_cur = rlim_t(pages * UInt(getpagesize()) + 100 << 20)
        setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &tight)
        defer { setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit) }
        return try body()
      }

      private func nothingLeft(_ before: Int) throws {
        try eventually("as many threads as before") { Tasks.all.count <= before }
        #expect(Tasks.named("worker").isEmpty)
        #expect(Tasks.named("conductor").isEmpty)
      }
    }
  }

  extension ConductorFailure {
    /// What the system refused, if that was it.
    fileprivate var crew: CrewFailure? {
      if case .crew(let failure) = self { return failure }
      return nil
    }
  }
#endif
