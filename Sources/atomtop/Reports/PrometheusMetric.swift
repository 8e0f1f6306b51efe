/// A metric: its name, what kind of figure it is, and what it says.
struct PrometheusMetric {
  /// What kind of figure a metric is.
  enum Kind: String {
    /// A count of what happened. Its name ends in `_total`.
    case counter
    /// A figure that may fall as well as rise.
    case gauge
    /// Quantiles of what was observed, which a label `quantile` names, with their sum and number.
    case summary
  }

  let name: String
  let kind: Kind
  let help: String

  init(_ name: String, _ kind: Kind, _ help: String) {
    (self.name, self.kind, self.help) = ("atomtop_" + name, kind, help)
  }
}

// MARK: What is known of a variant

/// The unit stands last in a name and is a base unit: seconds, or a ratio.
///
/// The ends of a middle half are metrics of their own rather than values of a label. Adding up a metric over
/// its labels should mean something, and a median and two quartiles have no sum; and whoever asks for the
/// rate of a variant gets one series, not three. Nor are the workers a label: there may be 1024, each of
/// them a series for every variant, and fairness says in one figure how they shared.
extension PrometheusMetric {
  static let rate = PrometheusMetric(
    "operations_per_second", .gauge,
    "Operations per second of all workers together: the median over slices.")
  static let lowRate = PrometheusMetric(
    "lower_quartile_operations_per_second", .gauge, "A quarter of the slices were slower.")
  static let highRate = PrometheusMetric(
    "upper_quartile_operations_per_second", .gauge, "A quarter of the slices were faster.")
  static let ratio = PrometheusMetric(
    "baseline_ratio", .gauge, "How many times the baseline's rate: the median over rounds.")
  static let lowRatio = PrometheusMetric(
    "lower_quartile_baseline_ratio", .gauge, "In a quarter of the rounds it was less.")
  static let highRatio = PrometheusMetric(
    "upper_quartile_baseline_ratio", .gauge, "In a quarter of the rounds it was more.")
  static let noise = PrometheusMetric(
    "noise_ratio", .gauge,
    "How far the baseline comes from itself: what a difference from it must exceed.")
  static let operations = PrometheusMetric(
    "operations_total", .counter, "Operations of all workers together, in slices that count.")
  static let seconds = PrometheusMetric(
    "measuring_seconds_total", .counter, "Seconds that these operations took.")
  static let slices = PrometheusMetric("slices_total", .counter, "Slices that count.")
  static let slicesLeftOut = PrometheusMetric(
    "slices_left_out_total", .counter,
    "Slices that do not count: something else had the CPUs, or the workers did not all run at once."
  )
  static let doubtful = PrometheusMetric(
    "doubtful", .gauge, "1: no slice was good, and the figures are of slices that do not count.")
  static let cpuShare = PrometheusMetric(
    "cpu_share_ratio", .gauge, "CPU time that the workers had, of what they wanted.")
  static let overlap = PrometheusMetric(
    "overlap_ratio", .gauge, "The share of the time in which all workers ran at once.")
  static let runLength = PrometheusMetric(
    "run_length_operations", .gauge,
    "How often in a row the same worker got the lock, or changed the word.")
  static let fairness = PrometheusMetric(
    "fairness_ratio", .gauge,
    "Jain's index of the workers' shares; 1: all equal, 1 / threads: one did all.")
  static let casAttempts = PrometheusMetric(
    "cas_attempts_total", .counter, "Compare-and-swap attempts.")
  static let casFailures = PrometheusMetric(
    "cas_failures_total", .counter, "Compare-and-swap attempts that failed.")
  static let violations = PrometheusMetric(
    "law_violations_total", .counter,
    "How often the law was broken, which a variant with the role broken may.")
  static let holds = PrometheusMetric("law_holds", .gauge, "1: the law held throughout; 0: not.")
  static let wait = PrometheusMetric(
    "wait_seconds", .summary,
    "How long a worker waited to get in, sampled; the quantile 1 is the longest wait.")
}

// MARK: What is known of a measurement

extension PrometheusMetric {
  static let info = PrometheusMetric("info", .gauge, "1, with what was measured with and on.")
  static let plan = PrometheusMetric("plan_info", .gauge, "1, with what was asked for.")
  static let start = PrometheusMetric(
    "start_time_seconds", .gauge, "When the measurement began, in seconds since 1970.")
}
