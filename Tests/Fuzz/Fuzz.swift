import Foundation
import TestSupport

/// Runs `atomtop run` with options at random until the time is over, and checks each report for what
/// must hold in any.
///
/// `Fuzz MINUTES [SEED]`. Command lines that went wrong are printed so that they can be repeated; the
/// same seed gives the same ones. The end status tells: 0 all well, 1 not.
@main
enum Fuzz {
  /// Longer than the slowest command line takes on a machine that is busy with other things.
  private static let patience = 600.0

  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    let minutes = arguments.first.flatMap(Double.init) ?? 5
    let seed =
      arguments.dropFirst().first.flatMap(UInt64.init) ?? UInt64(Date().timeIntervalSince1970)
    say("\(minutes) minutes, seed \(seed), \(Program.path)")
    var random = SeededNumbers(state: seed)
    var tally = Tally()
    let end = Date().addingTimeInterval(minutes * 60)
    while Date() < end { tally.add(run(CommandLineAtRandom(using: &random))) }
    say("\(tally), seed \(seed)")
    exit(tally.failed == 0 ? 0 : 1)
  }

  /// What came of one command line.
  private enum Result {
    case reported, refused, withoutResources, failed
  }

  private struct Tally: CustomStringConvertible {
    var counts: [Result: Int] = [:]
    var failed: Int { counts[.failed, default: 0] }

    mutating func add(_ result: Result) { counts[result, default: 0] += 1 }

    var description: String {
      let runs = counts.values.reduce(0, +)
      return "\(runs) runs: \(counts[.reported, default: 0]) reports without a fault, "
        + "\(counts[.refused, default: 0]) impossible combinations refused, "
        + "\(counts[.withoutResources, default: 0]) without threads or memory, \(failed) FAILED"
    }
  }

  private static func run(_ line: CommandLineAtRandom) -> Result {
    do {
      let outcome = try Running(line.arguments).outcome(within: patience)
      var complaints = Verdict(outcome, of: line).complaints
      if outcome.ending == .exit(71), line.isLarge, complaints.isEmpty { return .withoutResources }
      guard !complaints.isEmpty else { return outcome.ending == .exit(64) ? .refused : .reported }
      if complaints.count > 5 { complaints = complaints.prefix(5) + ["…"] }
      say((["FAILED: atomtop \(line)"] + complaints).joined(separator: "\n  "))
    } catch {
      say("FAILED: atomtop \(line)\n  \(error)")
    }
    return .failed
  }
}

/// Says so at once, wherever the output goes.
private func say(_ words: String) {
  FileHandle.standardOutput.write(Data("fuzz: \(words)\n".utf8))
}
