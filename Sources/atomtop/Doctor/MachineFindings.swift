import Contention

/// What a machine's facts mean for results.
struct MachineFindings {
  let survey: MachineSurvey

  /// All findings, the weightiest first.
  var all: [Finding] {
    [build, cpus, quota, cores, cache, virtual, ticks, priority, screen, pinning, threads]
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
    let online = survey.onlineCPUs.map { " of \($0) online" } ?? ""
    let names = machine.allowedCPUs.map(String.init).joined(separator: ",")
    let few = names.count <= 30 ? " (\(names))" : ""
    var effect: String?
    if machine.cpus == 1 {
      effect =
        "One CPU: workers overlap only where one is interrupted, so lost updates need --gap."
    } else if let online = survey.onlineCPUs, online > machine.cpus {
      effect = "Workers are confined to these; the others are idle or busy with something else."
    }
    return Finding(
      topic: "CPUs",
      fact: "\(machine.cpus)\(online) may be used\(few): \(machine.cpu), \(machine.arch)",
      effect: effect)
  }

  private var quota: Finding {
    guard let quota = survey.cpuQuota else { return Finding(topic: "CPU quota", fact: "none") }
    let isTight = quota < Double(machine.cpus)
    return Finding(
      topic: "CPU quota", fact: "\(Figures.significant(quota)) CPUs' worth of time",
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
    guard let shared = survey.sharedCache else {
      return Finding(
        topic: "shared cache", fact: "none that all CPUs share\(line)",
        effect: machine.cpus > 1
          ? "Lines travel between caches or sockets: contention is as dear as it gets." : nil)
    }
    return Finding(topic: "shared cache", fact: "level \(shared.level), \(shared.size)\(line)")
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
    case nil: Finding(topic: "virtual machine", fact: "unknown")
    }
  }

  private var ticks: Finding {
    let rate = Figures.si(survey.ticksPerSecond) + "Hz"
    switch survey.hasInvariantTicks {
    case true?: return Finding(topic: "tick counter", fact: "invariant, \(rate)")
    case false?:
      return Finding(
        topic: "tick counter", fact: "not invariant, now \(rate)",
        effect: "Sampled waiting times are wrong while the CPU changes its speed; rates are not.")
    case nil:
      return Finding(
        topic: "tick counter", fact: "\(rate), unknown whether invariant",
        effect: "Take sampled waiting times with care.")
    }
  }

  private var priority: Finding {
    switch survey.lowPriority {
    case .idle: Finding(topic: "low priority", fact: "available: workers give way to the screen")
    case .refused:
      Finding(
        topic: "low priority", fact: "refused",
        effect: "With many workers the screen becomes slow; figures stay right.")
    }
  }

  private var screen: Finding {
    Finding(
      topic: "high priority", fact: survey.canRaiseScreen ? "available to the screen" : "refused",
      effect: survey.canRaiseScreen
        ? nil : "With dozens of workers per CPU a key may take a tenth of a second to show.")
  }

  private var pinning: Finding {
    Finding(
      topic: "pinning", fact: survey.canPin ? "available" : "refused",
      effect: survey.canPin
        ? nil : "Two workers may land on one CPU and then do not contend: compare runs with care.")
  }

  private var threads: Finding {
    guard let limit = survey.threadLimit else {
      return Finding(topic: "threads", fact: "no limit known")
    }
    let most = UInt64(Plan.threadRange.upperBound)
    return Finding(
      topic: "threads", fact: "at most \(limit) by the tightest limit",
      effect: limit < most + 50
        ? "Fewer than \(most) workers can be had; atomtop says which limit refused." : nil)
  }
}
