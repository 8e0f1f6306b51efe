/// Standard output or standard error.
struct Stream {
  static let output = Stream(
    descriptor: Platform.standardOutput, name: "standard output")
  static let error = Stream(descriptor: Platform.standardError, name: "standard error")

  let descriptor: Int32
  let name: String

  var isTerminal: Bool { Platform.isTerminal(descriptor) }

  /// Its columns; nil: it is no terminal, or has no size.
  var width: Int? { Platform.terminalWidth(descriptor) }

  /// Writes all of `text` at once.
  func write(_ text: String) throws(Failure) {
    do {
      try Platform.write(Array(text.utf8), to: descriptor)
    } catch .brokenPipe {
      // The reader went away, `head` for example. Where SIGPIPE is not ignored this program is
      // already gone; where it is, the outcome is the same.
      throw Failure.signal(StopSignals.brokenPipe)
    } catch {
      throw Failure.output("cannot write to \(name): \(error.words)")
    }
  }
}
