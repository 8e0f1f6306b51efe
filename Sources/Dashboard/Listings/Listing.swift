import Contention

/// One variant's operation in one language, short enough to read from the back of the room.
///
/// Names are those that the language itself would use, and what surrounds the operation is left
/// out: the declarations, the threads, the loop.
public struct Listing: Sendable, Equatable {
  /// One line.
  public struct Line: Sendable, Equatable {
    /// The code.
    public var text: String
    /// Whether threads meet here: the line that races, or that settles the race.
    public var isRacing: Bool
  }

  /// The lines.
  public var lines: [Line]

  /// The code as one text.
  public var code: String { lines.map { $0.text + "\n" }.joined() }

  /// The operation of `id` in `language`; nil if there is no such variant.
  public static func of(_ id: VariantID, _ language: Language) -> Listing? {
    texts[id.scenario]?[id.variant]?[language].map(Listing.init)
  }

  /// All texts, by scenario, variant and language.
  static let texts: [String: [String: [Language: String]]] = [
    "counter": counter, "max": max, "spinlock": spinlock, "once": once, "ids": ids,
    "ordering": ordering, "sharing": sharing, "pair": pair,
  ]

  /// Reads a text in which a line that races starts with ">" and any other with a blank, and both
  /// go on with another blank.
  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      Line(text: String(line.dropFirst(2)), isRacing: line.hasPrefix(">"))
    }
  }

  /// What TypeScript has to say where another language asks for less.
  static let onlySeqCst = "// Atomics has one ordering only: seq-cst"
}
