import Contention
import Dashboard
import Testing

@testable import atomtop

/// What `atomtop litmus` prints for people.
@Suite("What litmus tells people", .enabled(if: CPUFamily.name == "x86-64"))
struct LitmusTableTests {
  private static let legend = """
    » the weak outcome: no order of the accesses leads to it.
    Possible, as computed from the same accesses: in turns: one access after the
    other; x86-64: on such CPUs; language: in Swift and C++, on any CPU and with any
    compiler.

    """

  @Test("a test: its accesses, and at each ordering the outcomes, what is possible, and why")
  func one() {
    #expect(
      LitmusTable(CountedLitmus().report).text == """
        SB: store buffering
        Each worker stores 1 to its word and then loads the other: can both find 0?
        2 workers on CPUs 0 and 1, pinned

          worker 0       worker 1
          store x ← 1    store y ← 1
          load  y → a    load  x → b

        relaxed: every access relaxed
          10,000 instances in 500 ms, 20.0 k/s
          outcome       count   share  in turns  x86-64  language
        » a = 0, b = 0  3,300  33.0 %  no        yes     yes
          a = 0, b = 1    104   1.0 %  yes       yes     yes
          a = 1, b = 0  6,491  64.9 %  yes       yes     yes
          a = 1, b = 1    105   1.1 %  yes       yes     yes
          A store waits in its CPU's store buffer while the load behind it is already
          answered, so each worker loads before its own store reaches the other.

        fence: relaxed, with a seq-cst fence between two accesses
          10,000 instances in 500 ms, 20.0 k/s
          outcome       count   share  in turns  x86-64  language
        » a = 0, b = 0      0   0.0 %  no        no      no
          a = 0, b = 1    104   1.0 %  yes       yes     yes
          a = 1, b = 0  9,791  97.9 %  yes       yes     yes
          a = 1, b = 1    105   1.1 %  yes       yes     yes
          The fences forbid it: what stands before a fence has reached everybody, out of
          the store buffer, too, before the access behind it is made.


        """ + Self.legend)
  }

  @Test("several tests end in one table")
  func several() {
    let text = LitmusTable(CountedLitmus(names: ["SB", "MP", "IRIW"]).report).text
    #expect(
      text.hasSuffix(
        """

        How often weak outcomes were seen; –: never, and forbidden by the language.
        test  weak outcome                relaxed  fence
        SB    a = 0, b = 0                 33.0 %      –
        MP    a = 1, b = 0                      0      –
        IRIW  a = 1, b = 0, c = 1, d = 0        0      –


        """ + Self.legend), "\(text)")
  }

  @Test("what the words hold in the end, and a test with fences only")
  func finalWords() {
    let text = LitmusTable(CountedLitmus(names: ["2+2W"], orderings: ["fence"]).report).text
    #expect(
      text.contains(
        """
          worker 0       worker 1
          store x ← 1    store y ← 1
          fence          fence
          store y ← 2    store x ← 2
          In an outcome x and y: what the words hold in the end.
        """), "\(text)")
  }

  @Test("too few CPUs, and slices that something spoilt, are said")
  func conditions() {
    let alone = LitmusTable(CountedLitmus(cpus: [1]).report).text
    #expect(
      alone.contains("\n2 workers on CPU 1, pinned\n2 workers on 1 CPU: nothing weak can show.\n"))
    let few = LitmusTable(CountedLitmus(names: ["IRIW"]).report).text
    #expect(few.contains("4 workers on 2 CPUs: they take turns, so that little of this can show."))
    var snapshot = CountedLitmus().snapshot
    snapshot.scenarios[0].variants[1].leftOut = [.cpuShare: 5]
    let busy = LitmusTable(LitmusReport(snapshot)).text
    #expect(
      busy.contains(
        "In 5 of 25 slices something else had the CPUs: weak outcomes are rarer than on\nquiet CPUs.\n"
      ))
  }

  @Test(
    "every line has room, on a lesson's page, too, and all of it can be ASCII",
    arguments: Catalogue.litmusTests.map(\.name))
  func width(_ name: String) throws {
    let counted = CountedLitmus(
      names: [name, "SB"], orderings: Set(LitmusOrdering.allCases.map(\.rawValue)))
    let text = LitmusTable(counted.report).text
    for line in text.split(separator: "\n").map(String.init) {
      #expect(line.columns <= 80, "\(line)")
    }
    let ascii = Charset.ascii.text(text)
    #expect(ascii.utf8.allSatisfy { $0 < 128 })
    #expect(ascii.count { $0 == "?" } == text.count { $0 == "?" })
    for line in try #require(LitmusTable.brief(of: counted.snapshot)) {
      #expect(line.columns <= 76, "\(line)")
    }
  }
}
