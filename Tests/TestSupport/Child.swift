import CTestSupport
import Foundation

/// A program that a test started. It does not outlive this object.
public final class Child {
  /// How a program ended.
  public enum Ending: Equatable, Sendable, CustomStringConvertible {
    /// It returned this status.
    case exit(Int32)
    /// It died of this signal.
    case signal(Int32)

    /// In words, for messages.
    public var description: String {
      switch self {
      case .exit(let status): "exit \(status)"
      case .signal(let number): "death by signal \(number)"
      }
    }
  }

  /// Its process, which leads a session.
  public let id: pid_t
  /// How it ended; nil while it runs.
  public private(set) var ending: Ending?

  /// Starts a program as the leader of a session.
  ///
  /// - Parameters:
  ///   - descriptors: standard input, output and error; -1 for closed.
  ///   - terminal: the session's terminal; -1 for none.
  ///   - refusals: what the system refuses it. Where that cannot be arranged it exits 126.
  public init(
    _ path: String, _ arguments: [String], environment: [String: String], descriptors: [Int32],
    terminal: Int32 = -1, refusing refusals: Refusals = []
  ) throws {
    var words = ([path] + arguments).map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for word in words + variables { free(word) } }
    id = path.withCString { path in
      words.withUnsafeMutableBufferPointer { words in
        variables.withUnsafeMutableBufferPointer { variables in
          var program = cts_program(
            path: path, arguments: words.baseAddress, environment: variables.baseAddress,
            descriptors: (descriptors[0], descriptors[1], descriptors[2]), terminal: terminal,
            refusals: refusals.rawValue)
          return cts_spawn(&program)
        }
      }
    }
    guard id > 0 else { throw Impatience("cannot start \(path): error \(errno)") }
  }

  deinit { end() }

  /// Whether it ended. Takes the ending in.
  public var hasEnded: Bool {
    if ending != nil { return true }
    var status: Int32 = 0
    var signal: Int32 = 0
    guard cts_wait(id, &status, &signal) == 1 else { return false }
    ending = signal > 0 ? .signal(signal) : .exit(status)
    return true
  }

  /// Sends it a signal, unless it ended.
  public func send(_ signal: Int32) {
    if !hasEnded { kill(id, signal) }
  }

  /// Waits until it ended; `meanwhile` may take its output.
  public func wait(within seconds: Double = patience, meanwhile: () -> Void = {}) throws -> Ending {
    try eventually("the end of process \(id)", within: seconds) {
      meanwhile()
      return hasEnded
    }
    return ending ?? .exit(-1)
  }

  /// Ends it and all of its session.
  public func end() {
    for process in ProcessFacts.all where process.session == id { kill(process.id, SIGKILL) }
    guard !hasEnded else { return }
    kill(id, SIGKILL)
    // Nothing survives SIGKILL for long, but a busy machine takes its time to bury it.
    while !hasEnded { usleep(1000) }
  }
}
