import Contention
import Testing

@testable import atomtop

/// What stands behind `atomtop explore`, parsed by the real parser and performed in this process.
struct ExploreLine: CustomTestStringConvertible {
  let words: [String]

  /// Words with spaces between them; `question` is one with spaces in it.
  init(_ line: String, asking question: String? = nil) {
    words = line.split(separator: " ").map(String.init) + (question.map { ["--ask", $0] } ?? [])
  }

  var testDescription: String { words.joined(separator: " ") }

  func result() throws -> ExploreResult {
    let command = try #require(try Atomtop.parseAsRoot(["explore"] + words) as? Explore)
    let request = try command.options.request(command.subject)
    return try #require(try ExploreResult.of(request))
  }
}

extension ExploreResult {
  /// What is found out without a command line, whose parser takes its time.
  static func of(_ plan: ExplorerPlan, _ aim: ExplorerRequest.Aim = .outcomes) throws -> Self {
    try #require(try of(ExplorerRequest(plan, aim)))
  }
}

extension VariantID {
  /// Every variant of every scenario.
  static let all = Catalogue.scenarios.flatMap { scenario in
    scenario.variants.map { scenario.id(of: $0) }
  }
}
