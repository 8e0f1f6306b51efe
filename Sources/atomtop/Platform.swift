#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#elseif canImport(Darwin)
  import Darwin
#else
  #error("atomtop needs a POSIX system")
#endif

/// What the command line needs of the system. Besides ``StopSignals`` only this type knows which system it
/// is.
enum Platform {
  /// Standard input, output and error.
  static let standardOutput: Int32 = STDOUT_FILENO
  static let standardError: Int32 = STDERR_FILENO

  /// A call that the system refused, by its error number.
  struct Refusal: Error, Equatable {
    let number: Int32

    static let brokenPipe = Refusal(number: EPIPE)
    static let noEntry = Refusal(number: ENOENT)

    /// The system's own words: "No space left on device".
    var words: String { String(cString: strerror(number)) }
  }

  static func exit(_ status: Int32) -> Never {
    #if canImport(Glibc)
      Glibc.exit(status)
    #elseif canImport(Musl)
      Musl.exit(status)
    #else
      Darwin.exit(status)
    #endif
  }

  static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// The columns of a terminal; nil: it is none, or does not tell.
  static func terminalWidth(_ descriptor: Int32) -> Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  static var processID: Int32 { getpid() }

  /// Seconds of a clock that never jumps.
  static var seconds: Double {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
  }

  /// The time of day, as ISO 8601 writes it: "2026-11-25T20:08:00Z".
  static var timeOfDay: String {
    var now = time(nil)
    var parts = tm()
    gmtime_r(&now, &parts)
    var text = [CChar](repeating: 0, count: 32)
    let length = strftime(&text, text.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
    return String(decoding: text.prefix(length).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  // MARK: Files

  /// What stands at a path.
  enum Entry: Equatable {
    case nothing
    case file(permissions: UInt32)
    case folder
    /// A device, a pipe, a socket.
    case special
  }

  static func entry(at path: String) throws(Refusal) -> Entry {
    var facts = stat()
    guard stat(path, &facts) == 0 else {
      if errno == ENOENT { return .nothing }
      throw Refusal(number: errno)
    }
    switch facts.st_mode & S_IFMT {
    case S_IFREG: return .file(permissions: UInt32(facts.st_mode) & 0o777)
    case S_IFDIR: return .folder
    default: return .special
    }
  }

  static func isWritable(_ path: String) -> Bool { access(path, W_OK) == 0 }

  /// The path behind every symbolic link.
  static func resolved(_ path: String) throws(Refusal) -> String {
    guard let real = realpath(path, nil) else { throw Refusal(number: errno) }
    defer { free(real) }
    return String(cString: real)
  }

  /// Makes a file that was not there.
  static func create(_ path: String) throws(Refusal) -> Int32 {
    try checked { open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666) }
  }

  static func openForWriting(_ path: String) throws(Refusal) -> Int32 {
    // O_NOCTTY: a terminal at `path` must not become this process's own.
    try checked { open(path, O_WRONLY | O_NOCTTY | O_CLOEXEC) }
  }

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

  static func setPermissions(_ permissions: UInt32, _ descriptor: Int32) throws(Refusal) {
    _ = try checked { fchmod(descriptor, mode_t(permissions)) }
  }

  static func synchronize(_ descriptor: Int32) throws(Refusal) {
    _ = try checked { fsync(descriptor) }
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

  static func move(_ from: String, to: String) throws(Refusal) {
    guard rename(from, to) == 0 else { throw Refusal(number: errno) }
  }

  static func remove(_ path: String) { unlink(path) }

  /// Writes all of `bytes`.
  static func write(_ bytes: [UInt8], to descriptor: Int32) throws(Refusal) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { buffer in
        #if canImport(Glibc)
          Glibc.write(descriptor, buffer.baseAddress, buffer.count)
        #elseif canImport(Musl)
          Musl.write(descriptor, buffer.baseAddress, buffer.count)
        #else
          Darwin.write(descriptor, buffer.baseAddress, buffer.count)
        #endif
      }
      if written >= 0 {
        rest = rest.dropFirst(written)
      } else if errno == EAGAIN {
        // Somebody made the pipe non-blocking for both ends.
        var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&ready, 1, -1)
      } else if errno != EINTR {
        throw Refusal(number: errno)
      }
    }
  }

  private static func checked(_ call: () -> Int32) throws(Refusal) -> Int32 {
    while true {
      let result = call()
      if result >= 0 { return result }
      if errno != EINTR { throw Refusal(number: errno) }
    }
  }
}
