import Foundation
import TestSupport
import Testing

/// P in a real terminal: what is on the screen is in two new files, or it is said why not.
@Suite("Printing in a terminal", .serialized)
struct Printing {
  /// A program in tmux, in a folder of its own.
  private func open(_ arguments: String, in scratch: Scratch) throws -> Tmux {
    let tmux = try Tmux("cd '\(scratch.path)'; \"$ATOMTOP\" \(arguments); echo \"[exit $?]\"; cat")
    try tmux.wait(for: "q quit")
    return tmux
  }

  @Test(
    "every kind of page is printed as it shows, in files that are named after it",
    arguments: [
      ("-s spinlock -t 2", ["Space"], "FROZEN", "atomtop-spinlock"),
      ("-t 2", ["9", "Space"], "FROZEN", "atomtop-sb"),
      ("-s counter -t 2", ["Up", "x"], "goal", "atomtop-counter-load-store-steps"),
      ("lesson max", ["?"], "Keys of a lesson", "atomtop-lesson-"),
    ])
  func pages(_ arguments: String, _ keys: [String], _ shown: String, _ name: String) throws {
    let scratch = try Scratch()
    let tmux = try open(arguments, in: scratch)
    for key in keys { try tmux.press(key) }
    try tmux.wait(for: shown)
    var before = ""
    // The slice that runs when the workers are parked is closed a moment later.
    try tmux.wait(for: "a screen that stands still") { screen in
      defer { before = screen }
      return screen == before
    }
    for number in 1...2 {
      try tmux.press("P")
      let screen = try tmux.wait(for: "-\(number).svg and .txt")
      let files = scratch.names.filter { $0.contains("-\(number).") }
      #expect(files.count == 2 && files.allSatisfy { $0.hasPrefix(name) }, "\(files)")
      let text = try scratch.text(try #require(files.last))
      #expect(Self.lasting(text) == Self.lasting(screen))
      #expect(!text.contains("printed:"))
      #expect(try scratch.text(try #require(files.first)).hasSuffix("</svg>\n"))
    }
    try tmux.press("q")
    try tmux.wait(for: "[exit 0]")
  }

  /// All lines but the second, which says that it was printed, and without those that are empty at the end.
  private static func lasting(_ screen: String) -> [Substring] {
    var lines = screen.split(separator: "\n", omittingEmptySubsequences: false)
    while lines.last == "" { lines.removeLast() }
    if lines.count > 1 { lines.remove(at: 1) }
    return lines
  }

  @Test("where a file cannot be written it says why, leaves nothing behind, and goes on")
  func refused() throws {
    let scratch = try Scratch()
    // The limit is in blocks of 512 bytes: a text fits, a picture does not.
    let limited = try Tmux(
      "cd '\(scratch.path)'; ulimit -f 8; \"$ATOMTOP\" -s counter -t 2; echo \"[exit $?]\"; cat")
    try limited.wait(for: "q quit")
    try limited.press("P")
    try limited.wait(for: "nothing printed: File too large")
    #expect(scratch.names == [])
    try limited.press("q")
    try limited.wait(for: "[exit 0]")

    let gone = try open("-s counter -t 2", in: scratch)
    try FileManager.default.removeItem(atPath: scratch.path)
    try gone.press("P")
    try gone.wait(for: "nothing printed: No such file or directory")
    try gone.press("q")
    try gone.wait(for: "[exit 0]")
  }
}
