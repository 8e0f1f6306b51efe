import Foundation
import TestSupport
import Testing

/// What the project says of itself holds in every run. Serialised: it measures.
@Suite("Claims", .serialized)
struct ClaimTests {
  private static let package = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardized

  /// A file's text on one line. What Swift writes on several lines is one text, too.
  private func text(of file: String) throws -> String {
    let text = try String(contentsOf: Self.package.appending(path: file), encoding: .utf8)
    return text.replacing(/"\s*\+ "/, with: "").replacing(/\\?\s+/, with: " ")
  }

  @Test("stand where they are said to stand, word for word")
  func quotations() throws {
    for claim in Claim.all {
      let text = try text(of: claim.file)
      #expect(text.contains(claim.quotation), "\(claim.file)")
      if let remedy = claim.remedy { #expect(text.contains(remedy), "\(claim.file)") }
    }
  }

  @Test("are about the commands of their page, but for how long those run")
  func commands() throws {
    for claim in Claim.ofLessons {
      let page = try text(of: claim.file).replacing(/\s--duration [0-9.]+/, with: "")
      let command = claim.command.replacing(/\s--duration [0-9.]+/, with: "")
      let line = claim.sweep.map { "atomtop sweep \($0) " } ?? "atomtop run \(command) "
      #expect(page.contains(line), "\(claim.file): \(line)")
    }
  }

  @Test("hold in every run", arguments: Experiment.all)
  func hold(_ experiment: Experiment) throws {
    guard let cpus = experiment.cpus else {
      try skip("no run on \(experiment.place.rawValue) here: \(experiment.command)")
    }
    var verdicts = experiment.claims.map { Verdict(claim: $0) }
    for run in 1...Program.claimRuns {
      let report = try Report(of: experiment.command, on: cpus)
      if run == 1 {
        let obstacles = verdicts.compactMap { $0.claim.obstacle(report.host) }
        verdicts.removeAll { $0.claim.obstacle(report.host) != nil }
        if verdicts.isEmpty { try skip(obstacles[0]) }
      }
      for index in verdicts.indices { try verdicts[index].judge(report, experiment, on: cpus) }
    }
    for verdict in verdicts {
      print(verdict.text(experiment))
      #expect(verdict.misses.isEmpty, "\(verdict.text(experiment))\n\(verdict.misses.prefix(5))")
    }
  }

  /// What runs had to say of a claim.
  private struct Verdict {
    let claim: Claim
    /// What came of the runs that refuted it.
    var misses: [String] = []
    /// Runs that refuted it, but not when they were repeated.
    var repeated = 0

    /// Takes a run into account, and repeats it where the claim allows for that.
    mutating func judge(_ report: Report, _ experiment: Experiment, on cpus: [Int]) throws {
      if try claim.holds(report) { return }
      for _ in 1..<claim.tries {
        guard try claim.holds(Report(of: experiment.command, on: cpus)) else { continue }
        repeated += 1
        return
      }
      misses.append(report.summary)
    }

    func text(_ experiment: Experiment) -> String {
      let runs = Program.claimRuns
      let again = repeated == 0 ? "" : ", \(repeated) of them when repeated"
      return "held in \(runs - misses.count) of \(runs) runs\(again) (\(experiment)): "
        + "\(claim.file): \(claim.quotation)"
    }
  }

  /// Ends a test without a verdict, and says why where one reads the results.
  private func skip(_ reason: String) throws -> Never {
    print("skipped: \(reason)")
    try Test.cancel("skipped: \(reason)")
  }
}
