import Foundation
import Testing

@testable import Dashboard

/// A key is said where it is bound, and nowhere else.
@Suite("Tables of keys")
struct KeyTableTests {
  /// The rows of the table under a heading of README.
  private func readme(_ heading: String) throws -> [[String]] {
    let file = URL(filePath: #filePath).appending(path: "../../../README.md").standardized
    let text = try String(contentsOf: file, encoding: .utf8)
    let section = try #require(text.components(separatedBy: "\n\(heading)\n").last)
    return section.split(separator: "\n", omittingEmptySubsequences: false)
      .drop { !$0.hasPrefix("|") }.prefix { $0.hasPrefix("|") }.dropFirst(2)
      .map { row in
        row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      }
  }

  private func rows(_ entries: [(term: String, text: String)]) -> [[String]] {
    entries.map { ["`\($0.term)`", $0.text] }
  }

  @Test("README has every key of the dashboard, in the words of the help")
  func dashboard() throws {
    #expect(try readme("### Keys of the dashboard") == rows(HelpText.keys.entries))
  }

  @Test("README has every key of the litmus tests, in the words of the help")
  func litmus() throws {
    #expect(try readme("### Keys of the litmus tests") == rows(LitmusPage.keys.explanations))
  }

  @Test("README has every key of a sweep, in the words of the help")
  func sweep() throws {
    #expect(try readme("### Keys of a sweep") == rows(SweepPage.keys.explanations))
  }

  @Test("README has every key of a lesson, in the words of its help")
  func lesson() throws {
    #expect(try readme("### Keys of a lesson") == rows(LessonPlayer.keys.explanations))
  }

  @Test("README has every key of the stepper, in the words of its help")
  func stepper() throws {
    #expect(try readme("### Keys of the stepper") == rows(StepperPage.keys.explanations))
  }

  @Test("whatever the bottom line shows is bound to something", arguments: AnySizeTests.pages)
  func hints(_ place: Place) {
    let dashboard = OpenDashboard(place)
    let page = dashboard.page
    #expect(!page.hintedKeys.isEmpty)
    let unbound = page.hintedKeys.filter { !isBound($0, page) }
    #expect(unbound == [])
  }

  private func isBound<Page: DashboardPage>(_ key: Key, _ page: Page) -> Bool {
    let own = Page.keys.rows.flatMap(\.bindings).contains { $0.keys.contains(key) }
    return own || DashboardKeys.table.rows.flatMap(\.bindings).contains { $0.keys.contains(key) }
  }

  @Test("a key has one binding at a time", arguments: AnySizeTests.pages)
  func unambiguous(_ place: Place) {
    let state = OpenDashboard(place).state
    for table in [DashboardKeys.table, MenuKeys.table] {
      let applying = table.rows.flatMap(\.bindings).filter { $0.applies(state) }.flatMap(\.keys)
      #expect(Set(applying).count == applying.count)
    }
  }
}
