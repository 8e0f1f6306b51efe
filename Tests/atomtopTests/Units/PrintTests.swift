import Foundation
import TestSupport
import Testing

@testable import Dashboard
@testable import atomtop

/// A print makes new files, and touches no others.
@Suite("Print")
struct PrintTests {
  private func print(_ name: String = "x", in scratch: Scratch) -> Print {
    var grid = Grid(width: 9, height: 2)
    grid.put("✗ <&> █", row: 0, column: 0, in: grid.area)
    return Print(
      grid, of: name, in: scratch.path + "/",
      colors: PrintColors(.mono, depth: .none, ground: .unknown))
  }

  @Test("it takes the first number that neither file has, and leaves what is there as it is")
  func numbers() throws {
    let scratch = try Scratch()
    var old: [String: String] = [:]
    for name in ["atomtop-x-1.svg", "atomtop-x-2.txt", "atomtop-x-4.svg", "atomtop-x-4.txt"] {
      old[name] = "old \(name)"
      _ = try scratch.write("old \(name)", to: name)
    }
    // A link that leads nowhere would be followed by a file that is only created.
    try FileManager.default.createSymbolicLink(
      atPath: scratch.file("atomtop-x-5.svg"), withDestinationPath: scratch.file("elsewhere"))
    for number in [3, 6, 7] {
      #expect(try print(in: scratch).write() == "atomtop-x-\(number).svg and .txt")
      #expect(try scratch.text("atomtop-x-\(number).txt") == "✗ <&> █\n\n")
      #expect(try scratch.text("atomtop-x-\(number).svg").hasPrefix("<?xml"))
    }
    for (name, text) in old { #expect(try scratch.text(name) == text) }
    #expect(!scratch.names.contains("elsewhere"))
    #expect(scratch.names.count == old.count + 1 + 6)
  }

  @Test("many that print at once all have files of their own")
  func race() async throws {
    let scratch = try Scratch()
    let one = print(in: scratch)
    let names = try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<40 { group.addTask { try one.write() } }
      return try await group.reduce(into: Set<String>()) { $0.insert($1) }
    }
    #expect(names.count == 40 && scratch.names.count == 80)
  }

  @Test("where nothing can be made it says why")
  func refused() throws {
    let scratch = try Scratch()
    let missing = Print(
      Grid(width: 1, height: 1), of: "x", in: scratch.file("missing/"),
      colors: PrintColors(.mono, depth: .none, ground: .unknown))
    #expect(throws: Platform.Refusal.noEntry) { try missing.write() }
    #expect(scratch.names == [])
  }

  @Test(
    "every title makes a name that every file system takes",
    arguments: [
      ("spinlock", "spinlock"), ("SB+fwd", "sb+fwd"), ("2+2W", "2+2w"), ("", ""),
      ("../../etc/passwd", "etc-passwd"), ("a\u{0}b\n/c", "a-b-c"), ("日本語", ""),
      ("lesson A: \"b\" <c>", "lesson-a-b-c"), (String(repeating: "x", count: 999), nil),
    ] as [(String, String?)])
  func names(_ title: String, _ name: String?) {
    let made = Print.fileName(title)
    if let name { #expect(made == name) }
    #expect(made.utf8.count <= 40)
  }
}
