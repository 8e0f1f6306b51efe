import Contention
import Testing

@testable import Dashboard

/// A litmus test step by step: its weak outcome is seen or not, and nothing is broken.
@Suite("Litmus tests in the stepper")
struct LitmusStepperTests {
  static let cases = LitmusPageTests.tests.flatMap { name in MemoryModel.allCases.map { (name, $0) }
  }

  @Test("nothing that the page says speaks of a law", arguments: cases)
  func words(_ name: String, _ model: MemoryModel) throws {
    var stepper = try OpenStepper(name, "relaxed", width: 120, height: 40) { $0.model = model }
    let ways = try #require(stepper.course.exploration?.interleavings)
    #expect(stepper.lines[1].contains("\(WaysText.count(ways)) way"))
    for typed in ["", "a", "!", "r", "0", "r"] {
      stepper.type(typed)
      #expect(
        !stepper.text.contains(/\b(break|breaks|broken|law|holds|fail|failure)\b/),
        "\(stepper.text)")
      if typed == "a" { stepper.press(.escape) }
    }
    while !stepper.course.moves.isEmpty { stepper.press(.enter) }
    #expect(stepper.text.contains("the end: a = ") || stepper.text.contains("the end: x = "))
    #expect(!stepper.text.contains(/\b(break|breaks|broken|law|holds)\b/), "\(stepper.text)")
  }

  @Test("SB: in turns none ends weak, with store buffers some do")
  func storeBuffering() throws {
    var stepper = try OpenStepper("SB", "relaxed")
    #expect(stepper.lines[1].hasSuffix("try to see a = 0, b = 0"))
    stepper.type("!")
    #expect(stepper.lines[1] == " 6 ways to interleave: none ends with a = 0, b = 0.")
    stepper.type("M")
    #expect(stepper.lines[1].contains(" end with a = 0, b = 0, "))
    stepper.type("!")
    #expect(stepper.text.contains("reached at step 4, as few as can be"))
    #expect(stepper.lines[0].contains("2 workers") && !stepper.lines[0].contains("operation"))
  }

  @Test("workers and operations are the test's own, and m goes through its orderings")
  func plans() throws {
    var stepper = try OpenStepper("WRC", "relaxed")
    for (keys, words) in [
      ("+", "WRC has 3 workers"), ("-", "WRC has 3 workers"), ("]", "once"), ("[", "once"),
    ] {
      stepper.type(keys)
      #expect(stepper.page.note?.contains(words) == true)
      #expect(stepper.page.plan.workers == 3 && stepper.page.plan.operations == 1)
    }
    for ordering in ["acq-rel", "seq-cst", "fence", "relaxed"] {
      stepper.type("m")
      #expect(stepper.page.plan.variant == ordering)
    }
  }

  @Test(
    "Peterson's lock keeps its two workers, and the page says what cannot be counted",
    arguments: ["peterson", "peterson-relaxed"])
  func peterson(_ variant: String) throws {
    var stepper = try OpenStepper("spinlock", variant) { $0.model = .tso }
    stepper.type("+")
    #expect(stepper.page.note == "\(variant) is for exactly 2 workers")
    #expect(stepper.page.plan.workers == 2)
    #expect(stepper.lines[1].contains("more ways than can be counted"))
    stepper.type("!")
    #expect((stepper.course.outcome?.holds == false) == (variant == "peterson-relaxed"))
    var other = try OpenStepper("spinlock", "mcs") { $0.workers = 3 }
    other.type("v")
    #expect(other.page.plan.variant == "peterson" && other.page.plan.workers == 2)
  }
}
