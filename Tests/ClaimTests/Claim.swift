/// Something that README, help, a lesson or a script says, and that a run could refute.
struct Claim: Sendable {
  /// The CPUs that its runs have.
  enum Place: String, Sendable {
    /// All that this process may use.
    case anywhere = "all CPUs"
    /// Two. What is said needs workers that run at the same time, so it is skipped on one.
    case twoCPUs = "2 CPUs"
    /// One: workers overlap only where one of them is interrupted.
    case oneCPU = "1 CPU"
  }

  /// Where it stands, from the package's folder.
  let file: String
  /// What is said there, word for word, but for line breaks.
  let quotation: String
  /// What follows `atomtop run` on the command line that it is about.
  let command: String
  /// What follows `atomtop sweep` on the command line that it is about, if that measures one of its points.
  let sweep: String?
  let place: Place
  /// What the same file says to do when luck is against it: the run is repeated then. Nil: it holds
  /// in every run.
  let remedy: String?
  /// Whether it depends on how fast the code is, as rates do: a debug build has other code.
  let needsRelease: Bool
  /// Whether it is about instructions of x86-64, which a debug build does not have either.
  let needsX86: Bool
  /// Whether a run confirms it.
  let holds: @Sendable (Report) throws -> Bool

  init(
    _ file: String, _ quotation: String, _ command: String, pointOf sweep: String? = nil,
    on place: Place = .anywhere,
    orElse remedy: String? = nil, needsRelease: Bool = false, needsX86: Bool = false,
    holds: @escaping @Sendable (Report) throws -> Bool
  ) {
    self.file = file
    self.quotation = quotation
    self.command = command
    self.sweep = sweep
    self.place = place
    self.remedy = remedy
    self.needsRelease = needsRelease
    self.needsX86 = needsX86
    self.holds = holds
  }

  /// How many runs in a row it takes to refute it.
  var tries: Int { remedy == nil ? 1 : 3 }

  /// Why a run on this machine cannot tell; nil: it can.
  func obstacle(_ host: Report.Host) -> String? {
    if needsRelease || needsX86, host.build == "debug" { return "a debug build has other code" }
    if needsX86, host.arch != "x86_64" { return "this is no x86-64" }
    return nil
  }
}
