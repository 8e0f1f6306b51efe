import Contention

/// A report as it stands in a file. What this version does not know is passed over.
extension StoredReport: Decodable {
  /// What is no report that can be compared.
  struct Unsuitable: Error {
    /// In words that follow the name of a file.
    let reason: String
  }

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: FieldName.self)
    let isSweep = fields.contains("points")
    guard isSweep || fields.contains("scenarios"), fields.contains("plan") else {
      let made = fields.contains("tests") ? "a report of litmus" : "no report of run or sweep"
      throw Unsuitable(
        reason: "\(made); 'atomtop run' and 'atomtop sweep' with --format json make such")
    }
    schema = try fields.decode(Int.self, forKey: "schema")
    let known = Int(isSweep ? SweepFields.schema : ReportFields.schema)
    guard schema <= known else {
      throw Unsuitable(
        reason: "schema \(schema), and this atomtop knows \(known) at most; take a newer one")
    }
    version = try fields.decode(String.self, forKey: "version")
    host = try fields.decode(JSON.self, forKey: "host").fields(like: ReportFields.none.host)
    plan = try fields.decode(JSON.self, forKey: "plan").fields(like: ReportFields.none.plan)
    isComplete = try fields.decodeIfPresent(Bool.self, forKey: "complete") ?? true
    if isSweep {
      let varied = try fields.decode([String].self, forKey: "vary").sorted()
      kind = .sweep(varied: varied)
      let scenario = try fields.decode(String.self, forKey: "scenario")
      let points = try fields.decode([PointFields].self, forKey: "points")
      entries = Self.unique(points.flatMap { $0.entries(of: scenario, varied) })
    } else {
      kind = .run
      let scenarios = try fields.decode([ScenarioFields].self, forKey: "scenarios")
      entries = Self.unique(scenarios.flatMap(\.entries))
    }
  }

  /// Without what stands there again.
  private static func unique(_ entries: [Entry]) -> [Entry] {
    var known: Set<Subject> = []
    return entries.filter { known.insert($0.subject).inserted }
  }
}

// MARK: Parts of a file

private struct ScenarioFields: Decodable {
  let name: String
  let noise: Double?
  let variants: [VariantFields]

  var entries: [StoredReport.Entry] {
    variants.map {
      $0.entry(.init(scenario: name, values: [], variant: $0.name), noise: noise)
    }
  }
}

private struct PointFields: Decodable {
  let noise: Double?
  let variants: [VariantFields]
  /// The other fields, the values of knobs among them.
  let others: [String: JSON]

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: FieldName.self)
    noise = try fields.decodeIfPresent(Double.self, forKey: "noise")
    variants = try fields.decode([VariantFields].self, forKey: "variants")
    let rest = fields.allKeys.filter { !["noise", "variants"].contains($0.stringValue) }
    others = try Dictionary(
      uniqueKeysWithValues: rest.map { ($0.stringValue, try fields.decode(JSON.self, forKey: $0)) })
  }

  func entries(of scenario: String, _ varied: [String]) -> [StoredReport.Entry] {
    let values = varied.map { others[$0] ?? .null }
    return variants.map {
      $0.entry(.init(scenario: scenario, values: values, variant: $0.name), noise: noise)
    }
  }
}

private struct VariantFields: Decodable {
  let name: String
  let role: String?
  let doubtful: String?
  let ops_per_s: Double?
  let ops_per_s_low: Double?
  let ops_per_s_high: Double?

  func entry(_ subject: StoredReport.Subject, noise: Double?) -> StoredReport.Entry {
    .init(
      subject: subject, role: role.flatMap(Role.init), rate: rate,
      noise: noise.flatMap { $0 >= 0 ? $0 : nil }, doubt: doubtful)
  }

  /// What no measurement can have come to is unknown.
  private var rate: Spread? {
    guard let median = ops_per_s, median > 0 else { return nil }
    guard let low = ops_per_s_low, let high = ops_per_s_high, 0 < low, low <= high else {
      return Spread(median: median)
    }
    return Spread(median: median, middleHalf: low...high)
  }
}

extension JSON {
  /// Those of an object: first those that `order` has, in its order.
  fileprivate func fields(like order: JSONFields) throws -> JSONFields {
    guard case .object(let fields) = self else {
      throw StoredReport.Unsuitable(reason: "no report of run or sweep: host or plan is none")
    }
    let names = order.all.map(\.key)
    let known = names.compactMap { name in fields.all.first { $0.key == name } }
    return JSONFields(known + fields.all.filter { !names.contains($0.key) })
  }
}

extension ReportFields {
  /// Those of no report, for their names and order.
  fileprivate static var none: ReportFields {
    let machine = Machine(os: "", arch: "", cpu: "", allowedCPUs: [], isDebugBuild: false)
    let snapshot = Snapshot(
      plan: Plan(scenarios: [], threads: 1), machine: machine, elapsed: 0, sliceMilliseconds: 0,
      scenarios: [])
    return ReportFields(snapshot: snapshot, started: "")
  }
}
