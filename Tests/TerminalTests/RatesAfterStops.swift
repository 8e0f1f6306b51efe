import Foundation
import TestSupport
import Testing

/// Ctrl-Z and `fg`, SIGSTOP and SIGCONT: time in which nothing ran is no part of any rate.
@Suite("Rates after stops", .serialized)
struct RatesAfterStops {
  private static let pause = 1.5

  /// A shell with job control that says when `command` stopped, and continues it on Enter.
  private static func job(_ command: String) -> String {
    """
    exec bash -c 'set -m
    "$ATOMTOP" \(command)
    echo "[stopped $?]"
    read -r line
    fg >/dev/null
    echo "[ended $?]"
    sleep 300'
    """
  }

  /// The process of a job in this terminal. Its arguments, which have a word that no other has, tell.
  private func process(_ word: String) throws -> pid_t {
    var found: pid_t?
    try eventually("a process with '\(word)' among its arguments") {
      found =
        ProcessFacts.all.first { facts in
          let text = try? String(contentsOfFile: "/proc/\(facts.id)/cmdline", encoding: .utf8)
          let words = (text ?? "").split(separator: "\0").map(String.init)
          return words.first == Program.path && words.contains { $0.contains(word) }
        }?.id
      return found != nil
    }
    return try #require(found)
  }

  private func work(of process: pid_t, ticks: UInt64) throws {
    let before = ProcessFacts(process)?.ticks ?? 0
    try eventually("work") { (ProcessFacts(process)?.ticks ?? 0) >= before + ticks }
  }

  /// Ctrl-Z, a while of nothing, and Enter, which has the shell continue it. Seconds of nothing.
  private func stopAndGo(_ terminal: Tmux) throws -> Double {
    try terminal.press("C-z")
    try terminal.wait(for: "[stopped 148]")
    let began = Date()
    usleep(UInt32(Self.pause * 1e6))
    let stood = Date().timeIntervalSince(began)
    try terminal.press("Enter")
    return stood
  }

  // MARK: run

  @Test("Ctrl-Z in the middle of run costs a slice, and no time")
  func run() throws {
    let complaint = try complaint {
      let scratch = try Scratch()
      let file = scratch.file("report")
      let began = Date()
      let terminal = try Tmux(
        Self.job(
          "run -s counter --variant fetch-add --no-baseline -t 2 --slice 100 --duration 2 "
            + "--format json --output \(file)"))
      // Past the warm-up round, of which nothing is told.
      try work(of: process(file), ticks: 60)
      let stood = try stopAndGo(terminal)
      try terminal.wait(for: "[ended 0]")
      let seconds = Date().timeIntervalSince(began) - stood
      let text = try scratch.text("report")
      #expect(try ReportCheck(json: text).complaints == [])
      let variant = try ReadReport(json: text).scenarios[0].variants[0]
      // Where no slice is good, all are shown, the one with the stop in it among them.
      if variant.doubtful == nil, variant.elapsed_s > seconds {
        return "\(variant.elapsed_s) s of \(seconds) s"
      }
      if variant.slices_left_out == 0 { return "no slice was left out" }
      return seconds < 2 ? "it measured for \(seconds) s instead of 2" : nil
    }
    #expect(complaint == nil)
  }

  // MARK: A lesson

  private static let lesson = """
    # Stops

    Two workers add.

    ## Run

    They add for a second.

    ```atomtop
    atomtop run -s counter --variant fetch-add --no-baseline -t 2 --slice 5 --duration 1
    ```

    """

  @Test("a lesson's run goes on after Ctrl-Z, and its outcome is what it would have been")
  func lessonRun() throws {
    let complaint = try complaint {
      let scratch = try Scratch()
      let file = try scratch.write(Self.lesson, to: "stops.md")
      let terminal = try Tmux(Self.job("lesson \(file)"))
      let process = try process(file)
      for step in 1...2 {
        try terminal.wait(for: "step \(step) of")
        try terminal.press("Right")
      }
      try terminal.wait(for: "Esc stop")
      try work(of: process, ticks: 10)
      _ = try stopAndGo(terminal)
      let stopped = try outcome(terminal)
      try terminal.press("r")
      try terminal.wait(for: "Esc stop")
      let usual = try outcome(terminal)
      return stopped > usual / 5 ? nil : "\(stopped) operations a second instead of \(usual)"
    }
    #expect(complaint == nil)
  }

  /// Operations per second, in the table of a run that is over.
  private func outcome(_ terminal: Tmux) throws -> Double {
    let screen = try terminal.wait(for: "an outcome") { screen in
      !screen.contains("Esc stop") && screen.contains("fetch-add") && screen.contains("exact")
    }
    let row = screen.split(separator: "\n").first { $0.contains("● fetch-add") } ?? ""
    return try #require(Self.figure(in: row), "\(screen)")
  }

  // MARK: The dashboard

  @Test(
    "the dashboard's rates do not collapse after a stop",
    arguments: ["Ctrl-Z", "SIGSTOP"])
  func dashboard(how: String) throws {
    let complaint = try complaint(afterAttempts: 5) {
      let command =
        "-s counter --variant fetch-add -t 2 --slice 20 --priority normal --theme mono"
      let terminal =
        how == "Ctrl-Z" ? try Tmux(Self.job(command)) : try Tmux(dashboard: command)
      try terminal.wait(for: "rates mean nothing") { Self.rate($0) != nil }
      let process = try process("--theme")
      try work(of: process, ticks: 100)
      let before = try rates(terminal, seconds: 0.5)
      if how == "Ctrl-Z" {
        _ = try stopAndGo(terminal)
      } else {
        kill(process, SIGSTOP)
        usleep(UInt32(Self.pause * 1e6))
        kill(process, SIGCONT)
      }
      let after = try rates(terminal, seconds: 1)
      try terminal.press("q")
      try terminal.wait(for: how == "Ctrl-Z" ? "[ended 0]" : "[exit 0]")
      let (least, usual) = (after.min() ?? 0, before.min() ?? 0)
      return least > usual / 6 ? nil : "\(least) operations a second after \(usual)"
    }
    #expect(complaint == nil)
  }

  /// The rates of a worker on the frames of some time.
  private func rates(_ terminal: Tmux, seconds: Double) throws -> [Double] {
    var rates: [Double] = []
    let end = Date().addingTimeInterval(seconds)
    try eventually("rates on the screen") {
      if let rate = Self.rate(try terminal.screen) { rates.append(rate) }
      return rates.count >= 3 && Date() >= end
    }
    return rates
  }

  /// The live rate of worker 0 of the first panel: " 0  1   22.9 M ▇▇▇".
  private static func rate(_ screen: String) -> Double? {
    guard let row = screen.firstMatch(of: /[│|] *0 +\d+ +(?<rate>[\d.]+ [kMG]?)/) else {
      return nil
    }
    return figure(in: row.output.rate)
  }

  /// The first figure with a prefix: "137 M".
  private static func figure(in text: some StringProtocol) -> Double? {
    guard let match = String(text).firstMatch(of: /([\d.]+) ([kMG])/), let value = Double(match.1)
    else { return nil }
    return value * (["k": 1e3, "M": 1e6, "G": 1e9][match.2] ?? 1)
  }
}
