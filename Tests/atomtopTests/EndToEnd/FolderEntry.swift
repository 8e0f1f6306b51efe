import Foundation

/// What stands in a folder, as far as a program may change it.
struct FolderEntry: Equatable {
  /// All but the content.
  struct Facts: Equatable {
    let mode: mode_t
    let owner: uid_t
    let group: gid_t
    let links: UInt64
    /// Where a symbolic link leads.
    let target: String?
  }

  let facts: Facts
  /// What a regular file holds.
  let content: String?

  private init(_ path: String) throws {
    var facts = stat()
    guard lstat(path, &facts) == 0 else { throw CocoaError(.fileReadUnknown) }
    let files = FileManager.default
    self.facts = Facts(
      mode: facts.st_mode, owner: facts.st_uid, group: facts.st_gid, links: UInt64(facts.st_nlink),
      target: try? files.destinationOfSymbolicLink(atPath: path))
    content =
      facts.st_mode & S_IFMT == S_IFREG ? try String(contentsOfFile: path, encoding: .utf8) : nil
  }

  /// Everything below a folder, by its path from there; itself is ".".
  static func all(in folder: String) throws -> [String: FolderEntry] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder) + ["."]
    return try Dictionary(
      uniqueKeysWithValues: paths.map { ($0, try FolderEntry(folder + "/" + $0)) })
  }
}
