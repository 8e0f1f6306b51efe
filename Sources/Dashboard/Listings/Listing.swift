import Contention

/// One variant's operation in one language, short enough to read from the back of the room.
///
/// It is the part between `// shown:` and `// :shown` of a file of demos/listings, which is a whole
/// program. Lines that end in `// ▸` are those where threads meet. In a litmus test, whose workers differ, a
/// comment `// worker 0` stands before what worker number 0 does.
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

  /// The number of the worker whose accesses stand in line number `line`, from 0; nil: any worker's.
  func worker(of line: Int) -> Int? {
    lines[...line].reversed().lazy.compactMap(\.worker).first
  }

  /// The operation of `id` in `language`; nil if there is no such variant.
  public static func of(_ id: VariantID, _ language: Language) -> Listing? {
    Demos.files[file(id, language)].flatMap(Listing.init(file:))
  }

  /// The languages that the operation of `id` is listed in.
  static func languages(of id: VariantID) -> [Language] {
    Language.allCases.filter { Demos.files[file(id, $0)] != nil }
  }

  /// The file that the operation of `id` in `language` stands in, below demos/.
  static func file(_ id: VariantID, _ language: Language) -> String {
    "listings/\(id.scenario)/\(id.variant).\(language.fileExtension)"
  }

  /// Reads the text of a file; nil if it marks no lines to be shown.
  init?(file: String) {
    let all = file.split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = all.firstIndex(where: { $0.hasSuffix("// shown:") }),
      let end = all[start...].firstIndex(where: { $0.hasSuffix("// :shown") })
    else { return nil }
    let indent = all[start].prefix { $0 == " " }.count
    lines = all[start..<end].dropFirst().map { Line($0.dropFirst(indent)) }
  }
}

extension Listing.Line {
  private static let mark = "// ▸"

  /// The worker that the next lines are about; nil: the line does not say.
  fileprivate var worker: Int? {
    let heading = "// worker "
    return text.hasPrefix(heading) ? Int(text.dropFirst(heading.count)) : nil
  }

  /// Reads a line of a file.
  init(_ source: Substring) {
    var code = source
    isRacing = code.hasSuffix(Self.mark)
    if isRacing { code.removeLast(Self.mark.count) }
    while code.last == " " { code.removeLast() }
    text = String(code)
  }
}
