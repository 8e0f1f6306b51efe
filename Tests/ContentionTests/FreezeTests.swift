#if os(Linux)
  import TestSupport
  import Testing

  @testable import Contention

  extension EngineTests {
    @Suite("Freezing")
    struct Freezing {
      @Test("frozen workers use no CPU, and go on when released")
      func freeze() throws {
        let conductor = try Conductor(plan: plan("spinlock", "tas", 8))
        defer { conductor.stop() }
        try wait(conductor) { $0.closedSlices >= 2 }
        conductor.freeze(true)
        conductor.settle()
        #expect(conductor.snapshot().isFrozen)
        try eventually("all workers sleep") { Tasks.allWorkersSleep }
        let before = (cpu: Tasks.workersCPU, seen: conductor.snapshot())
        pause(0.2)
        let after = (cpu: Tasks.workersCPU, seen: conductor.snapshot())
        #expect(after.cpu == before.cpu)
        #expect(after.seen.elapsed == before.seen.elapsed)
        #expect(
          after.seen.scenarios[0].variants[0].counts == before.seen.scenarios[0].variants[0].counts)
        conductor.freeze(false)
        let slices = before.seen.scenarios[0].variants[0].slices
        try wait(conductor) { $0.closedSlices > slices }
      }
    }
  }
#endif
