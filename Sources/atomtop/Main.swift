import ArgumentParser
import CSystem

/// The way in: parses the command line, performs the command, ends with its exit status.
@main
enum Main {
  static func main() {
    // The log of `ids` is some megabytes that come and go with every change of the plan.
    cs_return_large_blocks()
    cs_count_continues()
    StopSignals.outliveFileLimit()
    Platform.exit(perform(Platform.arguments))
  }

  private static func perform(_ words: [String]) -> Int32 {
    let arguments = JoinedOptions.separated(Array(words.dropFirst()))
    do {
      // Without even the program's name the command line is unknown. Taken as an empty one, it would open
      // the dashboard or measure everything.
      guard !words.isEmpty else {
        throw Failure.system("the system does not tell what is on the command line")
      }
      // There is nothing to parse. The parser, which looks its types up as the program runs, takes as long as
      // all the rest up to the first frame.
      guard !arguments.isEmpty else {
        try LiveDashboard().show()
        return 0
      }
      try ParserComplaint.check(arguments)
      var command = try Atomtop.parseAsRoot(arguments)
      try command.run()
      return 0
    } catch let failure as Failure {
      return report(failure)
    } catch {
      return answer(error, arguments)
    }
  }

  /// What the parser threw: help, version or completions, which go to standard output, or a
  /// mistake, which is one line on standard error.
  private static func answer(_ error: any Error, _ arguments: [String]) -> Int32 {
    guard Atomtop.exitCode(for: error).isSuccess else {
      let parserMessage = Atomtop.message(for: error)
      return report(ParserComplaint.failure(parserMessage, arguments: arguments))
    }
    do {
      try Stream.output.write(Atomtop.fullMessage(for: error) + "\n")
      return 0
    } catch {
      return report(error)
    }
  }

  private static func report(_ failure: Failure) -> Int32 {
    for message in failure.messages {
      // When even standard error is gone there is nobody left to tell; the status still does.
      try? Stream.error.write("atomtop: \(OneLine.text(message))\n")
    }
    return failure.status
  }
}
