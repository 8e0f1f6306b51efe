/// What the name of an output stands for.
enum OutputTarget: Equatable {
  /// A descriptor that this program was given: `-`, `/dev/stdout`, `/dev/fd/3`. It is not opened anew:
  /// that would write to the beginning of a file that others have written to.
  case descriptor(Int32)
  /// A named pipe.
  case pipe(String)
  /// A device or a socket.
  case special(String)
  case folder
  /// A regular file, by its path without symbolic links.
  case file(String, Platform.FileFacts)
  /// Nothing yet, but a file can be made at this path. A symbolic link that leads nowhere leads there.
  case nothing(String)

  /// Looks what `name` stands for.
  init(_ name: String) throws(Unwritable) {
    switch try Self.follow(name) {
    case .descriptor(let number): self = .descriptor(number)
    case .path(let path):
      switch try Unwritable.catching({ () throws(Platform.Refusal) in
        try Platform.entry(at: name)
      }) {
      case .nothing: self = .nothing(path)
      case .file(let facts): self = .file(path, facts)
      case .folder: self = .folder
      case .pipe: self = .pipe(name)
      case .special: self = .special(name)
      }
    }
  }

  // MARK: Links

  /// Where all symbolic links lead.
  private enum End {
    case descriptor(Int32)
    case path(String)
  }

  /// As many links as Linux follows.
  private static let mostLinks = 40

  private static func follow(_ name: String) throws(Unwritable) -> End {
    if name == "-" { return .descriptor(Platform.standardOutput) }
    var path = name
    for _ in 0...mostLinks {
      let (folder, last) = split(path)
      if let number = descriptor(folder, last) { return .descriptor(number) }
      let real = try resolved(folder)
      if let number = descriptor(real, last) { return .descriptor(number) }
      path = join(real, last)
      let link = try Unwritable.catching { () throws(Platform.Refusal) in
        try Platform.link(at: path)
      }
      guard let link else { return .path(path) }
      path = link.hasPrefix("/") ? link : join(real, link)
    }
    throw Unwritable(.linkLoop)
  }

  /// The descriptor that `name` in `folder` is. Where /proc is missing its folders still mean the same.
  private static func descriptor(_ folder: String, _ name: String) -> Int32? {
    let links = ["/proc/self/fd", "/proc/thread-self/fd"]
    let folders = ["/dev/fd"] + links + links.compactMap { try? Platform.resolved($0) }
    guard folders.contains(folder), let number = Int32(name), number >= 0 else { return nil }
    // "03" is no name there.
    return name == "\(number)" ? number : nil
  }

  private static func resolved(_ folder: String) throws(Unwritable) -> String {
    do {
      return try Platform.resolved(folder)
    } catch .noEntry {
      throw Unwritable("there is no folder \(folder)")
    } catch {
      throw Unwritable(error)
    }
  }

  /// The folder of `path`, and the name in it.
  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let folder = slash == path.startIndex ? "/" : String(path[..<slash])
    return (folder, String(path[path.index(after: slash)...]))
  }

  private static func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }
}
