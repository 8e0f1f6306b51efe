import TestSupport
import Testing

/// The dashboard needs nothing that a system may refuse.
@Suite("Refused screen", .serialized)
struct RefusedScreen {
  @Test(
    "without /proc and /sys it opens, and q ends it",
    .enabled("root may cover folders, and no sanitizer watches") {
      Refusals([.proc, .sys]).arePossible
    }, arguments: Page.allCases)
  func withoutFolders(page: Page) throws {
    try openAndQuit(page, [.proc, .sys])
  }

  @Test(
    "without affinity, policies and nice values it opens, and q ends it",
    .enabled("calls can be refused") { Self.calls.arePossible })
  func withoutCalls() throws {
    try openAndQuit(.scenario, Self.calls)
  }

  private static let calls: Refusals = [
    .schedGetaffinity, .schedSetaffinity, .schedSetscheduler, .setpriority,
  ]

  private func openAndQuit(_ page: Page, _ refusals: Refusals) throws {
    let opened = try Opened(page, refusing: refusals)
    try opened.terminal.type("q")
    #expect(try opened.wait() == .exit(0))
    #expect(opened.terminal.modes == opened.before)
    #expect(ProcessFacts.living(inSession: opened.child.id).isEmpty)
  }
}
