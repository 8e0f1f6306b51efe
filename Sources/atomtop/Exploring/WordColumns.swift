import Contention
import Dashboard

/// What words hold after each step of an interleaving, a column for each of them. Where not all have room,
/// those that the law speaks of come first.
struct WordColumns {
  /// One word.
  struct Column {
    let name: String
    let values: [String]

    /// With two columns before it.
    var columns: Int { 2 + ([name] + values).map(\.columns).max()! }
  }

  /// So many words have room in any case: where two words belong together, one alone says nothing.
  private static let essential = 2

  /// In the order in which they were first accessed.
  private let all: [Column]
  /// Indices in ``all``, the one that matters most first.
  private let ranking: [Int]

  /// The words that `moves`, from the start, access.
  init(_ moves: [Explorer.Move], of explorer: Explorer) {
    let accessed = Set(moves.compactMap { $0.access?.word })
    let situations = moves.map { explorer.situation(in: $0.after) }
    let names = situations.last?.words.map(\.word).filter(accessed.contains) ?? []
    all = names.map { name in
      Column(
        name: name,
        values: situations.map { situation in
          situation.words.first { $0.word == name }.map { AccessText.value($0.value) } ?? ""
        })
    }
    let ofLaw = names.map { Self.isOfLaw($0, explorer) }
    // An operation begins with its lock, and what that guards comes later.
    ranking =
      names.indices.reversed().filter { ofLaw[$0] }
      + names.indices.reversed().filter { !ofLaw[$0] }
  }

  private static func isOfLaw(_ name: String, _ explorer: Explorer) -> Bool {
    let law = Catalogue.scenario(named: explorer.plan.scenario)?.law.statement ?? ""
    let words = (law + " " + explorer.observedName).split { !$0.isLetter && !$0.isNumber }
    return words.contains { $0 == name }
  }

  /// Columns that the words without which nothing is clear take.
  var least: Int { ranking.prefix(Self.essential).reduce(0) { $0 + all[$1].columns } }

  /// What fits `room` columns, in the order of the first accesses, and the names of what does not.
  func fitting(_ room: Int) -> (shown: [Column], omitted: [String]) {
    var rest = room
    let chosen = Set(
      ranking.prefix { index in
        rest -= all[index].columns
        return rest >= 0
      })
    return (
      all.indices.filter(chosen.contains).map { all[$0] },
      all.indices.filter { !chosen.contains($0) }.map { all[$0].name }
    )
  }
}
