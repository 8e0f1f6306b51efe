import Contention
import Dashboard
import Testing

@testable import atomtop

/// Which words the lanes show where not all have room, and that interleavings look different.
@Suite("Words and marks of explore")
struct ExploreWordsTests {
  /// Lanes of an interleaving of every variant, and the words that it accesses.
  private func lanes(_ id: VariantID, _ model: MemoryModel) throws -> (
    lines: [String], words: [String]
  ) {
    var plan = ExplorerPlan(id)
    plan.model = model
    plan.operations = 1
    let explorer = try #require(Explorer(plan))
    let interleaving = try #require(InterleavingList(of: explorer, atMost: 1).all.first)
    let accessed = Set(interleaving.moves.compactMap { $0.access?.word })
    return (
      ExploreLanes(interleaving.moves, of: explorer, width: 80).lines, accessed.sorted()
    )
  }

  @Test("a word has a column, or it is said that it has none", arguments: VariantID.all)
  func everyWord(_ id: VariantID) throws {
    for model in MemoryModel.allCases {
      let (lines, words) = try lanes(id, model)
      let rest = lines.drop { !$0.hasPrefix("No room for ") }.joined(separator: " ")
      for word in words {
        #expect(lines[0].contains("  \(word)") != rest.contains(word), "\(word): \(lines)")
      }
      #expect(lines.allSatisfy { $0.columns <= 80 })
    }
  }

  @Test("what the law is about has a column", arguments: VariantID.all)
  func law(_ id: VariantID) throws {
    let guarded = ["value", "maximum", "flag", "next ID", "first", "second", "both", "word 0"]
    for model in MemoryModel.allCases {
      let (lines, words) = try lanes(id, model)
      for word in words where guarded.contains(word) {
        #expect(lines[0].contains("  \(word)"), "\(lines[0])")
      }
    }
  }

  @Test("no two interleavings look the same", arguments: VariantID.all)
  func distinct(_ id: VariantID) throws {
    for model in MemoryModel.allCases {
      var plan = ExplorerPlan(id)
      (plan.model, plan.operations) = (model, 1)
      plan.ordering =
        Catalogue.scenario(named: id.scenario)?.orderings.isEmpty == false ? .relaxed : nil
      let explorer = try #require(Explorer(plan))
      let list = InterleavingList(of: explorer, atMost: 300).all
      for columns in [77, 40] {
        var looks: Set<String> = []
        for interleaving in list {
          let lanes = InterleavingLanes(interleaving.moves, workers: 2, columns: columns)
          let look = Charset.ascii.text(lanes.lines.joined(separator: "\n"))
          #expect(looks.insert(look).inserted, "\(interleaving.schedule)\n\(look)")
          #expect(!look.contains("?"))
        }
      }
    }
  }

  /// What `explore` is asked, and the options that its last sentence speaks of.
  static let endings: [(String, question: String?, options: [String])] = [
    ("", nil, ["--schedule", "--all", "--ask"]),
    ("--schedule 0,1", nil, ["--step"]),
    ("--schedule 0,1,1,0", nil, []),
    ("--all", nil, ["--schedule"]),
    ("", "value == 1", []),
    ("", "value == 3", []),
    ("--limit 3", "value == 3", ["--limit"]),
    ("--limit 3", nil, ["--limit"]),
  ]

  @Test("the last sentence says only what goes on from there", arguments: endings)
  func further(_ line: String, _ question: String?, _ options: [String]) throws {
    let line = ExploreLine("-s counter --variant load-store --ops 1 \(line)", asking: question)
    let sentence = FurtherSteps(try line.result()).sentence ?? ""
    let all = ["--schedule", "--all", "--ask", "--step", "--limit"]
    #expect(all.filter(sentence.contains).sorted() == options.sorted(), "\(sentence)")
  }
}
