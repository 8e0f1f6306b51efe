import Foundation

/// What the folders of a module need of each other: an arrow leads from a folder to one whose types or
/// functions it mentions.
struct Arrows {
  /// One reason for an arrow.
  struct Mention: CustomStringConvertible {
    let file: String
    let name: String

    var description: String { "\(file) mentions \(name)" }
  }

  /// By the folder that needs and the one that is needed.
  private(set) var all: [String: [String: [Mention]]] = [:]

  /// Those of the sources below `module`.
  init(of module: URL) throws {
    let below = FileManager.default.enumerator(at: module, includingPropertiesForKeys: nil)
    let sources = (below?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
    let files = try sources.map { try SourceFile($0, in: module) }
    // A name that two folders declare says nothing.
    var owners: [String: Set<String>] = [:]
    for file in files {
      for name in file.declared { owners[name, default: []].insert(file.folder) }
    }
    for file in files.sorted(by: { $0.name < $1.name }) {
      for name in file.mentioned.subtracting(file.nested).sorted() {
        guard let owner = owners[name], owner.count == 1, let folder = owner.first,
          folder != file.folder
        else { continue }
        all[file.folder, default: [:]][folder, default: []]
          .append(Mention(file: file.name, name: name))
      }
    }
  }

  /// Every folder that is needed by something that it needs itself, with the way round.
  var circles: [String] {
    all.keys.sorted().flatMap { start in
      all[start, default: [:]].keys.sorted().compactMap { next in
        guard let way = way(from: next, to: start) else { return nil }
        let round = [start] + way
        return zip(round, round.dropFirst())
          .map { "\($0) → \($1): \(all[$0]?[$1]?.first?.description ?? "")" }
          .joined(separator: "\n")
      }
    }
  }

  /// The shortest way along arrows.
  private func way(from start: String, to end: String) -> [String]? {
    var ways = [[start]]
    var seen: Set<String> = [start]
    while !ways.isEmpty {
      let way = ways.removeFirst()
      if way.last == end { return way }
      for next in all[way.last!, default: [:]].keys.sorted() where seen.insert(next).inserted {
        ways.append(way + [next])
      }
    }
    return nil
  }

  /// A folder a line, what needs nothing first, and what it needs.
  var drawing: String {
    var left = Set(all.keys).union(all.values.flatMap(\.keys))
    var lines: [String] = []
    while !left.isEmpty {
      let free = left.filter { left.isDisjoint(with: all[$0, default: [:]].keys) }
      for folder in (free.isEmpty ? left : free).sorted() {
        let needed = all[folder, default: [:]].keys.sorted().joined(separator: ", ")
        lines.append(needed.isEmpty ? folder : "\(folder) → \(needed)")
        left.remove(folder)
      }
    }
    return lines.joined(separator: "\n")
  }
}
