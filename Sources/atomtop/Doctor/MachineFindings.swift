import Contention

/// What a machine's facts mean for results.
struct MachineFindings {
  let survey: MachineSurvey

  /// All findings, the weightiest first.
  var all: [Finding] {
    [
      build, cpus, quota, cores, cache, virtual, ticks, queues, priority, screen, pinning, threads,
    ]
    .compactMap { $0 }
  }

  private var machine: Machine { survey.machine }

  private var build: Finding? {
    guard machine.isDebugBuild else { return nil }
    return Finding(
      topic: "build", fact: "debug", effect: "Rates mean nothing; laws and ledgers are still exact."
    )
  }

  private var cpus: Finding {
    let name = machine.cpu == machine.arch ? "of unknown name" : machine.cpu
    guard machine.knowsCPUs else {
      return Finding(
        topic: "CPUs",
        fact: "unknown which may be used; \(machine.cpus) online: \(name), \(machine.arch)",
        effect: "Workers are not pinned: two may land on one CPU and then do not contend.")
    }
    let online = survey.onlineCPUs.map { " of \($0) online" } ?? ""
    let names = machine.allowedCPUs.map(String.init).joined(separator: ",")
    let few = names.count <= 30 ? " (\(names))" : ""
    let others = survey.onlineCPUs == nil ? "; how many are online is unknown" : ""
    var effect: String?
    if machine.cpus == 1 {
      effect =
        "One CPU: workers overlap only where one is interrupted, so lost updates need --gap."
    } else if let online = survey.onlineCPUs, online > machine.cpus {
      effect = "Workers are confined to these; the others are idle or busy with something else."
    }
    return Finding(
      topic: "CPUs",
      fact: "\(machine.cpus)\(online) may be used\(few)\(others): \(name), \(machine.arch)",
      effect: effect)
  }

  private var quota: Finding {
    guard let quota = survey.cpuQuota.tightest else {
      return survey.cpuQuota.isComplete
        ? Finding(topic: "CPU quota", fact: "none")
        : Finding(
          topic: "CPU quota", fact: "unknown: not every control group can be seen",
          effect: "If there is one the system stops all workers when it is used up: rates come out "
            + "too low and waits too long.")
    }
    let isTight = quota < Double(machine.cpus)
    return Finding(
      topic: "CPU quota", fact: "at most \(Figures.significant(quota)) CPUs' worth of time",
      effect: isTight
        ? "The system stops all workers when it is used up: rates come out too low and waits too long."
        : nil)
  }

  private var cores: Finding {
    guard let cores = survey.cores, let shared = survey.cpusOnSharedCores else {
      return Finding(
        topic: "cores", fact: "unknown",
        effect: "Whether CPUs share a core cannot be told; if they do, contention looks cheap.")
    }
    return Finding(
      topic: "cores", fact: "\(cores) for \(machine.cpus) CPUs" + (shared > 0 ? " (SMT)" : ""),
      effect: shared > 0
        ? "CPUs that share a core share its first cache: contention between them looks cheap." : nil
    )
  }

  private var cache: Finding {
    let line = survey.cacheLine.map { "; lines of \($0) bytes" } ?? ""
    switch survey.sharedCache {
    case .level(let level, let size):
      return Finding(
        topic: "shared cache", fact: "level \(level), \(size ?? "of unknown size")\(line)")
    case .notShared:
      return Finding(
        topic: "shared cache", fact: "none that all CPUs share\(line)",
        effect: machine.cpus > 1
          ? "Lines travel between caches or sockets: contention is as dear as it gets." : nil)
    case .unknown:
      return Finding(
        topic: "shared cache", fact: "unknown\(line)",
        effect: machine.cpus > 1
          ? "If the CPUs share none, contention is as dear as it gets; that cannot be told." : nil)
    }
  }

