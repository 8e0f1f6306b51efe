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
  static let standardInput: Int32 = STDIN_FILENO
  static let standardOutput: Int32 = STDOUT_FILENO
  static let standardError: Int32 = STDERR_FILENO

  /// A call that the system refused, by its error number.
  struct Refusal: Error, Equatable {
    let number: Int32

    static let brokenPipe = Refusal(number: EPIPE)
    static let noEntry = Refusal(number: ENOENT)
    static let exists = Refusal(number: EEXIST)
    static let noAccess = Refusal(number: EACCES)
    static let linkLoop = Refusal(number: ELOOP)
    /// Nobody reads a pipe.
    static let noReader = Refusal(number: ENXIO)

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

  /// The machine's name in the network; empty where the system does not tell.
  static var hostName: String {
    var name = [CChar](repeating: 0, count: 256)
    // The last byte stays 0, whatever is cut off.
    guard gethostname(&name, name.count - 1) == 0 else { return "" }
    return name.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
  }

  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// Whether this program belongs to the foreground job of a terminal, which its shell decides. Not on a
  /// terminal that is not its own.
  static func isForeground(_ terminal: Int32) -> Bool { tcgetpgrp(terminal) == getpgrp() }

  /// The columns of a terminal; nil: it is none, or does not tell.
  static func terminalWidth(_ descriptor: Int32) -> Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

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

  /// What ``timeOfDay`` stands for, in seconds since 1970; nil: it is no such text.
  static func secondsSince1970(timeOfDay text: String) -> Double? {
    let numbers = text.split { !$0.isWholeNumber }.compactMap { Int32($0) }
    guard numbers.count == 6 else { return nil }
    var parts = tm()
    (parts.tm_year, parts.tm_mon, parts.tm_mday) = (numbers[0] - 1900, numbers[1] - 1, numbers[2])
    (parts.tm_hour, parts.tm_min, parts.tm_sec) = (numbers[3], numbers[4], numbers[5])
    return Double(timegm(&parts))
  }

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

  /// What `call` returns, which is called again when a signal interrupted it.
  static func checked(_ call: () -> Int32) throws(Refusal) -> Int32 {
    while true {
      let result = call()
      if result >= 0 { return result }
      if errno != EINTR { throw Refusal(number: errno) }
    }
  }
}
