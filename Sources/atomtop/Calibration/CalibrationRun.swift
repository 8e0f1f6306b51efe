import Contention

/// Measures everything that `calibrate` reports, one thing at a time.
struct CalibrationRun {
  /// How thorough the measuring is.
  struct Effort {
    /// Pairs of each loop.
    var pairs = Calibrator.leastPairs
    /// Milliseconds of each slice of a loop; nil: as the plan does.
    var slice: Int?
    /// Milliseconds of each window of the observer.
    var window: Int
    /// Starts of the program whose first frame is timed.
    var starts: Int

    /// About a minute and a half.
    static let full = Effort(slice: 40, window: 600, starts: 7)
    /// About twenty seconds.
    static let quick = Effort(slice: 4, window: 100, starts: 7)
  }

  private let machine = Machine.current
  private let effort: Effort
  private var progress = ProgressLine()

  init(_ effort: Effort) { self.effort = effort }

  /// Measures. The caller holds ``StopSignals``.
  ///
  /// - Throws: a signal that arrived, or what the system refused. Nothing is left running then.
  mutating func perform() throws(Failure) -> CalibrationResult {
    defer { progress.erase() }
    // Without it there can be no report, and that is better known now than after a minute.
    _ = try ObservedScreen.program()
    var loops: [Calibration] = []
    var controls: [Calibration] = []
    for workers in crews {
      let measured = try measureLoops(workers)
      loops += measured.loops
      controls += measured.controls
    }
    let observer = try screen("observer's cost", observerSetting)
    var screens: [ObservedScreen] = []
    for (width, height) in [(80, 24), (200, 50)] {
      screens.append(try screen("screen's cost", screenSetting(width, height)))
    }
    var firstFrames: [Double] = []
    for start in 0..<effort.starts {
      firstFrames.append(
        try screen("start \(start + 1) of \(effort.starts)", startSetting).firstFrame)
    }
    return CalibrationResult(
      machine: machine, loops: loops, controls: controls, observer: observer, screens: screens,
      firstFrames: firstFrames)
  }

  /// One worker, two, and more than there are CPUs.
  private var crews: [Int] {
    let many = max(8, min(2 * machine.cpus, Plan.threadRange.upperBound))
    return [1, 2, many]
  }

  private mutating func measureLoops(
    _ workers: Int
  ) throws(Failure) -> (loops: [Calibration], controls: [Calibration]) {
    let calibrator: Calibrator
    do {
      calibrator = try Calibrator(workers: workers)
    } catch {
      throw .system(error.description)
    }
    defer { calibrator.stop() }
    var loops: [Calibration] = []
    for subject in Calibrator.subjects where Self.isComparable(subject, workers, machine) {
      progress.show("\(subject) ÷ bare C, \(workers) workers")
      let loop = calibrator.measure(
        subject, pairs: effort.pairs, milliseconds: effort.slice, unless: { StopSignals.isWaiting })
      try StopSignals.check()
      if let loop { loops.append(loop) }
    }
    var controls: [Calibration] = []
    for subject in Calibrator.controls {
      progress.show("bare \(subject) ÷ itself, \(workers) workers")
      let control = calibrator.measureControl(
        subject, pairs: effort.pairs, milliseconds: effort.slice, unless: { StopSignals.isWaiting })
      try StopSignals.check()
      if let control { controls.append(control) }
    }
    return (loops, controls)
  }

  /// With more workers than CPUs those of `once` sleep until all have met, and those of the bare loop
  /// yield: that would compare two ways to wait.
  private static func isComparable(
    _ subject: Calibrator.Subject, _ workers: Int, _ machine: Machine
  ) -> Bool {
    subject.id.scenario != "once" || workers <= machine.cpus
  }

  private mutating func screen(
    _ words: String, _ setting: ObservedScreen.Setting
  ) throws(Failure) -> ObservedScreen {
    progress.show("\(words), \(setting.width)×\(setting.height)")
    return try ObservedScreen.measure(setting)
  }

  // MARK: Settings

  private var observerSetting: ObservedScreen.Setting {
    ObservedScreen.Setting(
      width: 80, height: 24, workers: max(2, machine.cpus), framesPerSecond: 20,
      pairs: Calibrator.leastPairs, windowMilliseconds: effort.window, isFocused: true)
  }

  private func screenSetting(_ width: Int, _ height: Int) -> ObservedScreen.Setting {
    ObservedScreen.Setting(
      width: width, height: height, workers: 64, framesPerSecond: 10, pairs: 2,
      windowMilliseconds: 5 * effort.window)
  }

  private var startSetting: ObservedScreen.Setting {
    ObservedScreen.Setting(
      width: 80, height: 24, workers: max(2, machine.cpus), framesPerSecond: 20, pairs: 1,
      windowMilliseconds: 10)
  }
}
