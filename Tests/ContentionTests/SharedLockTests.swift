import Testing

@testable import Contention

/// The lock that readers share, on real threads.
extension EngineTests {
  @Suite("Locks that readers share")
  struct SharedLocks {
    /// Sides of one lock, and a thread that wants another one.
    private static func gets(_ wanted: Bool, beside held: Bool) throws -> Bool {
      let memory = SharedMemory()
      let words = memory.distantWords("lock", "got")
      let got = words[1]
      PthreadReadWriteLock(on: words[0]).initialize(in: memory)
      let first = PthreadReadWriteLock(on: words[0], isShared: held)
      first.lock()
      let thread = try Thread.start {
        let second = PthreadReadWriteLock(on: words[0], isShared: wanted)
        second.lock()
        Relaxed().store(1, in: got)
        second.unlock()
      }
      // Long enough for any thread that gets in.
      let deadline = Clock.nanoseconds() + (wanted && held ? 60_000 : 50) * millisecond
      while Relaxed().load(got) == 0, Clock.nanoseconds() < deadline {}
      let isIn = Relaxed().load(got) == 1
      first.unlock()
      thread.join()
      return isIn
    }

    @Test("readers are in together, writers with nobody")
    func sides() throws {
      #expect(try Self.gets(true, beside: true))
      #expect(try !Self.gets(true, beside: false))
      #expect(try !Self.gets(false, beside: true))
      #expect(try !Self.gets(false, beside: false))
    }
  }
}
