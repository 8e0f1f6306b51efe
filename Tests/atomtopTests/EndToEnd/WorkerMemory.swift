import TestSupport
import Testing

@Suite("Memory of workers", .serialized)
struct WorkerMemory {
  /// KiB that a worker may take: its stack, its desk, its share of all records, and some air. It takes 13 in
  /// a release build.
  private static let most = 24.0

  @Test(
    "a thousand workers that time their waits take little memory each",
    .enabled("Linux, and no sanitizer watches") {
      !Program.isWatched && ProcessFacts.residentMemory(1) != nil
    })
  func perWorker() throws {
    let few = try peak(workers: 8)
    let many = try peak(workers: 1024)
    let each = Double(many - few) / (1024 - 8)
    #expect(each <= Self.most, "\(each) KiB: \(few) with 8, \(many) with 1024")
  }

  /// The most KiB that were seen resident during a run.
  private func peak(workers: Int) throws -> Int {
    // Few workers need more to do, or they are done before anybody looks.
    let operations = 500_000 / workers
    let running = try Running([
      "run", "-s", "counter", "--variant", "mutex", "--ops", "\(operations)", "-t", "\(workers)",
    ])
    var peak = 0
    try eventually("the end of the run") {
      // Before it is this program it has the memory of the one that starts it.
      if (ProcessFacts(running.child.id)?.threads ?? 0) > 1 {
        peak = max(peak, ProcessFacts.residentMemory(running.child.id) ?? 0)
      }
      return running.child.hasEnded
    }
    #expect(running.child.ending == .exit(0))
    try #require(peak > 0, "it ended before anybody looked")
    return peak
  }
}
