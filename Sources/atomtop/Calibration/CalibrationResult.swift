import Contention

/// Everything that `calibrate` measured.
struct CalibrationResult {
  let machine: Machine
  /// Each variant's loop against its bare counterpart.
  let loops: [Calibration]
  /// Bare loops against themselves: how far from 1 the ratio of equal loops may be here.
  let controls: [Calibration]
  /// The dashboard at 80×24 and 20 frames per second, drawn and not drawn in turns.
  let observer: ObservedScreen
  /// The dashboard at 10 frames per second in several sizes.
  let screens: [ObservedScreen]
  /// Seconds to the first frame, run by run.
  let firstFrames: [Double]

  /// Whether a loop reaches its goal. Unknown if it misses the goal by no more than a control with as many
  /// workers is off 1. The control that is off the most decides, as nobody knows which one a loop is most
  /// like.
  func verdict(on loop: Calibration) -> Verdict {
    let scatter = controls.filter { $0.workers == loop.workers }.map(\.scatter).max() ?? 0
    return Verdict(loop.median, atLeast: Goal.leastRatio(of: loop.subject), scatter: scatter)
  }

  /// The promises that these measurements can judge.
  var goals: [Goal] {
    loopGoals + [observerGoal] + screenGoals + [firstFrameGoal]
  }

  private var loopGoals: [Goal] {
    [("every loop", Goal.leastRatio), ("every loop with outside work", Goal.leastWorkingRatio)]
      .compactMap { name, least in
        loopGoal("\(name) ÷ bare C, median", least) { Goal.leastRatio(of: $0.subject) == least }
      }
  }

  /// The goal of the loops that are `included`; nil if there are none.
  private func loopGoal(
    _ subject: String, _ least: Double, isIncluded included: (Calibration) -> Bool
  ) -> Goal? {
    let loops = loops.filter(included)
    guard let worst = loops.min(by: { $0.median < $1.median }) else { return nil }
    let verdicts = loops.map(verdict)
    let shortfalls = [(Verdict.missed, "miss it"), (.unknown, "cannot be told here")]
      .compactMap { verdict, words in
        let count = verdicts.count { $0 == verdict }
        return count > 0 ? "\(count) of \(loops.count) \(words)" : nil
      }
    let share = shortfalls.isEmpty ? "all of \(loops.count)" : shortfalls.joined(separator: ", ")
    return Goal(
      subject: subject, promise: "≥ \(Figures.fixed(least, 2))",
      measured: "\(share); lowest \(Figures.fixed(worst.median, 3)) "
        + "(\(worst.subject), \(worst.workers) workers)",
      verdict: Verdict(verdicts))
  }

  private var observerGoal: Goal {
    let ratio = Spread.quantile(0.5, of: observer.ratios)
    return Goal(
      subject: "throughput with the dashboard open ÷ headless, median",
      promise: "≥ \(Figures.fixed(Goal.leastObserved, 2))",
      measured: Figures.fixed(ratio, 3), verdict: Verdict(isReached: ratio >= Goal.leastObserved))
  }

  private var screenGoals: [Goal] {
    guard let large = screens.last else { return [] }
    let place = "\(large.setting.width)×\(large.setting.height), \(large.setting.workers) workers"
    return [
      Goal(
        subject: "CPU of the screen's thread, \(place)",
        promise: "≤ \(Figures.percent(Goal.mostScreenShare))",
        measured: Figures.percent(large.cpuShare),
        verdict: Verdict(isReached: large.cpuShare <= Goal.mostScreenShare)),
      Goal(
        subject: "bytes to the terminal, \(place)",
        promise: "≤ \(Figures.fixed(Goal.mostBytesPerSecond / 1000, 0)) KB/s",
        measured: "\(Figures.fixed(large.bytesPerSecond / 1000, 1)) KB/s",
        verdict: Verdict(isReached: large.bytesPerSecond <= Goal.mostBytesPerSecond)),
    ]
  }

  private var firstFrameGoal: Goal {
    let seconds = Spread.quantile(0.5, of: firstFrames)
    return Goal(
      subject: "start to the end of the first frame, median", promise: "≤ 15 ms",
      measured: "\(Figures.fixed(seconds * 1000, 1)) ms",
      verdict: Verdict(isReached: seconds <= Goal.mostFirstFrame))
  }
}

extension ObservedScreen {
  /// The share of one CPU that the screen's thread uses at the setting's frame rate.
  var cpuShare: Double { secondsPerFrame * Double(setting.framesPerSecond) }

  /// Bytes per second at the setting's frame rate.
  var bytesPerSecond: Double { bytesPerFrame * Double(setting.framesPerSecond) }
}
