import CTerminal
import CSystem

#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// This process and others, and time.
extension Platform {
  /// The words of the command line, the program's own name first. Any thread.
  ///
  /// Not `CommandLine.arguments` where C has kept them: on Linux that reads /proc/self/cmdline, and
  /// without /proc whatever was asked for became "measure everything".
  static var arguments: [String] {
    var count: Int32 = 0
    guard let words = cs_arguments(&count) else { return CommandLine.arguments }
    return (0..<Int(count)).compactMap { words[$0].map { String(cString: $0) } }
  }

  /// The file of this program, which the system tells or says why it cannot. Any thread.
  static func programPath() throws(Refusal) -> String {
    #if canImport(Darwin)
      var size = UInt32(PATH_MAX)
      var buffer = [CChar](repeating: 0, count: Int(size))
      guard _NSGetExecutablePath(&buffer, &size) == 0 else { throw Refusal(number: ENAMETOOLONG) }
      return String(cString: buffer)
    #else
      return try resolved("/proc/self/exe")
    #endif
  }

  /// Starts a program on a new terminal of this size; its descriptor 3 leads to `report`.
  static func spawn(
    _ arguments: [String], width: Int, height: Int, report: Int32
  ) throws(Refusal) -> (terminal: Int32, process: Int32) {
    var words = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process: pid_t = 0
    let terminal = ct_pty_spawn(
      arguments[0], &words, Int32(height), Int32(width), report, &process)
    guard terminal >= 0 else { throw Refusal(number: errno) }
    return (terminal, process)
  }

  /// Two ends of a pipe, which children do not inherit.
  static func pipe() throws(Refusal) -> (read: Int32, write: Int32) {
    var ends: [Int32] = [0, 0]
    #if canImport(Darwin)
      let result = Darwin.pipe(&ends)
    #elseif canImport(Musl)
      let result = Musl.pipe(&ends)
    #else
      let result = Glibc.pipe(&ends)
    #endif
    guard result == 0 else { throw Refusal(number: errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  /// What can be read now, waiting for it; empty at the end.
  static func read(_ descriptor: Int32) throws(Refusal) -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = buffer.withUnsafeMutableBytes { bytes in
        #if canImport(Darwin)
          Darwin.read(descriptor, bytes.baseAddress, bytes.count)
        #elseif canImport(Musl)
          Musl.read(descriptor, bytes.baseAddress, bytes.count)
        #else
          Glibc.read(descriptor, bytes.baseAddress, bytes.count)
        #endif
      }
      if count >= 0 { return Array(buffer.prefix(count)) }
      if errno != EINTR { throw Refusal(number: errno) }
    }
  }

  /// Everything up to the end, as text.
  static func readAll(_ descriptor: Int32) -> String {
    var bytes: [UInt8] = []
    while let read = try? read(descriptor), !read.isEmpty { bytes += read }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Everything up to the end, or what comes first up to just more than `most` bytes.
  static func readAll(_ descriptor: Int32, atMost most: Int) throws(Refusal) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count <= most {
      let part = try read(descriptor)
      if part.isEmpty { break }
      bytes += part
    }
    return bytes
  }

  /// Asks a process to end.
  static func terminate(_ process: Int32) { kill(process, SIGTERM) }

  /// Waits for a child that ended or is about to.
  static func reap(_ process: Int32) {
    while waitpid(process, nil, 0) < 0, errno == EINTR {}
  }

  /// CPU seconds that this thread used.
  static var threadSeconds: Double {
    var now = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
  }
}