  private var virtual: Finding {
    switch survey.isVirtual {
    case true?:
      Finding(
        topic: "virtual machine", fact: "yes",
        effect: machine.cpus > 1
          ? "\(machine.cpus) virtual CPUs may share one core, which makes contention look cheap; "
            + "others on the host make rates swing." : "Others on the host make rates swing.")
    case false?: Finding(topic: "virtual machine", fact: "no")
    case nil:
      Finding(
        topic: "virtual machine", fact: "unknown",
        effect: "If it is one, CPUs may share one core, and others on the host make rates swing.")
    }
  }

  private var ticks: Finding {
    let rate = Figures.si(survey.ticksPerSecond) + "Hz"
    let ticks = survey.ticks
    let steps =
      "steps of \(Figures.nanoseconds(ticks.step)), an empty interval reads up to "
      + Figures.nanoseconds(ticks.emptyInterval)
    let floor = "Waits below \(ticks.floor) ns are shown as ≤ \(ticks.floor) ns."
    switch survey.hasInvariantTicks {
    case true?:
      return Finding(topic: "tick counter", fact: "invariant, \(rate); \(steps)", effect: floor)
    case false?:
      return Finding(
        topic: "tick counter", fact: "not invariant, now \(rate); \(steps)",
        effect: floor
          + " Sampled waiting times are wrong while the CPU changes its speed; rates are not.")
    case nil:
      return Finding(
        topic: "tick counter", fact: "unknown whether invariant, \(rate); \(steps)",
        effect: floor + " Take sampled waiting times with care.")
    }
  }

  private var queues: Finding {
    survey.hasRunQueueTimes
      ? Finding(topic: "run queue times", fact: "available")
      : Finding(
        topic: "run queue times", fact: "unknown",
        effect: "Whether workers had the CPU, and all at once, is unknown: so are CPU share and "
          + "overlap.")
  }

  private var priority: Finding {
    let topic = "low priority"
    return switch survey.lowPriority {
    case .idle?: Finding(topic: topic, fact: "idle class: workers give way to the screen")
    case .nice?:
      Finding(
        topic: topic, fact: "nice 19 only; the idle class is refused",
        effect: "With many workers the screen may lag behind; figures stay right.")
    case .refused?:
      Finding(
        topic: topic, fact: "refused",
        effect: "With many workers the screen becomes slow; figures stay right.")
    case nil: untried(topic)
    }
  }

  private var screen: Finding {
    let topic = "high priority"
    return switch survey.canRaiseScreen {
    case true?: Finding(topic: topic, fact: "available to the screen")
    case false?:
      Finding(
        topic: topic, fact: "refused",
        effect: "With dozens of workers per CPU a key may take a tenth of a second to show.")
    case nil: untried(topic)
    }
  }

  private var pinning: Finding {
    let topic = "pinning"
    let effect = "Two workers may land on one CPU and then do not contend: compare runs with care."
    guard machine.knowsCPUs else {
      return Finding(
        topic: topic, fact: "none: it is unknown which CPUs may be used", effect: effect)
    }
    return switch survey.canPin {
    case true?: Finding(topic: topic, fact: "available")
    case false?: Finding(topic: topic, fact: "refused", effect: effect)
    case nil: untried(topic)
    }
  }

  private func untried(_ topic: String) -> Finding {
    Finding(
      topic: topic, fact: "unknown", effect: "The system refused the thread that was to try it.")
  }

  private var threads: Finding {
    let topic = "threads"
    guard let limit = survey.threadLimit.tightest else {
      return Finding(topic: topic, fact: survey.threadLimit.isComplete ? "no limit" : "unknown")
    }
    let most = UInt64(Plan.threadRange.upperBound)
    let seen = survey.threadLimit.isComplete ? "the tightest limit" : "the limits that can be seen"
    return Finding(
      topic: topic, fact: "at most \(limit) by \(seen)",
      effect: limit < most + 50
        ? "Fewer than \(most) workers can be had; atomtop says which limit refused." : nil)
  }
}
