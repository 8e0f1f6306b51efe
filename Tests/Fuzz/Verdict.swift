import Contention
import Foundation
import TestSupport

/// What is wrong with what came of a command line.
struct Verdict {
  private let outcome: ProgramRun
  private let line: CommandLineAtRandom
  /// In words; empty: nothing.
  private(set) var complaints: [String] = []

  init(_ outcome: ProgramRun, of line: CommandLineAtRandom) {
    self.outcome = outcome
    self.line = line
    judge()
  }

  private mutating func require(_ holds: Bool, _ law: String) {
    if !holds { complaints.append(law) }
  }

  private mutating func judge() {
    if let mistake = line.mistake {
      require(outcome.ending == .exit(64), "\(outcome.ending), but \(mistake) is a mistake")
      checkRefusal()
    } else if outcome.ending == .exit(71), line.isLarge {
      checkRefusal()
    } else if outcome.ending == .exit(0) {
      require(outcome.errors.isEmpty, "without a fault it says: \(outcome.errors)")
      switch line.format {
      case "json": checkJSON()
      case "csv": checkCSV()
      case "prometheus": checkPrometheus()
      default: checkTable()
      }
    } else {
      require(false, "\(outcome.ending): \(outcome.errors)")
    }
  }

  private mutating func checkRefusal() {
    require(outcome.output.isEmpty, "a refusal prints nothing: \(outcome.output.prefix(200))")
    require(
      outcome.errors.hasPrefix("atomtop: ") && outcome.errors.hasSuffix("\n")
        && outcome.errors.count { $0 == "\n" } == 1,
      "a refusal is one line: \(outcome.errors)")
  }

  // MARK: JSON

  private mutating func checkJSON() {
    do {
      complaints += try ReportCheck(json: outcome.output).complaints
      let report = try ReadReport(json: outcome.output)
      let names = line.measured.map { $0.scenario.name }
      require(report.scenarios.map(\.name) == names, "scenarios are those that were asked for")
      for (seen, part) in zip(report.scenarios, line.measured) {
        require(
          seen.variants.map(\.name) == part.variants.map(\.name),
          "\(seen.name): variants are those that were asked for")
        for (reported, variant) in zip(seen.variants, part.variants) {
          check(reported, variant, "\(seen.name) \(variant.name)")
        }
      }
      check(report.plan)
      try checkKnobs()
      try checkComparison()
    } catch {
      require(false, "no report: \(error)")
    }
  }

  private mutating func check(
    _ reported: ReadReport.Variant, _ variant: Variant, _ name: String
  ) {
    require(reported.role == variant.role.rawValue, "\(name): its role")
    require(
      (reported.cas_attempts != nil) == variant.countsCAS, "\(name): attempts where there are any")
    require(variant.waits || reported.wait_ns == nil, "\(name): waits for nothing")
  }

  private mutating func check(_ plan: ReadReport.Plan) {
    require(line.slice == nil || plan.slice_ms == line.slice, "the plan's slice")
    require(plan.ops_per_worker == line.operations, "the plan's operations")
    require(plan.duration_s == (line.operations == nil ? line.duration : nil), "its duration")
  }

  /// The plan as it is written, for every knob that there is.
  private mutating func checkKnobs() throws {
    let report = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let plan = (report as? [String: Any])?["plan"] as? [String: Any] ?? [:]
    for knob in Knob.all where knob != .slice {
      let written = plan[knob.field]
      let isRight =
        switch line.value(of: knob) {
        case .number(let number): written as? Int == number
        case .name(let name): written as? String == name
        case .flag(let isOn): written as? Bool == isOn
        case .numbers(let numbers): written as? [UInt64] == numbers
        case nil: written is NSNull
        }
      require(isRight, "the plan's \(knob.field)")
    }
  }

  /// Compared with itself a report has no difference.
  private mutating func checkComparison() throws {
    let file = try Scratch()
    let path = try file.write(outcome.output, to: "report.json")
    let compared = try ProgramRun.of(["compare", path, path, "--format", "json"])
    require(compared.ending == .exit(0), "compare: \(compared.ending) \(compared.errors)")
    require(!compared.output.contains("\"differs\": true"), "compare: it differs from itself")
    require(compared.output.contains("\"differences\": []"), "compare: its plan does")
  }

  // MARK: CSV

  private mutating func checkCSV() {
    guard let table = CSVText(outcome.output) else {
      require(false, "not as RFC 4180 has it")
      return
    }
    require(table.titles == CSVText.reportTitles, "columns are always the same")
    let group = line.threads + 1
    let variants = line.measured.flatMap { part in
      part.variants.map { (part.scenario.name, $0) }
    }
    guard table.rows.count == group * variants.count else {
      require(false, "\(table.rows.count) rows for \(variants.count) variants")
      return
    }
    for (index, (scenario, variant)) in variants.enumerated() {
      let rows = table.rows[group * index..<group * (index + 1)]
      check(Array(rows), scenario, variant)
    }
  }

  private mutating func check(
    _ rows: [[String: String]], _ scenario: String, _ variant: Variant
  ) {
    let name = "\(scenario) \(variant.name)"
    let workers = (0..<line.threads).map { "\($0)" } + ["all"]
    require(rows.map { $0["worker"] } == workers, "\(name): a row for each worker and for all")
    require(
      rows.allSatisfy { $0["scenario"] == scenario && $0["variant"] == variant.name },
      "\(name): rows have their names")
    let operations = rows.map { UInt64($0["ops"] ?? "") ?? .max }
    require(
      operations.dropLast().reduce(0, &+) == operations.last, "\(name): operations add up")
    if variant.role != .broken {
      require(rows.last?["law_holds"] == "true", "\(name): BROKE ITS LAW")
    }
  }

  // MARK: Prometheus

  private mutating func checkPrometheus() {
    let lines = outcome.output.split(separator: "\n").map(String.init)
    for part in line.measured {
      for variant in part.variants {
        let labels =
          "{scenario=\"\(part.scenario.name)\",variant=\"\(variant.name)\","
          + "role=\"\(variant.role.rawValue)\",threads=\"\(line.threads)\",host="
        let name = "\(part.scenario.name) \(variant.name)"
        require(
          lines.contains { $0.hasPrefix("atomtop_operations_total" + labels) },
          "\(name): its operations")
        guard variant.role != .broken else { continue }
        require(
          lines.contains { $0.hasPrefix("atomtop_law_holds" + labels) && $0.hasSuffix(" 1") },
          "\(name): BROKE ITS LAW")
      }
    }
  }

  // MARK: The table

  private mutating func checkTable() {
    let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
    require(outcome.output.hasSuffix("\n"), "a table ends with a line break")
    require(!lines.contains { $0.hasSuffix(" ") }, "no line ends with a blank")
    for part in line.measured {
      require(
        lines.contains { $0 == "law: \(part.scenario.law.statement)" },
        "\(part.scenario.name): its law")
      for variant in part.variants {
        let row = "\(variant.role.mark) \(variant.name) "
        require(lines.contains { $0.hasPrefix(row) }, "\(variant.name): its row")
      }
    }
  }
}
