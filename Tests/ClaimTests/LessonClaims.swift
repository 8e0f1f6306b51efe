/// What lessons say of their runs: every right answer that a run can refute, and what happened.
extension Claim {
  private static let again = "press r to run it again."

  static let ofLessons =
    counting + losing + exchanging + racing + numbering + waiting + costing
    + buffering

  private static let counting = [
    Claim("demos/counter.md", "[x] 8000, every time", adding) { $0.comes(to: 8000) },
    Claim("demos/counter.md", "All three say `total = 8000`.", adding) {
      $0.variants.count == 3 && $0.comes(to: 8000)
    },
    Claim(
      "demos/counter.md", "`total = 1000`, on every run.",
      "-s counter --threads 10 --ops 100 --variant fetch-add"
    ) { $0.comes(to: 1000) },
    Claim(
      "demos/sharing-atomics.md", "Four threads, one atomic, `total = 1000`.",
      "-s counter --threads 4 --ops 250 --variant fetch-add"
    ) { $0.comes(to: 1000) },
  ]

  private static let adding =
    "-s counter --threads 8 --ops 1000 --variant fetch-add --variant cas-loop"

  private static let losing = [
    Claim("demos/lost-update.md", "[x] less than 8000", losingSlowly, on: .twoCPUs) {
      try $0["load-store"].law.observed < 8000
    },
    Claim("demos/lost-update.md", "[x] less than 8000", losingSlowly, on: .oneCPU) {
      try $0["load-store"].law.observed < 8000
    },
    Claim(
      "demos/lost-update.md", "fetch-add says `total = 8000`, as always.", losingSlowly,
      on: .twoCPUs
    ) { $0.comes(to: 8000, allBut: "load-store") },
    Claim("demos/lost-update.md", "many updates get lost", losingFast, on: .twoCPUs, orElse: again)
    {
      try $0["load-store"].law.violations >= 1000 && $0.holds(allBut: "load-store")
    },
    Claim(
      "demos/lost-update.md", "no interruption splits that", losingFast, on: .oneCPU,
      needsX86: true
    ) { $0.holds() },
  ]

  private static let losingSlowly =
    "-s counter --threads 8 --ops 1000 --gap 5000 --variant load-store --variant fetch-add"
  private static let losingFast =
    "-s counter --threads 8 --duration 0.2 --variant load-store --variant fetch-add"

  private static let exchanging = [
    Claim("demos/compare-exchange.md", "`total = 8000000`: nothing is lost.", exchange) {
      $0.comes(to: 8_000_000)
    },
    Claim(
      "demos/compare-exchange.md", "With two CPUs or more there are some.", exchange, on: .twoCPUs
    ) { try $0["cas-loop"].cas_failures ?? 0 > 0 },
    Claim(
      "demos/compare-exchange.md", "On one CPU hardly any attempt fails.", exchange, on: .oneCPU
    ) { try $0["cas-loop"].cas_failures ?? .max < 8000 },
    Claim("demos/max.md", "[x] 7", offering) { try $0["cas-loop"].law.observed == 7 },
    Claim("demos/max.md", "`max = 7`", offering) { $0.comes(to: 7, allBut: "check-store") },
    Claim("demos/max.md", "check-store went backwards", falling, on: .twoCPUs, holds: falls),
    Claim("demos/max.md", "check-store went backwards", falling, on: .oneCPU, holds: falls),
    Claim(
      "demos/max.md", "Most offers are no higher than the maximum.", falling, on: .twoCPUs
    ) { try $0["cas-loop"].cas_attempts ?? .max < $0["cas-loop"].ops / 2 },
  ]

  private static let exchange =
    "-s counter --threads 8 --ops 1000000 --variant cas-loop --variant fetch-add"
  private static let offering = "-s max --threads 8 --ops 5 --samples 3,1,7,2,5"
  private static let falling =
    "-s max --threads 8 --duration 0.5 --gap 50 --variant check-store --variant cas-loop"

  @Sendable
  private static func falls(_ report: Report) throws -> Bool {
    try !report["check-store"].law.holds && report.holds(allBut: "check-store")
  }

  private static let racing = [
    Claim("demos/once.md", "[x] exactly one", racingOnce) {
      try $0["cas"].law.observed == 1
    },
    Claim("demos/once.md", "`winners = 1`.", racingOnce) {
      $0.comes(to: 1, allBut: "check-then-set")
    },
    Claim(
      "demos/once.md", "check-then-set has more winners than rounds.", racingOften, on: .twoCPUs,
      holds: hasMoreWinners),
    Claim(
      "demos/once.md", "check-then-set has more winners than rounds.", racingOften, on: .oneCPU,
      holds: hasMoreWinners),
  ]

  private static let racingOnce = "-s once --threads 16 --ops 1"
  private static let racingOften =
    "-s once --threads 16 --ops 200 --gap 500000 --variant check-then-set --variant cas"

  @Sendable
  private static func hasMoreWinners(_ report: Report) throws -> Bool {
    let law = try report["check-then-set"].law
    return law.expected == 200 && law.observed > 200
      && report.comes(to: 200, allBut: "check-then-set")
  }

