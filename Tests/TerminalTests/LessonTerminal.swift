import Foundation
import Testing

/// A terminal of its own in which atomtop runs, held by tmux.
struct LessonTerminal {
  /// How long something may take on a machine that is busy with other things.
  private static let patience =
    ProcessInfo.processInfo.environment["ATOMTOP_PATIENCE"].flatMap(Double.init) ?? 60

  private let tmux: String
  private let socket = "atomtop-lesson-\(UUID().uuidString.prefix(8))"

  /// Starts atomtop with these arguments; skips the test, and says so, where there is no tmux.
  init(_ arguments: String, width: Int, height: Int) throws {
    let found = ["/usr/bin/tmux", "/usr/local/bin/tmux", "/opt/homebrew/bin/tmux"]
      .first { FileManager.default.isExecutableFile(atPath: $0) }
    guard let found else {
      print("skipped: tmux is not installed, so no lesson was shown in a terminal")
      try Test.cancel("skipped: tmux is not installed")
    }
    tmux = found
    let binary =
      ProcessInfo.processInfo.environment["ATOMTOP_BINARY"]
      ?? URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "atomtop").path
    let command = "LC_ALL=C.UTF-8 '\(binary)' \(arguments); echo exit $?; sleep 600"
    try call(
      "-f", "/dev/null", "new-session", "-d", "-x", "\(width)", "-y", "\(height)", command)
    try wait { !$0[0].isEmpty }
  }

  /// Ends atomtop and the terminal.
  func end() { _ = try? call("kill-server") }

  /// Types keys, in tmux's names.
  func type(_ keys: String...) {
    _ = try? call(["send-keys"] + keys)
  }

  /// What the terminal shows.
  func screen() throws -> [String] {
    try call("capture-pane", "-p").split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }

  /// Waits until the screen meets a condition, and returns it.
  @discardableResult
  func wait(until condition: ([String]) -> Bool) throws -> [String] {
    let deadline = Date(timeIntervalSinceNow: Self.patience)
    while true {
      let screen = try screen()
      if !screen.isEmpty, condition(screen) { return screen }
      try #require(Date() < deadline, "not within \(Self.patience) s:\n\(screen)")
      Thread.sleep(forTimeInterval: 0.02)
    }
  }

  /// The screen when no run goes on any more.
  func settled() throws -> [String] {
    try wait { screen in
      Self.counter(screen) != nil && !screen.contains { $0.hasPrefix(" Esc stop") }
    }
  }

  /// The step that a screen shows, and how many there are.
  static func counter(_ screen: [String]) -> (step: Int, count: Int)? {
    guard let match = screen.first?.firstMatch(of: /step (\d+) of (\d+)$/),
      let step = Int(match.output.1), let count = Int(match.output.2)
    else { return nil }
    return (step, count)
  }

  @discardableResult
  private func call(_ arguments: String...) throws -> String { try call(arguments) }

  /// Through a shell rather than `Process`, which waits for every descendant, and the terminal
  /// outlives the call that makes it.
  @discardableResult
  private func call(_ arguments: [String]) throws -> String {
    let words = ([tmux, "-L", socket] + arguments).map {
      "'" + $0.replacing("'", with: #"'\''"#) + "'"
    }
    let pipe = try #require(popen(words.joined(separator: " ") + " 2>/dev/null", "r"))
    defer { pclose(pipe) }
    var output: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = fread(&part, 1, part.count, pipe)
      if count == 0 { break }
      output += part[..<count]
    }
    return String(decoding: output, as: UTF8.self)
  }
}
