extension Knob {
  /// Every knob there is, in the order in which they are offered and reported.
  public static let all: [Knob] = [
    .threads, .ordering, .backoff, .criticalSection, .outsideWork, .gap, .samples, .slice, .pinning,
    .priority,
  ]

  /// How many workers run.
  public static let threads = Knob(
    option: "threads", field: "threads", title: "workers",
    setting: .number({ $0.threads }, { $0.threads = $1 }, in: Plan.threadRange, by: .one),
    help: "Workers, \(text(Plan.threadRange)).", valueName: "n",
    standard: "as many as the CPUs that this process may use, at least 2",
    explanation: "How many threads run. Beyond the CPUs they take turns, and waits get long.")

  /// The ordering of the scenario's atomic operations.
  public static let ordering = Knob(
    option: "ordering", field: "ordering", title: "ordering",
    setting: .optionalName({ $0.ordering }, { $0.ordering = $1 }, noun: "ordering"),
    isForSome: true,
    help: "How strongly atomic operations order what is around them: "
      + MemoryOrdering.allCases.map(\.rawValue).joined(separator: ", ") + ".",
    valueName: "ordering", standard: "the weakest that is right for the scenario",
    explanation: "relaxed: only itself; acq-rel: guards other data; seq-cst: one order of all",
    keys: Keys(next: "m", help: "The next memory ordering that keeps the law."),
    words: { plan, _ in plan.ordering?.rawValue ?? "the weakest that is right" })

  /// What follows a failed attempt.
  public static let backoff = Knob(
    option: "backoff", field: "backoff", title: "backoff",
    setting: .name({ $0.backoff }, { $0.backoff = $1 }, noun: "backoff"), isForSome: true,
    help: """
      What follows a failed attempt: none, pause (one spin hint), exponential (1 to 1024 spin \
      hints, doubling) or yield (the CPU goes to another thread).
      """,
    valueName: "backoff", standard: "none",
    explanation: "What a worker does after a failed attempt, before it tries again.",
    keys: Keys(next: "b", help: "The next backoff: what follows a failed attempt."))

  /// Work inside the lock.
  public static let criticalSection = Knob(
    option: "critical-section", field: "critical_section", title: "critical section",
    setting: steps({ $0.criticalSection }, { $0.criticalSection = $1 }), isForSome: true,
    help: "Steps of work inside the lock, \(text(Plan.stepRange)).", valueName: "steps",
    standard: "0", explanation: "Steps of work inside the lock, about 1 ns each.",
    keys: Keys(next: "s", back: "S", help: "More or less work inside the lock."),
    words: { plan, _ in steps(plan.criticalSection) })

  /// Work between two operations.
  public static let outsideWork = Knob(
    option: "outside-work", field: "outside_work", title: "outside work",
    setting: steps({ $0.outsideWork }, { $0.outsideWork = $1 }), isForSome: true,
    help: "Steps of work between two operations, \(text(Plan.stepRange)).", valueName: "steps",
    standard: "0", explanation: "Steps of work between two operations, about 1 ns each.",
    keys: Keys(next: "w", back: "W", help: "More or less work between two operations."),
    words: { plan, _ in steps(plan.outsideWork) })

  /// Work between a broken variant's load and store.
  public static let gap = Knob(
    option: "gap", field: "gap", title: "gap", setting: steps({ $0.gap }, { $0.gap = $1 }),
    isForSome: true,
    help: """
      Steps of work between the load and the store of a broken variant, \(text(Plan.stepRange)): a \
      window for other workers to get in.
      """,
    valueName: "steps", standard: "0",
    explanation: "Steps between a broken variant's load and store, where others get in.",
    keys: Keys(
      next: "g", back: "G",
      help: "A wider or narrower gap between a broken variant's load and store."),
    words: { plan, _ in steps(plan.gap) })

  /// What the scenario `max` offers.
  public static let samples = Knob(
    option: "samples", field: "samples", title: "samples",
    setting: .optionalNumbers(
      { $0.samples }, { $0.samples = $1 }, upTo: Plan.largestSample, count: Plan.sampleCount),
    isForSome: true,
    help: """
      What the scenario max offers: whole numbers with commas between them, such as 3,1,7,2,5. Each \
      worker begins with the first.
      """,
    valueName: "list", standard: "rising random samples",
    explanation: "What the scenario max offers.")

  /// How long a slice is.
  public static let slice = Knob(
    option: "slice", field: "slice_ms", title: "slice",
    setting: .optionalNumber(
      { $0.slice }, { $0.slice = $1 }, in: Plan.sliceRange,
      by: .ladder([5, 10, 20, 50, 100, 200, 500, 1000])),
    help: "Length of a slice in milliseconds, \(text(Plan.sliceRange)).", valueName: "ms",
    standard: "50, or 20 on the overview; more when there are more workers than CPUs",
    explanation: "How long one variant runs before the next has its turn.",
    words: { plan, cpus in
      "\(plan.effectiveSlice(cpus: cpus)) ms" + (plan.slice == nil ? " (automatic)" : "")
    })

  /// Whether workers are kept on CPUs.
  public static let pinning = Knob(
    option: "pin", field: "pinned", title: "pinning",
    setting: .flag({ $0.isPinned }, { $0.isPinned = $1 }),
    help: "Pin workers to the CPUs in turn, or leave it to the scheduler.",
    explanation: "Whether each worker stays on one CPU, in turn, or the system moves them.",
    keys: Keys(next: "p", help: "Pin the workers to CPUs, or leave that to the system."),
    words: { plan, _ in plan.isPinned ? "pinned" : "not pinned" })

  /// The workers' scheduling class.
  public static let priority = Knob(
    option: "priority", field: "priority", title: "priority",
    setting: .name({ $0.priority }, { $0.priority = $1 }, noun: "scheduling class"),
    help: """
      The workers' scheduling class: idle (below everything else, so that the screen stays alive) \
      or normal.
      """,
    valueName: "class", standard: "idle",
    explanation: "idle: workers give way to everything else, so that the screen lives.")
}

// MARK: What several rows have

extension Knob {
  /// A number of steps of work.
  private static func steps(
    _ get: @escaping KnobSetting.Getter<Int>, _ set: @escaping KnobSetting.Setter<Int>
  ) -> KnobSetting {
    .number(
      get, set, in: Plan.stepRange,
      by: .ladder([
        0, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 100_000, 1_000_000,
      ]))
  }

  private static func steps(_ count: Int) -> String { count == 1 ? "1 step" : "\(count) steps" }

  private static func text(_ range: ClosedRange<Int>) -> String {
    "\(range.lowerBound) to \(range.upperBound)"
  }
}
