import Contention

/// What `calibrate` prints.
struct CalibrationReport {
  /// Rises when a field of the JSON changes its meaning.
  private static let schema: UInt64 = 1

  let result: CalibrationResult

  /// For people, in Unicode.
  var text: String {
    var blocks: [[String]] = []
    if result.machine.isDebugBuild {
      blocks.append(["DEBUG BUILD: the figures below mean nothing. Calibrate a release build."])
    }
    blocks.append(
      ["\(result.machine.cpu), \(result.machine.cpus) CPUs, \(result.machine.os)"])
    blocks.append(
      ["atomtop's loops against the same operations as bare C11 loops, in turns:", ""]
        + loops.lines
        + ["", "ratio: median of \(pairs) pairs; half of them lie in the middle half"])
    blocks.append(
      [
        "Control: bare loops against themselves, in the same way. How far these and their",
        "middle halves are from 1, a ratio above must differ from 1 to mean anything here. So a",
        "loop below its goal cannot be told from one that reaches it if, with as many workers,",
        "a control's median, or half the width of its middle half, strays from 1 as far.", "",
      ] + controls.lines)
    blocks.append(
      ["The observer's cost: one variant, drawn and not drawn in turns", ""] + observer)
    blocks.append(["The screen's cost", ""] + screens.lines)
    blocks.append(["Goals", ""] + goals.lines)
    return blocks.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private var pairs: Int { result.loops.first?.ratios.count ?? 0 }

  private var loops: TextTable {
    table(result.loops, columns: ["atomtop", "bare C"]) { loop in
      switch result.verdict(on: loop) {
      case .reached: ""
      case .missed: "below \(Figures.fixed(Goal.leastRatio(of: loop.subject), 2))"
      case .unknown: "cannot be told here"
      }
    }
  }

  private var controls: TextTable {
    table(result.controls, columns: ["bare C", "again"]) { _ in "" }
  }

  private func table(
    _ calibrations: [Calibration], columns: [String], remark: (Calibration) -> String
  ) -> TextTable {
    var table = TextTable(
      [
        .init(title: "loop", alignment: .left), .init(title: "workers", alignment: .right),
      ] + columns.map { .init(title: $0, alignment: .right) } + [
        .init(title: "ratio", alignment: .right), .init(title: "middle half", alignment: .right),
        .init(title: "", alignment: .left),
      ])
    for loop in calibrations {
      table.add([
        "\(loop.subject)", "\(loop.workers)",
        Figures.si(loop.rate) + "/s", Figures.si(loop.bareRate) + "/s",
        Figures.fixed(loop.median, 3),
        "\(Figures.fixed(loop.spread.lowerBound, 3))–\(Figures.fixed(loop.spread.upperBound, 3))",
        remark(loop),
      ])
    }
    return table
  }

  private var observer: [String] {
    let ratios = result.observer.ratios
    let setting = result.observer.setting
    return [
      "\(setting.width)×\(setting.height), \(setting.framesPerSecond) frames per second, "
        + "\(setting.workers) workers: throughput drawn ÷ not drawn "
        + "\(Figures.fixed(Spread.quantile(0.5, of: ratios), 3)) "
        + "(\(Figures.fixed(ratios.min() ?? .nan, 3))–\(Figures.fixed(ratios.max() ?? .nan, 3)), "
        + "\(ratios.count) pairs)"
    ]
  }

  private var screens: TextTable {
    var table = TextTable([
      .init(title: "size", alignment: .left), .init(title: "workers", alignment: .right),
      .init(title: "CPU per frame", alignment: .right),
      .init(title: "bytes per frame", alignment: .right),
      .init(title: "at 10 fps", alignment: .left),
    ])
    for screen in result.screens {
      let setting = screen.setting
      table.add([
        "\(setting.width)×\(setting.height)", "\(setting.workers)",
        Figures.nanoseconds(screen.secondsPerFrame * 1e9), Figures.fixed(screen.bytesPerFrame, 0),
        "\(Figures.percent(screen.cpuShare)) of a CPU, "
          + "\(Figures.fixed(screen.bytesPerSecond / 1000, 1)) KB/s",
      ])
    }
    return table
  }

  private var goals: TextTable {
    var table = TextTable([
      .init(title: "what", alignment: .left), .init(title: "goal", alignment: .left),
      .init(title: "measured", alignment: .left), .init(title: "", alignment: .left),
    ])
    for goal in result.goals {
      table.add([
        goal.subject, goal.promise, goal.measured, words(goal.verdict),
      ])
    }
    return table
  }

  private func words(_ verdict: Verdict) -> String {
    switch verdict {
    case .reached: "reached"
    case .missed: "MISSED"
    case .unknown: "cannot be told here"
    }
  }

  /// For programs.
  var json: String {
    let report: JSON = .object([
      "schema": .integer(Self.schema),
      "version": .string(Version.current),
      "cpu": .string(result.machine.cpu),
      "cpus": JSON(result.machine.cpus),
      "build": .string(result.machine.isDebugBuild ? "debug" : "release"),
      "loops": .array(
        result.loops.map {
          .object(fields($0) + ["verdict": .string(result.verdict(on: $0).rawValue)])
        }),
      "controls": .array(result.controls.map { .object(fields($0)) }),
      "observer": .object([
        "ratios": .array(result.observer.ratios.map(JSON.number)),
        "median": .number(Spread.quantile(0.5, of: result.observer.ratios)),
      ]),
      "screens": .array(result.screens.map(screen)),
      "first_frame_s": .array(result.firstFrames.map(JSON.number)),
      "goals": .array(result.goals.map(goal)),
    ])
    return report.text + "\n"
  }

  private func fields(_ loop: Calibration) -> JSONFields {
    [
      "scenario": .string(loop.subject.id.scenario), "variant": .string(loop.subject.id.variant),
      "outside_work": JSON(loop.subject.outsideWork),
      "critical_section": JSON(loop.subject.criticalSection),
      "workers": JSON(loop.workers), "ops_per_s": .number(loop.rate),
      "bare_ops_per_s": .number(loop.bareRate), "median": .number(loop.median),
      "ratios": .array(loop.ratios.map(JSON.number)),
    ]
  }

  private func screen(_ screen: ObservedScreen) -> JSON {
    .object([
      "width": JSON(screen.setting.width), "height": JSON(screen.setting.height),
      "workers": JSON(screen.setting.workers),
      "frames_per_s": JSON(screen.setting.framesPerSecond),
      "cpu_s_per_frame": .number(screen.secondsPerFrame),
      "bytes_per_frame": .number(screen.bytesPerFrame),
    ])
  }

  private func goal(_ goal: Goal) -> JSON {
    .object([
      "what": .string(goal.subject), "goal": .string(goal.promise),
      "measured": .string(goal.measured), "reached": .bool(goal.verdict == .reached),
      "verdict": .string(goal.verdict.rawValue),
    ])
  }
}