  private static let numbering = [
    Claim("demos/ids.md", "[x] exactly 1000", taking) { $0.comes(to: 1000) },
    Claim("demos/ids.md", "`generated 1000 IDs, 1000 unique`.", taking) { report in
      report.comes(to: 1000) && report.variants.allSatisfy { $0.law.expected == 1000 }
    },
    Claim(
      "demos/ids.md", "It hands out the same number again and again.", takingTwice, on: .twoCPUs,
      holds: repeats),
    Claim(
      "demos/ids.md", "It hands out the same number again and again.", takingTwice, on: .oneCPU,
      holds: repeats),
    Claim("demos/pair.md", "two-atomics showed wrong sums.", moving, on: .twoCPUs) {
      try $0["two-atomics"].law.violations > 0
    },
    Claim("demos/pair.md", "two-atomics showed wrong sums.", moving, on: .oneCPU) {
      try $0["two-atomics"].law.violations > 0
    },
    Claim("demos/pair.md", "mutex never did", moving, on: .twoCPUs) {
      try $0["mutex"].law.holds
    },
    Claim("demos/pair.md", "Nor did rwlock", moving, on: .twoCPUs) {
      try $0["rwlock"].law.holds
    },
    Claim("demos/pair.md", "packed never did either.", moving, on: .twoCPUs) {
      try $0["packed"].law.holds
    },
  ]

  private static let taking = "-s ids --threads 4 --ops 250 --variant fetch-add"
  private static let takingTwice =
    "-s ids --threads 8 --duration 0.2 --gap 50 --variant load-store --variant fetch-add"
  private static let moving = "-s pair --threads 4 --duration 0.2"

  @Sendable
  private static func repeats(_ report: Report) throws -> Bool {
    try report["load-store"].law.violations >= 100 && report.holds(allBut: "load-store")
  }

  private static let waiting = [
    Claim("demos/spinlock.md", "[x] 8000", locking, on: .twoCPUs) {
      try $0["tas"].law.observed == 8000
    },
    Claim("demos/spinlock.md", "`count = 8000` for every lock.", locking, on: .twoCPUs) {
      $0.comes(to: 8000, allBut: "unlocked")
    },
    Claim("demos/spinlock.md", "unlocked has lost some", locking, on: .twoCPUs) {
      try $0["unlocked"].law.observed < 8000
    },
    Claim("demos/spinlock.md", "unlocked has lost some", locking, on: .oneCPU) {
      try $0["unlocked"].law.observed < 8000
    },
    Claim(
      "demos/spinlock.md", "A mutex puts waiters to sleep and the holder gets on.",
      "-s spinlock --threads 32 --duration 0.2 --variant tas --variant ticket", on: .twoCPUs,
      orElse: again, needsRelease: true
    ) { try $0["ticket"].ops < $0["mutex"].ops },
    Claim(
      "demos/scaling.md", "[x] as soon as there are more workers than CPUs", crowded,
      pointOf: swept, on: .twoCPUs,
      orElse: again, needsRelease: true
    ) { try $0["ticket"].ops < $0["mutex"].ops },
    Claim(
      "demos/scaling.md", "With more workers than CPUs ticket falls far behind.", crowded,
      pointOf: swept,
      on: .twoCPUs, orElse: again, needsRelease: true
    ) { try $0["ticket"].ops < $0["mutex"].ops / 2 },
    Claim(
      "demos/scaling.md", "tas suffers less", crowded, pointOf: swept, on: .twoCPUs, orElse: again,
      needsRelease: true
    ) { try $0["ticket"].ops < $0["tas"].ops },
  ]

  private static let crowded =
    "-s spinlock --threads 8 --duration 0.2 --variant tas --variant ticket"

  private static let swept =
    "-s spinlock --variant tas --variant ticket --variant mutex --vary threads=1,2,4,8"

  private static let locking =
    "-s spinlock --threads 8 --ops 1000 --gap 5000 --variant unlocked --variant tas "
    + "--variant ttas"

  private static let costing = [
    Claim(
      "demos/ordering.md", "[x] only the store", ordering, on: .twoCPUs, orElse: again,
      needsRelease: true,
      needsX86: true
    ) { try $0["store-seq-cst"].ops < $0["store-relaxed"].ops },
    Claim(
      "demos/ordering.md", "store-seq-cst costs several times as much", ordering, on: .twoCPUs,
      orElse: again, needsRelease: true, needsX86: true
    ) { try $0["store-seq-cst"].ops < $0["store-relaxed"].ops / 3 },
    Claim(
      "demos/ordering.md", "The fence costs about as much as the expensive store", ordering,
      on: .twoCPUs, orElse: again, needsRelease: true, needsX86: true
    ) {
      let (fence, store) = (try $0["fence-seq-cst"].ops, try $0["store-seq-cst"].ops)
      return fence < store * 3 && store < fence * 3
    },
    Claim(
      "demos/sharing.md", "[x] yes: side by side is slower", sharing, on: .twoCPUs,
      orElse: again, needsRelease: true
    ) {
      try $0["one-line"].ops < $0["own-line"].ops
    },
    Claim("demos/sharing.md", "All words are right: no update was lost.", sharing, on: .twoCPUs) {
      $0.holds()
    },
    Claim(
      "demos/sharing.md", "With one CPU, or with one thread, there is no such difference",
      sharing, on: .oneCPU, orElse: again, needsRelease: true
    ) { try $0["one-line"].ops > $0["own-line"].ops / 2 },
  ]

  private static let buffering = [
    Claim(
      "demos/store-buffer.md", "peterson-relaxed has lost updates", petersons, on: .twoCPUs,
      orElse: again, needsRelease: true
    ) { try !$0["peterson-relaxed"].law.holds },
    Claim("demos/store-buffer.md", "never loses any.", petersons, on: .twoCPUs) {
      try $0["peterson"].law.holds
    },
    Claim("demos/store-buffer.md", "On one CPU it loses none.", petersons, on: .oneCPU) {
      $0.holds()
    },
  ]

  private static let petersons =
    "-s spinlock --variant peterson-relaxed --variant peterson -t 2 --duration 0.5"

  private static let ordering = "-s ordering --threads 2 --duration 0.2"
  private static let sharing = "-s sharing --threads 2 --duration 0.2"
}
