import CTestSupport
import Foundation

/// A terminal that a test plays: it types, reads every byte that is sent, and looks at the modes.
public final class PseudoTerminal {
  /// The line discipline at some instant.
  public struct Modes: Equatable {
    fileprivate var flags = termios()

    /// Whether every flag, speed and character is the same.
    public static func == (left: Modes, right: Modes) -> Bool {
      withUnsafePointer(to: left.flags) { left in
        withUnsafePointer(to: right.flags) { cts_same_modes(left, $0) == 1 }
      }
    }

    /// Whether typed characters are shown and lines edited, as a shell leaves it.
    public var isCooked: Bool {
      flags.c_lflag & tcflag_t(ICANON | ECHO) == tcflag_t(ICANON | ECHO)
    }
  }

  /// Everything that was sent to this terminal so far.
  public private(set) var bytes = Data()
  /// How wide it is.
  public private(set) var columns = 0
  private var near: Int32 = -1
  /// The side of programs. Kept open, so that the modes outlive the program.
  public private(set) var far: Int32 = -1

  /// A terminal of this size.
  public init(columns: Int = 80, rows: Int = 24) throws {
    guard cts_open_pty(&near, &far) == 0 else {
      throw Impatience("no pseudo-terminal: error \(errno)")
    }
    resize(columns: columns, rows: rows)
  }

  deinit {
    vanish()
    close(far)
  }

  /// Starts `atomtop` on this terminal, keys included.
  public func start(
    _ arguments: [String], environment: [String: String?] = [:], refusing refusals: Refusals = []
  ) throws -> Child {
    try start(
      Program.path, arguments, environment: environment, input: far, refusing: refusals)
  }

  /// Starts a program on this terminal that gets its keys from `input`.
  public func start(
    _ path: String, _ arguments: [String], environment: [String: String?] = [:], input: Int32,
    refusing refusals: Refusals = []
  ) throws -> Child {
    var variables = Program.environment(["TERM": "xterm-256color"])
    for (name, value) in environment { variables[name] = value }
    return try Child(
      path, arguments, environment: variables, descriptors: [input, far, far], terminal: far,
      refusing: refusals)
  }

  // MARK: What the terminal does

  /// Types `text`. Waits while the program does not read.
  public func type(_ text: String) throws {
    var rest = Array(text.utf8)[...]
    try eventually("room for what is typed") {
      let count = rest.withUnsafeBytes { write(near, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) }
      read()
      return rest.isEmpty
    }
  }

  /// Gives it another size.
  public func resize(columns: Int, rows: Int) {
    self.columns = columns
    _ = cts_set_size(near, Int32(rows), Int32(columns))
  }

  /// Closes the terminal's side, as closing a window does.
  public func vanish() {
    if near >= 0 { close(near) }
    near = -1
  }

  /// The modes as they are.
  public var modes: Modes {
    var modes = Modes()
    tcgetattr(far, &modes.flags)
    return modes
  }

  // MARK: What the terminal sees

  /// Takes in what was sent.
  public func read() {
    guard near >= 0 else { return }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Foundation.read(near, &buffer, buffer.count)
      guard count > 0 else { return }
      bytes.append(contentsOf: buffer[..<count])
    }
  }

  /// Takes in what is sent within so many milliseconds; returns as soon as something was.
  public func read(within milliseconds: Int32) {
    var ready = pollfd(fd: near, events: Int16(POLLIN), revents: 0)
    poll(&ready, 1, milliseconds)
    read()
  }

  /// Whether `text` was sent after `mark`, as far as it was taken in.
  public func has(_ text: String, since mark: Int) -> Bool {
    mark <= bytes.count && bytes.range(of: Data(text.utf8), in: mark..<bytes.count) != nil
  }

  /// How much was sent so far: a place to look from later.
  public var mark: Int {
    read()
    return bytes.count
  }

  /// What was sent since `mark`, as text.
  public func text(since mark: Int = 0) -> String {
    read()
    return String(decoding: bytes[mark...], as: UTF8.self)
  }

  /// Waits until `text` was sent after `mark`.
  public func wait(for text: String, since mark: Int = 0, within seconds: Double = patience) throws
  {
    let wanted = Data(text.utf8)
    var searched = mark
    try eventually(
      "'\(text)' on the terminal, which got \(tail(since: mark))", within: seconds
    ) {
      read()
      guard bytes.count - searched >= wanted.count else { return false }
      if bytes.range(of: wanted, in: searched..<bytes.count) != nil { return true }
      // Found later, it may begin among the last bytes.
      searched = max(mark, bytes.count - wanted.count + 1)
      return false
    }
  }

  private func tail(since mark: Int) -> String {
    String(decoding: bytes[max(mark, bytes.count - 600)...], as: UTF8.self).debugDescription
  }
}
