/// What README, the plan of a class and the scripts say.
extension Claim {
  static let all = ofReadme + ofPlan + ofScripts + ofLessons

  private static let ofReadme = [
    Claim(
      "README.md", "every correct one ends with `total = 8000`",
      "--scenario counter --threads 8 --ops 1000"
    ) { $0.comes(to: 8000, allBut: "load-store") },
    Claim("README.md", "fast and wrong, fast and right.", firstLook, on: .twoCPUs, orElse: longer) {
      try $0["load-store"].law.violations > 0 && $0["fetch-add"].law.holds
    },
    Claim(
      "README.md", "fast and wrong, fast and right.", firstLook, on: .twoCPUs, orElse: longer,
      needsRelease: true
    ) {
      let mutex = try $0["mutex"].ops
      return try $0["load-store"].ops > mutex && $0["fetch-add"].ops > mutex
    },
    Claim(
      "README.md", "On a single CPU nothing is lost without a gap", firstLook, on: .oneCPU,
      needsX86: true
    ) { $0.holds() },
    Claim(
      "README.md", "press `g` until something is",
      "-s counter --threads 2 --duration 0.2 --gap 5000", on: .oneCPU, orElse: longer
    ) { try $0["load-store"].law.violations > 0 },
    Claim(
      "README.md", "`ticket` serves in order and collapses",
      "-s spinlock --threads 16 --duration 0.2 --variant ticket", on: .twoCPUs, orElse: longer,
      needsRelease: true
    ) { try $0["ticket"].ops < $0["mutex"].ops },
    Claim(
      "README.md", "the more workers win that must not", race, on: .twoCPUs, needsRelease: true
    ) {
      try $0["check-then-set"].share < 0.1
    },
    Claim("README.md", "the more workers win that must not", race + " --gap 1000", on: .twoCPUs) {
      try $0["check-then-set"].share > 0.5
    },
    Claim(
      "README.md", "that happens in nearly every round", race + " --gap 1000", on: .twoCPUs
    ) { try $0["check-then-set"].share > 0.9 },
    Claim("README.md", "nothing: it shows what each ordering costs", "-s ordering --ops 100000") {
      $0.holds()
    },
    Claim("README.md", "nothing but speed", "-s sharing --ops 100000") { $0.holds() },
  ]

  private static let longer = "look for longer."
  private static let firstLook = "-s counter --threads 2 --duration 0.2"
  private static let race =
    "-s once --threads 2 --ops 1000 --variant check-then-set --no-baseline"

  private static let plan = "demos/README.md"
  private static let again = "If something else keeps the machine busy, run it again."

  private static let ofPlan = [
    // A gap a thousand times as wide cannot lose ten times as much.
    Claim(
      plan, "It jumps to a ceiling and stays there",
      "-s counter --threads 2 --ops 1000000 --gap 100 --variant load-store", on: .twoCPUs,
      orElse: again
    ) { try $0["load-store"].share > 0.1 },
    Claim(plan, "then show check-then-set with 200 rounds.", crowdedRace, on: .twoCPUs) {
      try $0["check-then-set"].law.violations > 0
    },
    Claim(
      plan, "It is one that spins",
      "-s spinlock --threads 32 --duration 0.2 --variant tas --variant ticket", on: .twoCPUs,
      orElse: again, needsRelease: true
    ) { try max($0["tas"].ops, $0["ticket"].ops) < $0["mutex"].ops },
    Claim(
      plan, "loses much in a second",
      "-s counter --threads 8 --duration 0.2 --variant load-store --variant fetch-add",
      on: .twoCPUs, orElse: again
    ) { try $0["load-store"].law.violations > 1000 },
    Claim(
      plan, "load-store is a single instruction on x86 and loses nothing",
      "-s counter --threads 8 --duration 0.2 --variant load-store --variant fetch-add",
      on: .oneCPU, needsX86: true
    ) { $0.holds() },
    Claim(plan, template, withoutVerb(template), on: .twoCPUs) {
      try $0["load-store"].law.observed < 8000
    },
    Claim(plan, template, withoutVerb(template), on: .oneCPU) {
      try $0["load-store"].law.observed < 8000
    },
  ]

  private static let ofScripts = [
    Claim(
      "demos/lost-update.sh",
      "--variant load-store --no-baseline --threads 8 --ops 1000 --gap 5000",
      "-s counter --threads 8 --ops 1000 --gap 5000 --variant load-store --variant fetch-add",
      on: .twoCPUs
    ) { try $0["load-store"].law.observed < 8000 },
    Claim(
      "demos/once-race.sh", "--variant cas --threads 16 --ops 200 --gap 500000", crowdedRace,
      on: .twoCPUs
    ) { try $0["check-then-set"].law.violations > 0 },
  ]

  private static let crowdedRace =
    "-s once --threads 16 --ops 200 --gap 500000 --variant check-then-set --variant cas"
  private static let template =
    "atomtop run -s counter --variant load-store --threads 8 --ops 1000 --gap 5000"

  private static func withoutVerb(_ line: String) -> String {
    String(line.dropFirst("atomtop run ".count))
  }
}
