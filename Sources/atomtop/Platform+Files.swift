#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Files, links and descriptors.
extension Platform {
  // MARK: What stands there

  /// What stands at a path.
  enum Entry: Equatable {
    case nothing
    case file(FileFacts)
    case folder
    /// A named pipe.
    case pipe
    /// A device or a socket.
    case special
  }

  /// What a regular file is besides its content.
  struct FileFacts: Equatable {
    let owner: uid_t
    let group: gid_t
    let permissions: mode_t
    /// Names that it has.
    let links: Int

    fileprivate init(_ facts: stat) {
      owner = facts.st_uid
      group = facts.st_gid
      permissions = facts.st_mode & 0o7777
      links = Int(facts.st_nlink)
    }
  }

  /// What stands at `path`, behind all symbolic links.
  static func entry(at path: String) throws(Refusal) -> Entry {
    var facts = stat()
    guard stat(path, &facts) == 0 else {
      if errno == ENOENT { return .nothing }
      throw Refusal(number: errno)
    }
    switch facts.st_mode & S_IFMT {
    case S_IFREG: return .file(FileFacts(facts))
    case S_IFDIR: return .folder
    case S_IFIFO: return .pipe
    default: return .special
    }
  }

  /// What the symbolic link at `path` says; nil: there is none.
  static func link(at path: String) throws(Refusal) -> String? {
    var text = [CChar](repeating: 0, count: Int(PATH_MAX))
    let length = readlink(path, &text, text.count)
    if length >= 0 {
      return String(decoding: text[..<length].map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
    if errno == EINVAL || errno == ENOENT { return nil }
    throw Refusal(number: errno)
  }

  /// The path behind every symbolic link.
  static func resolved(_ path: String) throws(Refusal) -> String {
    guard let real = realpath(path, nil) else { throw Refusal(number: errno) }
    defer { free(real) }
    return String(cString: real)
  }

  static func isWritable(_ path: String) -> Bool { access(path, W_OK) == 0 }

  /// What a descriptor is good for.
  enum Descriptor {
    /// Not open when this program started.
    case closed
    case readOnly
    case writable
  }

  /// What a descriptor that this program was given is good for.
  static func inherited(_ descriptor: Int32) -> Descriptor {
    let flags = fcntl(descriptor, F_GETFD)
    // One that closes when a program starts is this program's own.
    guard flags >= 0, flags & FD_CLOEXEC == 0 else { return .closed }
    return fcntl(descriptor, F_GETFL) & O_ACCMODE == O_RDONLY ? .readOnly : .writable
  }

  // MARK: Opening

  /// Makes a file that was not there.
  static func create(_ path: String) throws(Refusal) -> Int32 {
    try checked { open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666) }
  }

  /// Opens what is there. For a pipe this waits until somebody reads, or else throws
  /// ``Refusal/noReader``.
  static func openForWriting(_ path: String, waits: Bool = true) throws(Refusal) -> Int32 {
    // O_NOCTTY: a terminal at `path` must not become this process's own.
    try checked { open(path, O_WRONLY | O_NOCTTY | O_CLOEXEC | (waits ? 0 : O_NONBLOCK)) }
  }

  /// Closing reports what a network file system could not write.
  static func close(_ descriptor: Int32) throws(Refusal) {
    #if canImport(Glibc)
      let result = Glibc.close(descriptor)
    #elseif canImport(Musl)
      let result = Musl.close(descriptor)
    #else
      let result = Darwin.close(descriptor)
    #endif
    // Interrupted or not, the descriptor is gone.
    if result != 0, errno != EINTR { throw Refusal(number: errno) }
  }

  /// Closes `descriptor` after `body`, and fails when either does.
  static func closing<Result>(
    _ descriptor: Int32, _ body: () throws(Refusal) -> Result
  ) throws(Refusal) -> Result {
    let result: Result
    do {
      result = try body()
    } catch {
      // The first error is the one to report.
      try? close(descriptor)
      throw error
    }
    try close(descriptor)
    return result
  }

  // MARK: Changing

  /// Gives an open file the owner, the group and the permissions of another.
  static func adopt(_ facts: FileFacts, _ descriptor: Int32) throws(Refusal) {
    _ = try checked { fchown(descriptor, facts.owner, facts.group) }
    // Afterwards, because a new owner takes away some permissions.
    _ = try checked { fchmod(descriptor, facts.permissions) }
  }

  static func synchronize(_ descriptor: Int32) throws(Refusal) {
    do {
      _ = try checked { fsync(descriptor) }
    } catch Refusal(number: EINVAL) {
      // This file system has nothing to bring to a disk.
    }
  }

  static func rewind(_ descriptor: Int32) throws(Refusal) {
    if lseek(descriptor, 0, SEEK_SET) < 0 { throw Refusal(number: errno) }
  }

  /// Gives an open file this many bytes.
  static func setLength(_ length: Int, _ descriptor: Int32) throws(Refusal) {
    _ = try checked { ftruncate(descriptor, off_t(length)) }
  }

  /// How many bytes an open file has.
  static func length(_ descriptor: Int32) throws(Refusal) -> Int {
    var facts = stat()
    _ = try checked { fstat(descriptor, &facts) }
    return Int(facts.st_size)
  }

  static func move(_ from: String, to: String) throws(Refusal) {
    guard rename(from, to) == 0 else { throw Refusal(number: errno) }
  }

  static func remove(_ path: String) { unlink(path) }

  // MARK: Reading

  /// The first `most` bytes of a file, or all.
  static func read(_ path: String, atMost most: Int) throws(Refusal) -> [UInt8] {
    let descriptor = try checked { open(path, O_RDONLY | O_NOCTTY | O_CLOEXEC) }
    defer { try? close(descriptor) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 65_536)
    while bytes.count < most {
      let wanted = min(part.count, most - bytes.count)
      let count = try checked {
        #if canImport(Glibc)
          Int32(Glibc.read(descriptor, &part, wanted))
        #elseif canImport(Musl)
          Int32(Musl.read(descriptor, &part, wanted))
        #else
          Int32(Darwin.read(descriptor, &part, wanted))
        #endif
      }
      if count == 0 { break }
      bytes += part[..<Int(count)]
    }
    return bytes
  }
}
