#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#elseif canImport(Darwin)
  import Darwin
#else
  #error("atomtop needs a POSIX system")
#endif

/// SIGINT, SIGTERM, SIGQUIT and SIGHUP while a measurement runs.
///
/// They are blocked and asked for now and then, rather than handled: every thread that starts
/// meanwhile inherits the block, so no worker is ever interrupted, and nothing has to be safe inside
/// a handler.
enum StopSignals {
  static let brokenPipe: Int32 = SIGPIPE

  /// Blocks them in this thread and in those it starts.
  static func hold() {
    var set = watched()
    pthread_sigmask(SIG_BLOCK, &set, nil)
    // Swift's runtime takes Ctrl-\ for a crash: it asks what to do about it, and then goes on.
    if !isIgnored(SIGQUIT) { signal(SIGQUIT, SIG_DFL) }
  }

  /// Has a write fail, which is reported, where a file reaches its size limit: it would end the program.
  static func outliveFileLimit() { signal(SIGXFSZ, SIG_IGN) }

  /// Lets them end the program again, which those that are waiting do at once.
  static func release() {
    var set = watched()
    pthread_sigmask(SIG_UNBLOCK, &set, nil)
  }

  /// Forgets those that arrived. The caller holds them and has obeyed the first.
  static func forget() {
    var set = watched()
    var waiting = sigset_t()
    sigpending(&waiting)
    while numbers().contains(where: { sigismember(&waiting, $0) == 1 }) {
      var number: Int32 = 0
      // Returns at once: one is waiting.
      sigwait(&set, &number)
      sigpending(&waiting)
    }
  }

  /// Whether one arrived.
  static var isWaiting: Bool {
    do {
      try check()
      return false
    } catch {
      return true
    }
  }

  /// Throws the one that arrived, if one did.
  static func check() throws(Failure) {
    var waiting = sigset_t()
    sigpending(&waiting)
    for number in numbers() where sigismember(&waiting, number) == 1 {
      throw Failure.signal(number)
    }
  }

  private static func watched() -> sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for number in numbers() { sigaddset(&set, number) }
    return set
  }

  /// `nohup` ignores SIGHUP, and is obeyed. A shell ignores SIGINT and SIGQUIT for what a script
  /// starts in the background; one that is sent on purpose still ends the measurement.
  private static func numbers() -> [Int32] {
    let always = [SIGINT, SIGTERM, SIGQUIT]
    return isIgnored(SIGHUP) ? always : always + [SIGHUP]
  }

  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    sigaction(number, nil, &action)
    #if canImport(Darwin)
      let handler = action.__sigaction_u.__sa_handler
    #else
      let handler = action.__sigaction_handler.sa_handler
    #endif
    return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
