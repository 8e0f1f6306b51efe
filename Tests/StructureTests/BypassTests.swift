import Foundation
import Testing

/// Operations and locks reach shared words through their access and in no other way: a prober would see
/// nothing of an access that goes round it.
@Suite("Bypass")
struct BypassTests {
  private static let sources = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Sources/Contention").standardized

  /// Where the value between slices is set or read: by the conductor, and by what it asks.
  private static let settling: Set = ["reset", "ledger", "rounds", "finalSum", "finalValues"]

  /// The functions and properties of `text` that use a word's value between slices.
  private static func users(in text: String) -> [String] {
    var users: [String] = []
    var name = ""
    for line in text.split(separator: "\n") where !line.contains(/^ *\/\//) {
      if let match = line.firstMatch(of: /^ *(?:[a-z]+ )*(?:func|var) (\w+)/),
        !line.hasPrefix("    ")
      {
        name = String(match.output.1)
      }
      if line.contains(".settled") { users.append(name) }
    }
    return users
  }

  @Test("only what runs between slices uses the value between slices")
  func settled() throws {
    var count = 0
    for folder in ["Locks", "Scenarios", "Litmus", "Operations", "Worker"] {
      let below = FileManager.default.enumerator(
        at: Self.sources.appending(path: folder), includingPropertiesForKeys: nil)
      for case let file as URL in below! where file.pathExtension == "swift" {
        for user in Self.users(in: try String(contentsOf: file, encoding: .utf8)) {
          #expect(Self.settling.contains(user), "\(file.lastPathComponent): \(user)")
          count += 1
        }
      }
    }
    #expect(count > 20)
  }
}
