import Contention
import Foundation
import TestSupport

/// The same tasks as separate programs, as somebody would write them in C11 and in Rust, in turns with
/// `atomtop run`.
struct Rivals {
  private static let runs = 7
  private static let milliseconds = 250
  private static let tasks = [
    ("counter", "fetch-add"), ("counter", "cas-loop"), ("counter", "mutex"), ("max", "cas-loop"),
    ("spinlock", "tas"),
  ]

  /// Where `rivals-c` and, if there is a Rust compiler, `rivals-rust` are.
  let folder: String

  func rows() throws -> [Row] {
    try Self.tasks.flatMap { task in
      try [1, 2, 8].map { try row(task.0, task.1, workers: $0) }
    }
  }

  private func row(_ scenario: String, _ variant: String, workers: Int) throws -> Row {
    var rates: [[Double]] = [[], [], []]
    for _ in 0..<Self.runs {
      rates[0].append(try ours(scenario, variant, workers))
      for (place, language) in [(1, "c"), (2, "rust")] {
        if let rate = try theirs("\(folder)/rivals-\(language)", "\(scenario)-\(variant)", workers)
        {
          rates[place].append(rate)
        }
      }
    }
    let names = ["atomtop", "C11", "Rust"]
    let figures = zip(names, rates).filter { !$1.isEmpty }.map {
      "\($0) \(Figures.si($1.median))/s"
    }
    let ratios = zip(rates[0], rates[1]).map { $0 / $1 }
    return Row(
      what:
        "whole programs: \(scenario) \(variant), \(workers == 1 ? "1 worker" : "\(workers) workers")",
      figure: figures.joined(separator: ", "),
      spread: "atomtop ÷ C11 \(Figures.fixed(ratios.median, 2)) "
        + "(\(ratios.middleHalf(2)))")
  }

  private func ours(_ scenario: String, _ variant: String, _ workers: Int) throws -> Double {
    struct Report: Decodable {
      struct Scenario: Decodable { let variants: [Variant] }
      struct Variant: Decodable {
        let rate: Double
        enum CodingKeys: String, CodingKey { case rate = "ops_per_s" }
      }
      let scenarios: [Scenario]
    }
    let outcome = try ProgramRun.of([
      "run", "--scenario", scenario, "--variant", variant, "--no-baseline", "--threads",
      "\(workers)", "--slice", "\(Self.milliseconds)", "--duration", "0.2", "--format", "json",
    ])
    let report = try JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8))
    guard let rate = report.scenarios.first?.variants.first?.rate else {
      throw Impatience("no rate in \(outcome.output)")
    }
    return rate
  }

  /// nil: there is no such program.
  private func theirs(_ path: String, _ task: String, _ workers: Int) throws -> Double? {
    guard FileManager.default.isExecutableFile(atPath: path) else { return nil }
    let outcome = try Running([task, "\(workers)", "\(Self.milliseconds)"], of: path).outcome()
    guard let rate = Double(outcome.output.trimmingCharacters(in: .whitespacesAndNewlines)) else {
      throw Impatience("no rate from \(path) \(task)")
    }
    return rate
  }
}
