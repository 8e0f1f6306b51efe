import Dashboard
import Testing

@testable import Contention
@testable import atomtop

/// What could not be looked at is unknown: neither "none" nor the worst nor the best case.
@Suite("Doctor")
struct DoctorTests {
  private static func machine(_ cpus: Int = 2, knowsCPUs: Bool = true) -> Machine {
    Machine(
      os: "Linux", arch: "x86_64", cpu: "x86_64", allowedCPUs: Array(0..<cpus),
      isDebugBuild: false, knowsCPUs: knowsCPUs)
  }

  /// A survey that could not look at anything.
  private static func nothing(knowsCPUs: Bool = true) -> MachineSurvey {
    MachineSurvey(
      machine: machine(knowsCPUs: knowsCPUs), ticksPerSecond: 2.45e9,
      ticks: TickResolution(step: 10, emptyInterval: 20))
  }

  private func facts(_ survey: MachineSurvey) -> [String: Finding] {
    let findings = MachineFindings(survey: survey).all
    return Dictionary(uniqueKeysWithValues: findings.map { ($0.topic, $0) })
  }

  @Test("of nothing that it could not look at does it claim anything", arguments: [true, false])
  func unknown(knowsCPUs: Bool) {
    for (topic, finding) in facts(Self.nothing(knowsCPUs: knowsCPUs)) {
      #expect(finding.fact.contains("unknown"), "\(topic): \(finding.fact)")
      let claims = ["no limit", "available", "refused", "share none", "yes"]
      #expect(!claims.contains { finding.fact.contains($0) }, "\(topic): \(finding.fact)")
    }
  }

  @Test("what is not there was looked for")
  func absent() {
    var survey = Self.nothing()
    survey.cpuQuota = .unlimited
    survey.threadLimit = .unlimited
    survey.sharedCache = .notShared
    survey.lowPriority = .refused
    survey.canRaiseScreen = false
    survey.canPin = false
    survey.isVirtual = false
    let facts = facts(survey)
    #expect(facts["CPU quota"]?.fact == "none")
    #expect(facts["threads"]?.fact == "no limit")
    #expect(facts["shared cache"]?.fact == "none that all CPUs share")
    #expect(facts["shared cache"]?.effect?.contains("as dear as it gets") == true)
    #expect(facts["virtual machine"]?.fact == "no")
    for topic in ["low priority", "high priority", "pinning"] {
      #expect(facts[topic]?.fact == "refused", "\(topic)")
    }
  }

  @Test("a limit that is seen is told with what may stand above it")
  func limits() {
    var survey = Self.nothing()
    survey.threadLimit = Limit(tightest: 50, isComplete: false)
    survey.cpuQuota = Limit(tightest: 1.5, isComplete: false)
    #expect(facts(survey)["threads"]?.fact == "at most 50 by the limits that can be seen")
    #expect(facts(survey)["CPU quota"]?.fact == "at most 1.50 CPUs' worth of time")
    survey.threadLimit.isComplete = true
    #expect(facts(survey)["threads"]?.fact == "at most 50 by the tightest limit")
  }

  @Test("CPUs that are a guess are named as one, with what follows")
  func guess() {
    var survey = Self.nothing(knowsCPUs: false)
    survey.canPin = true
    let facts = facts(survey)
    #expect(facts["CPUs"]?.fact.hasPrefix("unknown which may be used; 2 online") == true)
    #expect(facts["CPUs"]?.effect?.contains("not pinned") == true)
    #expect(facts["pinning"]?.fact == "none: it is unknown which CPUs may be used")
  }

  @Test("low priority: which of the three is granted")
  func lowPriority() {
    var survey = Self.nothing()
    for (granted, word) in [
      (MachineSurvey.LowPriority.idle, "idle class"), (.nice, "nice 19 only"),
      (.refused, "refused"),
    ] {
      survey.lowPriority = granted
      #expect(facts(survey)["low priority"]?.fact.hasPrefix(word) == true)
    }
  }

  @Test("the tick counter's floor is told")
  func ticks() {
    var survey = Self.nothing()
    survey.hasInvariantTicks = true
    #expect(
      facts(survey)["tick counter"]
        == Finding(
          topic: "tick counter",
          fact: "invariant, 2.45 GHz; steps of 10 ns, an empty interval reads up to 20 ns",
          effect: "Waits below 20 ns are shown as ≤ 20 ns."))
  }

  @Test(
    "no line is longer than 80 columns, and none begins with a blank topic but those that go on")
  func width() {
    for survey in [Self.nothing(), Self.nothing(knowsCPUs: false), .current()] {
      let findings = MachineFindings(survey: survey).all
      let lines = Doctor.report(findings).split(separator: "\n")
      #expect(lines.allSatisfy { $0.count <= 80 }, "\(lines)")
      #expect(lines.count { !$0.hasPrefix(" ") } == findings.count)
    }
  }
}
