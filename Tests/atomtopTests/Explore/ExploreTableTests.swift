import Contention
import Dashboard
import Testing

@testable import atomtop

/// What `atomtop explore` prints for people.
@Suite("What explore tells people")
struct ExploreTableTests {
  private func text(_ line: String, asking question: String? = nil) throws -> String {
    ExploreTable(try ExploreLine(line, asking: question).result()).text
  }

  private static let hint = """
    --schedule with such a schedule shows it step by step, --all lists interleavings
    one by one, and --ask 'NAME == NUMBER' asks whether something can happen.

    """

  @Test("a broken variant: counts, outcomes, one way in which it breaks")
  func broken() throws {
    #expect(
      try text("-s counter --variant load-store --ops 1") == """
        counter: every worker adds 1 to one shared value
        ✗ load-store: an atomic load, then an atomic store: two steps, not one
        law: value == operations
        2 workers × 1 operation · relaxed
        sc: in turns: one order of all accesses

        6 interleavings, 12 states. 4 of them break the law (66.7 %), 2 keep it.

        outcome    law     ways   share  switches  one such schedule
        value = 1  BREAKS     4  66.7 %         2  0,1,1,0
        value = 2  holds      2  33.3 %         1  0,0,1,1

        value = 1 comes about so:
        step  worker 0         worker 1         value
           1  load  value → 0                       0
           2                   load  value → 0      0
           3                   store value ← 1      1
           4  store value ← 1                       1

        Decided at step 2: from there 2 of 2 ways break the law.


        """ + Self.hint)
  }

  @Test("a correct variant")
  func correct() throws {
    #expect(
      try text("-s counter --variant cas-loop") == """
        counter: every worker adds 1 to one shared value
        ● cas-loop: compare-and-swap, tried again until it succeeds
        law: value == operations
        2 workers × 2 operations · relaxed
        sc: in turns: one order of all accesses
        A weak compare-and-swap fails here only where it finds another value.

        126 interleavings, 65 states. All keep the law.

        outcome    law    ways    share  switches  one such schedule
        value = 4  holds   126  100.0 %         1  0,0,0,0,1,1,1,1


        """ + Self.hint)
  }

  @Test("a lock with an ordering that is too weak, and old values")
  func weak() throws {
    #expect(
      try text("-s spinlock --variant tas --ordering relaxed --model c20 --ops 1") == """
        spinlock: every worker takes a lock, adds 1 to a value, and releases the lock
        ● tas: test-and-set: swaps until it succeeds
        law: value == operations, and never two holders
        2 workers × 1 operation · relaxed
        c20: C++20 and Swift: a load may return old values that nothing forbids
        relaxed: too weak for spinlock
        c20 without load buffering: no load returns what is stored later because of it
        A weak compare-and-swap fails here only where it finds another value.

        30 interleavings, 35 states. 20 of them break the law (66.7 %), 10 keep it.

        outcome    law     ways   share  switches  one such schedule
        value = 1  BREAKS    20  66.7 %         1  0,0,0,0,1,1.1,1,1
        value = 2  holds     10  33.3 %         1  0,0,0,0,1,1,1,1

        value = 1 comes about so:
        step  worker 0          worker 1               lock  value
           1  cas   lock 0 → 1                            1      0
           2  load  value → 0                             1      0
           3  store value ← 1                             1      1
           4  store lock ← 0                              0      1
           5                    cas   lock 0 → 1          1      1
           6                    load  value → 0 (old)     1      1
           7                    store value ← 1           1      1
           8                    store lock ← 0            0      1

        Decided at step 6: from there 2 of 2 ways break the law.


        """ + Self.hint)
  }

  @Test("a schedule says how it ends, or what could come next")
  func schedule() throws {
    let line = "-s counter --variant load-store --ops 1 --schedule"
    #expect(try text("\(line) 0,1,1,0").contains("\nvalue = 1: the law BREAKS.\n"))
    #expect(
      try text("\(line) 0,1,1").contains(
        "\nNot at the end yet. Next could be:\n  0  worker 0: store value ← 1\n"))
  }

  @Test("a question is answered with a schedule, a number or not at all")
  func answers() throws {
    let line = "-s once --variant cas"
    #expect(try text(line, asking: "winners == 2").contains("\nwinners == 2: possible, and so: "))
    #expect(
      try text(line, asking: "winners > 2").contains(
        "\nwinners > 2: impossible: in none of 60 interleavings.\n"))
    #expect(
      try text("\(line) --limit 8", asking: "winners > 2").contains(
        "\nwinners > 2: unknown.\n"))
  }

  @Test("at the limit it says so, and that nothing is claimed")
  func limit() throws {
    #expect(
      try text("-s counter --variant cas-loop --limit 20").contains(
        """

        Gave up at 20 states: the limit (--limit). Nothing is claimed, and how many
        interleavings there are is not known.

        """))
  }

  @Test("interleavings are listed as lanes")
  func lanes() throws {
    let text = try text("-s counter --variant load-store --ops 1 --all --first 2")
    #expect(
      text.contains(
        """
        1  value = 2  holds  0,0,1,1
           worker 0  load  store
           worker 1              load  store

        2  value = 1  BREAKS  0,1,0,1
           worker 0  load        store
           worker 1        load        store

        The first 2 of 6; --first N lists more.
        """), "\(text)")
    let long = try self.text("-s counter --variant cas-loop --ops 4 --all --first 40")
    #expect(long.contains("c cas, l load, ✗ a compare-and-swap that failed"), "\(long)")
  }

  @Test("lines fit 80 columns, but for schedules", arguments: VariantID.all)
  func width(_ id: VariantID) throws {
    for model in [MemoryModel.sc, .c20] {
      var plan = ExplorerPlan(id)
      plan.model = model
      // Lanes that do not fit beside each other.
      let workers = Catalogue.variant(id)?.onlyWorkers ?? 4
      if model == .sc { (plan.workers, plan.operations) = (workers, 1) }
      let text = ExploreTable(
        try #require(try ExploreResult.of(ExplorerRequest(plan, states: 5000)))
      ).text
      #expect(!Charset.ascii.text(text).contains("?"))
      for line in text.split(separator: "\n") where !line.contains(",0,") {
        #expect(String(line).columns <= 80, "\(line)")
        #expect(line.last != " ")
      }
    }
  }
}
