/// Everything that was seen at one instant. The screen and every output format are made from it.
public struct Snapshot: Sendable {
  /// What was asked for.
  public var plan: Plan
  /// The machine that the workers run on.
  public var machine: Machine
  /// Seconds of measuring since the figures were last reset, frozen time left out.
  public var elapsed: Double
  /// The slice length in force, in milliseconds.
  public var sliceMilliseconds: Int
  /// Whether the workers are parked on request.
  public var isFrozen = false
  /// The first time, since the conductor began, that a law broke that never may.
  public var defect: Defect?
  /// The variant whose slice runs at this instant.
  public var running: VariantID?
  /// Completed rounds since the figures were last reset.
  public var rounds = 0
  /// The scenarios in play, in catalogue order.
  public var scenarios: [ScenarioSnapshot]

  /// A snapshot of these figures.
  public init(
    plan: Plan, machine: Machine, elapsed: Double, sliceMilliseconds: Int,
    scenarios: [ScenarioSnapshot]
  ) {
    self.plan = plan
    self.machine = machine
    self.elapsed = elapsed
    self.sliceMilliseconds = sliceMilliseconds
    self.scenarios = scenarios
  }
}

/// One scenario's part of a snapshot.
public struct ScenarioSnapshot: Sendable {
  /// The scenario.
  public var scenario: Scenario
  /// Its variants in play, in catalogue order.
  public var variants: [VariantSnapshot]

  /// A snapshot of `scenario`.
  public init(scenario: Scenario, variants: [VariantSnapshot]) {
    self.scenario = scenario
    self.variants = variants
  }

  /// The baseline's part, if it is in play.
  public var baseline: VariantSnapshot? { variants.first { $0.variant.isBaseline } }

  /// How many times the baseline's live rate `variant` reaches; nil while either is unknown.
  public func liveRatio(_ variant: VariantSnapshot) -> Double? {
    ratio(variant.liveRate, baseline?.liveRate)
  }

  /// How many times the baseline's rate `variant` reached, over the whole measurement.
  public func meanRatio(_ variant: VariantSnapshot) -> Double? {
    ratio(variant.meanRate, baseline?.meanRate)
  }

  private func ratio(_ rate: Double?, _ base: Double?) -> Double? {
    guard let rate, let base, base > 0 else { return nil }
    return rate / base
  }
}

/// One variant's part of a snapshot. Unknown figures are nil, never zero.
public struct VariantSnapshot: Sendable {
  /// The variant.
  public var variant: Variant
  /// Closed slices.
  public var slices = 0
  /// Seconds that the variant really ran, the running slice included.
  public var elapsed: Double = 0
  /// Sums over all workers, the running slice included.
  public var counts = Counts()
  /// Operations per second of the latest second or so, weighted towards the newest slice; nil
  /// until the variant ran.
  public var liveRate: Double?
  /// The law's two sides over all closed slices; nil until one is closed.
  public var ledger: Ledger?
  /// Waiting times, if the variant waits and any were sampled.
  public var wait: WaitSummary?
  /// How soon the last worker saw that a slice ends; nil until a slice was ended by its time.
  public var stopping: StopSummary?
  /// Jain's fairness index over the workers' shares, the running slice included: operations, or
  /// wins where there is something to win. 1 is equal shares, 1/n is one worker taking all; nil
  /// until somebody had a share.
  public var fairness: Double?
  /// Each worker's part; empty if the snapshot was not asked for it.
  public var workers: [WorkerSnapshot] = []

  /// A variant of which nothing is known yet.
  public init(variant: Variant) { self.variant = variant }

  /// Operations per second over the whole measurement; nil until the variant ran.
  public var meanRate: Double? {
    elapsed > 0 ? Double(counts.operations) / elapsed : nil
  }

  /// Wall time per operation of the whole crew in nanoseconds, over the whole measurement.
  public var nanosecondsPerOperation: Double? {
    counts.operations > 0 ? elapsed * 1e9 / Double(counts.operations) : nil
  }

  /// The share of CAS attempts that failed, 0 to 1; nil for a variant without CAS.
  public var casFailureShare: Double? { variant.countsCAS ? counts.casFailureShare : nil }
}

/// One worker's part of a variant's snapshot.
public struct WorkerSnapshot: Sendable, Equatable {
  /// The worker's number, from 0.
  public var id: Int
  /// The CPU it is pinned to, or was last seen on.
  public var cpu: Int?
  /// Its counts, the running slice included.
  public var counts: Counts
  /// Its operations per second of the latest second or so; nil until the variant ran.
  public var liveRate: Double?

  /// A worker's figures.
  public init(id: Int, cpu: Int?, counts: Counts, liveRate: Double?) {
    self.id = id
    self.cpu = cpu
    self.counts = counts
    self.liveRate = liveRate
  }
}

/// Waiting times in nanoseconds, estimated from samples: 250 to 1000 of all workers together in a
/// slice, if they do enough for that, and never more than one operation in 61.
public struct WaitSummary: Sendable, Equatable {
  /// Half of the waits were no longer.
  public var p50: UInt64
  /// 90 % of the waits were no longer.
  public var p90: UInt64
  /// 99 % of the waits were no longer.
  public var p99: UInt64
  /// The longest sampled wait.
  public var max: UInt64
  /// How many waits were sampled.
  public var samples: UInt64

  /// A summary of these figures.
  public init(p50: UInt64, p90: UInt64, p99: UInt64, max: UInt64, samples: UInt64) {
    self.p50 = p50
    self.p90 = p90
    self.p99 = p99
    self.max = max
    self.samples = samples
  }
}

/// How soon, in nanoseconds, the last worker stopped after it was told to.
public struct StopSummary: Sendable, Equatable {
  /// At the end of the latest slice.
  public var latest: UInt64
  /// At the end of any slice.
  public var longest: UInt64

  /// A summary of these figures.
  public init(latest: UInt64, longest: UInt64) {
    self.latest = latest
    self.longest = longest
  }
}

/// Facts about the machine that results depend on.
public struct Machine: Sendable, Equatable {
  /// Operating system and release.
  public var os: String
  /// Instruction set: x86_64, arm64, …
  public var arch: String
  /// The CPU's marketing name.
  public var cpu: String
  /// Numbers of the CPUs that this process may use.
  public var allowedCPUs: [Int]
  /// Whether this is a debug build, whose rates mean nothing.
  public var isDebugBuild: Bool

  /// A machine with these facts.
  public init(os: String, arch: String, cpu: String, allowedCPUs: [Int], isDebugBuild: Bool) {
    self.os = os
    self.arch = arch
    self.cpu = cpu
    self.allowedCPUs = allowedCPUs
    self.isDebugBuild = isDebugBuild
  }

  /// How many CPUs this process may use.
  public var cpus: Int { allowedCPUs.count }
}
