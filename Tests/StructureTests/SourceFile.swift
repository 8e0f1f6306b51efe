import Foundation

/// A Swift source, as far as it says what it declares and what it refers to.
struct SourceFile {
  let name: String
  /// The folder of its module that it lies in; a file beside the folders is one of its own.
  let folder: String
  /// Names of types and functions that it declares for other files.
  let declared: Set<String>
  /// Names of types that it declares at all, which hide others of the same name.
  let nested: Set<String>
  /// Names that it mentions.
  let mentioned: Set<String>

  init(_ url: URL, in module: URL) throws {
    let text = Self.code(of: try String(contentsOf: url, encoding: .utf8))
    let below = url.pathComponents.dropFirst(module.pathComponents.count)
    name = below.joined(separator: "/")
    folder = below.count > 1 ? below.first! : url.deletingPathExtension().lastPathComponent
    declared = Self.names(
      in: text,
      /(?m)^(?:(?:@\w+(?:\([^)\n]*\))?|public|final|indirect)\s+)*(?:struct|enum|class|protocol|typealias|func) (\w+)/
    )
    nested = Self.names(
      in: text, /\b(?:struct|enum|class|protocol|actor|typealias|associatedtype) (\w+)/)
    // Types by their names, functions where they are called and not as somebody's members.
    mentioned = Self.names(in: text, /\b([A-Z]\w*)\b/).union(
      Self.names(in: text.replacing(/func \w+/, with: ""), /(?:^|[^.\w])([a-z]\w*)\(/))
  }

  /// The text without comments and without strings, but for what is interpolated in them.
  private static func code(of text: String) -> String {
    let bare = text.replacing(/(?s)\/\*.*?\*\/|\/\/[^\n]*/, with: "")
    return bare.replacing(/(?s)"""(.*?)"""|"((?:[^"\\\n]|\\.)*)"/) { match in
      (match.output.1 ?? match.output.2 ?? "").matches(of: /\\\(([^)]*)\)/)
        .map { String($0.output.1) }.joined(separator: " ")
    }
  }

  private static func names(in text: String, _ pattern: Regex<(Substring, Substring)>) -> Set<
    String
  > {
    // Words as programs have them: by Unicode's rules "Plan.check" is a single one.
    Set(text.matches(of: pattern.wordBoundaryKind(.simple)).map { String($0.output.1) })
  }
}
