import Foundation
import TestSupport
import Testing

/// The stepper in a real terminal.
@Suite("Stepping", .serialized)
struct Stepping {
  /// A dashboard whose process is known.
  private func open(_ options: String) throws -> (tmux: Tmux, process: pid_t, scratch: Scratch) {
    let scratch = try Scratch()
    let file = scratch.file("pid")
    let tmux = try Tmux("echo $$ > \(file); exec \"$ATOMTOP\" \(options)")
    try tmux.wait(for: "? help")
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let process = try #require(pid_t(text.trimmingCharacters(in: .whitespacesAndNewlines)))
    return (tmux, process, scratch)
  }

  /// Whether nothing but the screen's own thread uses a CPU.
  private func doWorkersRest(_ process: pid_t) -> Bool {
    func nanoseconds() -> Double {
      let all =
        Double(ProcessFacts(process)?.ticks ?? 0) * 1e9 / Double(sysconf(Int32(_SC_CLK_TCK)))
      return all - Double(ProcessFacts.mainThreadNanoseconds(process) ?? 0)
    }
    let before = nanoseconds()
    usleep(400_000)
    // Ticks are of 10 ms.
    return nanoseconds() - before < 25e6
  }

  @Test("x on a scenario: an update is lost on purpose, and no worker uses a CPU meanwhile")
  func loseAnUpdate() throws {
    let (tmux, process, scratch) = try open("-s counter -t 2")
    defer { withExtendedLifetime(scratch) {} }
    try tmux.press("x")
    try tmux.wait(for: "goal: lose an update")
    try eventually("parked workers") { doWorkersRest(process) }
    try tmux.press("0", "1")
    try tmux.wait(for: "reached at step 2, as few as can be")
    try tmux.press("Escape")
    try tmux.wait(for: "fetch-add")
    try eventually("workers that work again") { !doWorkersRest(process) }
  }

  @Test("workers that were frozen by hand stay so, and figures are kept")
  func frozen() throws {
    let (tmux, process, scratch) = try open("-s counter -t 2")
    defer { withExtendedLifetime(scratch) {} }
    try tmux.wait(for: "exact")
    try tmux.press("Space")
    try tmux.wait(for: "FROZEN")
    try eventually("parked workers") { doWorkersRest(process) }
    try tmux.press("x")
    try tmux.wait(for: "seen live")
    try tmux.press("Escape")
    try tmux.wait(for: "FROZEN")
    #expect(try tmux.screen.contains("exact"))
    try eventually("parked workers") { doWorkersRest(process) }
  }

  @Test("while much is explored, keys and sizes are answered, and q ends it at once")
  func exploring() throws {
    let (tmux, process, scratch) = try open("-s spinlock -t 2")
    defer { withExtendedLifetime(scratch) {} }
    try tmux.press("x", "v", "v", "v", "v", "v", "M", "M", "+", "+", "]", "]")
    try tmux.wait(for: "exploring")
    try tmux.press("0", "0", "1")
    try tmux.wait(for: "behind 1 = 0")
    try tmux.resize(columns: 120, rows: 40)
    try tmux.wait(for: "Outcomes")
    try tmux.press("q")
    try eventually("an end") { ProcessFacts(process) == nil }
  }
}
