import ArgumentParser
import Contention
import Dashboard

/// A command line in a lesson, parsed by the parser of the real one.
enum CommandOfLesson {
  /// What `command` asks for.
  static func work(_ command: String) throws(Failure) -> LessonRun.Work {
    let words = command.split(separator: " ").map(String.init)
    guard words.first == "atomtop" else {
      throw .usage("only atomtop can be run in a lesson")
    }
    let arguments = JoinedOptions.separated(Array(words.dropFirst()))
    do {
      return try work(Atomtop.parseAsRoot(arguments))
    } catch let failure as Failure {
      throw failure
    } catch {
      guard !Atomtop.exitCode(for: error).isSuccess else { throw unsuitable }
      throw ParserComplaint.failure(Atomtop.message(for: error), arguments: arguments)
    }
  }

  private static func work(_ command: any ParsableCommand) throws -> LessonRun.Work {
    switch command {
    case let run as Run: return .measure(try run.lessonPlan())
    case let walk as Walk:
      if let given = walk.languageOptions.given {
        throw Failure.usage("\(given): whoever reads the lesson chooses the language")
      }
      guard let walkthrough = try walk.chosen() else {
        throw Failure.usage("name the walkthrough")
      }
      return .walkthrough(walkthrough.name)
    case let explore as Explore: return try explore.lessonWork()
    case let sweep as Sweep: return .sweep(try sweep.lessonPlan())
    case let litmus as Litmus: return .measure(try litmus.lessonPlan())
    default: throw unsuitable
    }
  }

  private static let unsuitable = Failure.usage(
    "a lesson can perform 'run', 'explore', 'litmus', 'sweep' and 'walkthrough NAME'")
}

extension Explore {
  /// Exploring goes on while a lesson waits, so it must not take long.
  private static let mostStates = 50_000

  /// What a lesson is to explore, or to have somebody step through.
  fileprivate func lessonWork() throws -> LessonRun.Work {
    try refuseForeignOptions()
    if let output = options.output {
      throw OptionText("--output", output).refused("a lesson writes no files")
    }
    guard try options.reportFormat() == .table else {
      throw Failure.usage("--format: a lesson shows its outcomes itself")
    }
    var request = try options.request(subject)
    if options.step { return .step(request.plan, options.stepSchedule(request)) }
    if let limit = options.limit, request.states > Self.mostStates {
      throw OptionText("--limit", limit).refused(
        "a lesson looks at \(Self.mostStates) states at most, so that nobody waits for it")
    }
    request.states = min(request.states, Self.mostStates)
    // A mistake is found when the lesson is read, and not in class.
    _ = try ExploreResult.of(request)
    return .explore(request)
  }
}

extension Litmus {
  /// What a lesson is to count.
  fileprivate func lessonPlan() throws -> Plan {
    if let output = options.output {
      throw OptionText("--output", output).refused("a lesson writes no files")
    }
    guard try options.reportFormat() == .table else {
      throw Failure.usage("--format: a lesson shows its outcomes itself")
    }
    return try plan()
  }
}

extension Sweep {
  /// What a lesson is to sweep.
  fileprivate func lessonPlan() throws -> SweepPlan {
    if let output = options.output {
      throw OptionText("--output", output).refused("a lesson writes no files")
    }
    guard try options.reportFormat() == .table, !options.relative else {
      throw Failure.usage(
        "\(options.relative ? "--relative" : "--format"): a lesson shows its outcomes itself")
    }
    return try plan()
  }
}

extension Run {
  /// What a lesson is to measure. The lesson shows the outcome itself, and a lesson that somebody
  /// else wrote must not write files.
  fileprivate func lessonPlan() throws -> Plan {
    try root.refuseScreenOptions(for: "run")
    if let output = reportOptions.output {
      throw OptionText("--output", output).refused("a lesson writes no files")
    }
    guard try reportOptions.reportFormat() == .table else {
      throw Failure.usage("--format: a lesson shows its outcomes itself")
    }
    var plan = try planOptions.plan()
    plan.limit = try reportOptions.limit()
    return plan
  }
}
