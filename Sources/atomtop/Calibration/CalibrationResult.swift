import Contention

/// Everything that `calibrate` measured.
struct CalibrationResult {
  let machine: Machine
  /// Each variant's loop against its bare counterpart.
  let loops: [Calibration]
  /// Bare loops against themselves: how far from 1 the ratio of equals comes out here.
  let controls: [Calibration]
  /// The dashboard at 80×24 and 20 frames per second, drawn and not drawn in turns.
  let observer: ObservedScreen
  /// The dashboard at 10 frames per second in several sizes.
  let screens: [ObservedScreen]
  /// Seconds to the first frame, run by run.
  let firstFrames: [Double]

  /// Half of `values` are no higher; NaN when there are none.
  static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    guard let last = sorted.last else { return .nan }
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2)
      ? (sorted[middle - 1] + sorted[middle]) / 2
      : (sorted.count == 1 ? last : sorted[middle])
  }

  /// The promises that these measurements can judge.
  var goals: [Goal] {
    [loopGoal, observerGoal] + screenGoals + [firstFrameGoal]
  }

  private var loopGoal: Goal {
    let missed = loops.filter { $0.median < Goal.leastRatio }
    let worst = loops.min { $0.median < $1.median }
    let name = worst.map { "\($0.subject), \($0.workers) workers" } ?? ""
    return Goal(
      subject: "every loop ÷ bare C, median", promise: "≥ \(Figures.fixed(Goal.leastRatio, 2))",
      measured: missed.isEmpty
        ? "all of \(loops.count); lowest \(Figures.fixed(worst?.median ?? .nan, 3)) (\(name))"
        : "\(missed.count) of \(loops.count) miss it; lowest "
          + "\(Figures.fixed(worst?.median ?? .nan, 3)) (\(name))",
      isReached: missed.isEmpty)
  }

  private var observerGoal: Goal {
    let ratio = Self.median(observer.ratios)
    return Goal(
      subject: "throughput with the dashboard open ÷ headless, median",
      promise: "≥ \(Figures.fixed(Goal.leastObserved, 2))",
      measured: Figures.fixed(ratio, 3), isReached: ratio >= Goal.leastObserved)
  }

  private var screenGoals: [Goal] {
    guard let large = screens.last else { return [] }
    let place = "\(large.setting.width)×\(large.setting.height), \(large.setting.workers) workers"
    return [
      Goal(
        subject: "CPU of the screen's thread, \(place)",
        promise: "≤ \(Figures.percent(Goal.mostScreenShare))",
        measured: Figures.percent(large.cpuShare), isReached: large.cpuShare <= Goal.mostScreenShare
      ),
      Goal(
        subject: "bytes to the terminal, \(place)", promise: "≤ 10 KB/s",
        measured: "\(Figures.fixed(large.bytesPerSecond / 1000, 1)) KB/s",
        isReached: large.bytesPerSecond <= Goal.mostBytesPerSecond),
    ]
  }

  private var firstFrameGoal: Goal {
    let seconds = Self.median(firstFrames)
    return Goal(
      subject: "start to the end of the first frame, median", promise: "≤ 15 ms",
      measured: "\(Figures.fixed(seconds * 1000, 1)) ms",
      isReached: seconds <= Goal.mostFirstFrame)
  }
}

extension ObservedScreen {
  /// The share of one CPU that the screen's thread uses at the setting's frame rate.
  var cpuShare: Double { secondsPerFrame * Double(setting.framesPerSecond) }

  /// Bytes per second at the setting's frame rate.
  var bytesPerSecond: Double { bytesPerFrame * Double(setting.framesPerSecond) }
}
