/// Where a report goes: standard output, or what `--output` names.
///
/// What the name stands for afterwards holds the report, and all else is as it was: what a stream got
/// before, a file's owner, mode and links, other files.
struct Destination {
  /// As it was asked for; nil: it was not.
  private let name: String?
  private let way: Way

  private enum Way {
    /// Written to, and left open.
    case descriptor(Int32)
    /// Opened when the report is there: until then nobody needs to read.
    case pipe(String)
    case replacement(Replacement)
    case inPlace(InPlace)
  }

  /// Standard output.
  init() throws(Failure) {
    name = nil
    way = .descriptor(Platform.standardOutput)
    // Known now, and not after measuring.
    if Platform.inherited(Platform.standardOutput) != .writable {
      throw .output("cannot write to \(Stream.output.name): it is not open for writing")
    }
  }

  /// What `name` stands for, after finding out whether it can be written: nothing is measured that is
  /// lost then.
  init(_ name: String) throws(Failure) {
    do {
      way = try Self.way(to: name)
    } catch {
      throw .usage(
        "--output \(OneLine.quoted(name)): \(error.reason); give a file in a folder that can be written"
      )
    }
    self.name = name
  }

  /// Whether it is a file, which is written in a moment. Whoever reads a stream may take their time.
  var isFile: Bool {
    switch way {
    case .descriptor, .pipe: false
    case .replacement, .inPlace: true
    }
  }

  // MARK: Before measuring

  private static func way(to name: String) throws(Unwritable) -> Way {
    if name.isEmpty { throw Unwritable("is not a name") }
    switch try OutputTarget(name) {
    case .folder: throw Unwritable("is a folder")
    case .descriptor(let number):
      switch Platform.inherited(number) {
      case .closed: throw Unwritable("descriptor \(number) is not open")
      case .readOnly: throw Unwritable("descriptor \(number) is not open for writing")
      case .writable: return .descriptor(number)
      }
    case .pipe(let path):
      guard Platform.isWritable(path) else { throw Unwritable(.noAccess) }
      return .pipe(path)
    case .special(let path):
      return try Unwritable.catching { () throws(Platform.Refusal) in
        .descriptor(try Platform.openForWriting(path, waits: false))
      }
    case .nothing(let path): return try way(toNew: path)
    case .file(let path, let facts): return try way(to: name, path, facts)
    }
  }

  private static func way(toNew path: String) throws(Unwritable) -> Way {
    let replacement = Replacement(path: path, old: nil)
    try Unwritable.catching { () throws(Platform.Refusal) in try replacement.probe() }
    return .replacement(replacement)
  }

  private static func way(
    to name: String, _ path: String, _ facts: Platform.FileFacts
  ) throws(Unwritable) -> Way {
    let inPlace = InPlace(path: path)
    try Unwritable.catching { () throws(Platform.Refusal) in try inPlace.probe() }
    let replacement = Replacement(path: path, old: facts)
    guard let obstacle = replacement.obstacle else { return .replacement(replacement) }
    say("\(OneLine.quoted(name)) will be written in place, not replaced: \(obstacle)")
    return .inPlace(inPlace)
  }

  // MARK: Writing

  /// Writes `text`. Where that fails standard output gets it, so that it is not lost.
  func write(_ text: String) throws(Failure) {
    do {
      try write(Array(text.utf8))
    } catch .brokenPipe {
      throw .signal(StopSignals.brokenPipe)
    } catch {
      throw rescue(text, error)
    }
  }

  private func write(_ bytes: [UInt8]) throws(Platform.Refusal) {
    switch way {
    case .descriptor(let number): try Platform.write(bytes, to: number)
    case .pipe(let path): try writeToPipe(path, bytes)
    case .inPlace(let inPlace): try inPlace.write(bytes)
    case .replacement(let replacement):
      do {
        try replacement.write(bytes)
      } catch let refusal {
        do { try InPlace(path: replacement.path).write(bytes) } catch { throw refusal }
        Self.say("\(quotedName) was written in place, not replaced: \(refusal.words)")
      }
    }
  }

  private func writeToPipe(_ path: String, _ bytes: [UInt8]) throws(Platform.Refusal) {
    let descriptor: Int32
    do {
      descriptor = try Platform.openForWriting(path, waits: false)
    } catch {
      guard error == .noReader else { throw error }
      Self.say("the report waits until somebody reads \(quotedName)")
      descriptor = try Platform.openForWriting(path)
    }
    try Platform.closing(descriptor) { () throws(Platform.Refusal) in
      try Platform.write(bytes, to: descriptor)
    }
  }

  /// The failure that `refusal` is, after giving the report to standard output.
  private func rescue(_ text: String, _ refusal: Platform.Refusal) -> Failure {
    let said = "cannot write to \(quotedName): \(refusal.words)"
    if case .descriptor(Platform.standardOutput) = way { return .output(said) }
    // Its reader may be slow.
    StopSignals.release()
    do {
      try Stream.output.write(text)
      return .output("\(said); the report is on \(Stream.output.name)")
    } catch {
      return .output(said)
    }
  }

  private var quotedName: String { name.map(OneLine.quoted) ?? Stream.output.name }

  /// Tells what somebody may want to know, and what is no failure.
  private static func say(_ message: String) {
    try? Stream.error.write("atomtop: \(OneLine.text(message))\n")
  }
}
