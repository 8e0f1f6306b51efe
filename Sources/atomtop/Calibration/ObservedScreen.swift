import CTerminal

/// A dashboard on a terminal of its own, measured from both sides.
struct ObservedScreen {
  /// What is drawn, and for how long.
  struct Setting: Equatable {
    var width: Int
    var height: Int
    var workers: Int
    var framesPerSecond: Int
    var pairs: Int
    var windowMilliseconds: Int
    /// Whether one variant gets every slice; otherwise they take turns, as they do by default.
    var isFocused = false
  }

  let setting: Setting
  /// Throughput while drawn ÷ throughput unseen, pair by pair.
  let ratios: [Double]
  /// CPU seconds of the screen's thread per frame.
  let secondsPerFrame: Double
  /// Bytes to the terminal per frame, the first one left out.
  let bytesPerFrame: Double
  /// Seconds from the program's start to the end of its first frame.
  let firstFrame: Double

  /// Starts this program on a new terminal and measures until it ends.
  static func measure(_ setting: Setting) throws(Failure) -> ObservedScreen {
    var child = try Child(program(), setting)
    return try child.measured(setting)
  }

  /// The file that is started to be measured: this program's own.
  static func program() throws(Failure) -> String {
    do {
      return try Platform.programPath()
    } catch {
      throw .system(
        "the screen is measured in a program of its own, and the system does not tell where this "
          + "one's file is (/proc/self/exe: \(error.words))")
    }
  }
}

/// The program on its terminal.
private struct Child {
  private let terminal: Int32
  private let report: Int32
  private let process: Int32
  private let began = Platform.seconds
  private var firstFrame: Double?
  private var firstBytes = 0
  private var bytes = 0
  /// What was drawn so far, in which the last words of the first frame are looked for.
  private var tail: [UInt8] = []

  init(_ program: String, _ setting: ObservedScreen.Setting) throws(Failure) {
    do {
      let pipe = try Platform.pipe()
      defer { try? Platform.close(pipe.write) }
      let arguments =
        [
          program, "observe", "--workers", "\(setting.workers)", "--frames",
          "\(setting.framesPerSecond)", "--pairs", "\(setting.pairs)", "--window-milliseconds",
          "\(setting.windowMilliseconds)",
        ] + (setting.isFocused ? ["--focused"] : [])
      (terminal, process) = try Platform.spawn(
        arguments, width: setting.width, height: setting.height, report: pipe.write)
      report = pipe.read
    } catch {
      throw .system("cannot start a program on a terminal of its own: \(error.words)")
    }
  }

  /// Reads until the program ends.
  mutating func measured(_ setting: ObservedScreen.Setting) throws(Failure) -> ObservedScreen {
    var isStopped = false
    // A terminal whose program ended reports an error.
    while let read = try? Platform.read(terminal), !read.isEmpty {
      note(read)
      if !isStopped, StopSignals.isWaiting {
        Platform.terminate(process)
        isStopped = true
      }
    }
    let text = Platform.readAll(report)
    try? Platform.close(report)
    try? Platform.close(terminal)
    Platform.reap(process)
    try StopSignals.check()
    return try result(setting, text)
  }

  /// Counts what was drawn, and notes when the first frame is whole. A frame ends with the key line. (Its
  /// last word cannot be looked for: ncurses may send the last column in pieces.)
  private mutating func note(_ read: [UInt8]) {
    bytes += read.count
    guard firstFrame == nil else { return }
    tail += read
    if tail.containsWord("help") {
      firstFrame = Platform.seconds - began
      firstBytes = bytes
    }
  }

  private func result(
    _ setting: ObservedScreen.Setting, _ text: String
  ) throws(Failure) -> ObservedScreen {
    var ratios: [Double] = []
    var frames = 0.0
    var seconds = 0.0
    for line in text.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard fields.count == 3, let first = Double(fields[1]), let second = Double(fields[2])
      else { continue }
      if fields[0] == "pair", second > 0 { ratios.append(first / second) }
      if fields[0] == "frames" { (frames, seconds) = (first, second) }
    }
    guard let firstFrame, frames > 0 else {
      throw .system("the dashboard that was to be measured did not run")
    }
    return ObservedScreen(
      setting: setting, ratios: ratios, secondsPerFrame: seconds / frames,
      bytesPerFrame: Double(bytes - firstBytes) / frames, firstFrame: firstFrame)
  }
}

extension [UInt8] {
  fileprivate func containsWord(_ word: String) -> Bool {
    let wanted = Array(word.utf8)
    return count >= wanted.count
      && (0...count - wanted.count).contains { self[$0..<$0 + wanted.count] == wanted[...] }
  }
}
