import Contention
import TestSupport
import Testing

@testable import Dashboard

@Suite("Keys of the stepper")
struct StepperKeyTests {
  static let cases = ListingTests.ids.flatMap { id in MemoryModel.allCases.map { (id, $0) } }

  @Test("Backspace undoes any step, and knowing everything changes none", arguments: cases)
  func undo(_ id: VariantID, _ model: MemoryModel) throws {
    var stepper = try OpenStepper(id.scenario, id.variant, isExplored: false) { $0.model = model }
    var seen = [stepper.course.situation]
    var random = SeededNumbers(state: 3)
    while seen.count < 25, let place = stepper.course.moves.indices.randomElement(using: &random) {
      for _ in stepper.course.moves { stepper.press(.up) }
      for _ in 0..<place { stepper.press(.down) }
      let step = stepper.course.moves[place].step
      stepper.press(.enter)
      #expect(stepper.course.steps.last == step)
      seen.append(stepper.course.situation)
    }
    let steps = stepper.course.steps
    stepper.explore()
    #expect(stepper.course.steps == steps)
    for situation in seen.reversed() {
      #expect(stepper.course.situation.workers == situation.workers)
      // More words may be known by now.
      #expect(situation.words.allSatisfy(stepper.course.situation.words.contains))
      stepper.press(.backspace)
    }
    #expect(stepper.course.strides.isEmpty)
  }

  @Test("each outcome of the list plays a way that ends in it", arguments: cases)
  func witnesses(_ id: VariantID, _ model: MemoryModel) throws {
    var stepper = try OpenStepper(id.scenario, id.variant) {
      ($0.model, $0.operations) = (model, 1)
    }
    for (place, ending) in stepper.page.endings.enumerated() {
      stepper.type("a")
      for _ in 0..<place { stepper.press(.down) }
      stepper.press(.enter)
      #expect(stepper.course.outcome == ending.outcome)
      #expect(stepper.page.overlay == nil)
    }
    #expect(!stepper.page.endings.isEmpty)
  }

  @Test("a worker's digit makes its next access, whatever lies between")
  func digits() throws {
    var stepper = try OpenStepper("counter", "load-store")
    stepper.type("0101")
    #expect(stepper.course.steps == [.access(0), .access(1), .access(0), .access(1)])
    stepper.type("7")
    #expect(stepper.course.steps.count == 4 && stepper.page.note == "workers are 0 to 1")
    stepper.type("0000")
    #expect(stepper.page.note == "worker 0 has finished")
    stepper.press(.home)
    #expect(stepper.course.strides.isEmpty)
  }

  @Test("a worker that cannot go on says why")
  func waiting() throws {
    var locked = try OpenStepper("counter", "mutex")
    locked.type("01")
    #expect(locked.page.note?.hasPrefix("worker 1 waits: lock") == true)
    var spinning = try OpenStepper("spinlock", "ticket")
    spinning.type("011")
    #expect(spinning.page.note?.hasPrefix("worker 1 looks in vain: load") == true)
    var buffered = try OpenStepper("counter", "mutex") { $0.model = .tso }
    buffered.type("0000")
    #expect(buffered.page.note == "worker 0 waits until its buffer is empty: d")
  }

  @Test("d drains the one buffer that holds stores, or asks whose")
  func draining() throws {
    var stepper = try OpenStepper("counter", "load-store") { $0.model = .tso }
    stepper.type("d")
    #expect(stepper.page.note == "no store waits in a buffer")
    stepper.type("00d")
    #expect(stepper.course.steps.last == .drain(0))
    stepper.type("r0011d")
    #expect(stepper.page.awaitsBuffer && stepper.course.steps.count == 4)
    stepper.type("1")
    #expect(stepper.course.steps.last == .drain(1) && !stepper.page.awaitsBuffer)
    var other = try OpenStepper("counter", "load-store")
    other.type("d")
    #expect(other.page.note?.contains("tso") == true)
  }

  @Test(
    "← and → go through all values that an access may find, and the digit takes the one in brackets"
  )
  func values() throws {
    var stepper = try OpenStepper("counter", "load-store") { $0.model = .c20 }
    stepper.type("00")
    let choices = stepper.course.situation.workers[1].choices
    #expect(choices == [1, 0])
    for choice in [1, 0, 1] {
      stepper.press(.right)
      #expect(stepper.page.step(of: 1) == .access(1, choice: choice))
    }
    #expect(stepper.text.contains("may find 1 [0]"))
    stepper.type("1")
    #expect(stepper.course.strides.last?.move.found == 0)
  }

  @Test("! decides a broken variant with the fewest steps there are", arguments: ListingTests.ids)
  func failure(_ id: VariantID) throws {
    var stepper = try OpenStepper(id.scenario, id.variant)
    let fewest = stepper.course.prospect?.stepsToFailure
    stepper.type("!")
    guard stepper.course.exploration?.interleavings != nil else {
      // Waits that can go round in circles: ways are not counted, but what they lead to is known. In turns
      // Peterson's lock is right at any ordering.
      #expect(stepper.course.exploration?.holds == true && stepper.course.strides.isEmpty)
      return
    }
    if Catalogue.variant(id)?.role == .broken {
      let (here, fewest) = (try #require(stepper.course.prospect), try #require(fewest))
      #expect(here.failing == here.total && stepper.course.strides.count == fewest)
      #expect(stepper.course.decided(breaking: true) == fewest)
      #expect(stepper.text.contains("reached at step \(fewest), as few as can be"))
    } else {
      #expect(fewest == nil && stepper.course.strides.isEmpty)
      #expect(stepper.lines[1].hasPrefix(" no way: "))
    }
  }

  @Test("whoever tries to break what is correct is told after three ends, or on asking")
  func correct() throws {
    var stepper = try OpenStepper("counter", "cas-loop")
    for _ in 0..<Game.tries {
      #expect(stepper.lines[1].hasSuffix("try to break it"))
      #expect(!stepper.text.contains("keep the law"))
      stepper.type("r00001111")
      #expect(stepper.course.outcome?.holds == true)
    }
    #expect(stepper.lines[1] == " no way: 126 of 126 keep the law")
  }

  @Test("models, orderings, variants, workers and operations turn, and each is a new game")
  func plans() throws {
    var stepper = try OpenStepper("spinlock", "tas")
    stepper.type("0M")
    #expect(stepper.page.plan.model == .tso && stepper.course.strides.isEmpty)
    stepper.type("MM")
    #expect(stepper.page.plan.model == .sc)
    var orderings: [MemoryOrdering] = []
    for _ in MemoryOrdering.allCases {
      stepper.type("m")
      orderings += [stepper.page.plan.effectiveOrdering].compactMap { $0 }
    }
    #expect(Set(orderings).count == MemoryOrdering.allCases.count)
    stepper.type("++++")
    #expect(stepper.page.plan.workers == 4)
    stepper.type("-----]")
    #expect(stepper.page.plan.workers == 1 && stepper.page.plan.operations == 3)
    stepper.type("[[[[")
    #expect(stepper.page.plan.operations == 1)
    stepper.type("vV")
    #expect(stepper.page.plan.variant == "tas")
  }

  @Test(
    "an ordering that is too weak says so, and is there to be broken where the language allows it")
  func tooWeak() throws {
    var stepper = try OpenStepper("spinlock", "tas") { $0.model = .c20 }
    #expect(!stepper.text.contains("goal:"))
    while stepper.page.plan.ordering != .relaxed { stepper.type("m") }
    #expect(stepper.lines[0].contains("relaxed"))
    #expect(stepper.page.note?.contains("too weak") == true)
    stepper.type("!")
    #expect(stepper.course.decided(breaking: true) != nil)
  }

  @Test("beyond a limit nothing is claimed, and stepping works all the same")
  func limit() throws {
    var stepper = try OpenStepper("counter", "load-store", limit: ExplorerLimit(states: 5))
    #expect(stepper.lines[1].contains("counts are not known: the limit was reached at 5 states"))
    stepper.type("0101")
    #expect(stepper.course.strides.count == 4)
    #expect(!stepper.text.contains(" ways"))
    stepper.type("!")
    #expect(stepper.page.note?.hasPrefix("not known") == true)
  }

  @Test("before anything is known one can step, and does so as if it were")
  func exploring() throws {
    var stepper = try OpenStepper("counter", "load-store", isExplored: false)
    stepper.meet(.key("0"))
    #expect(stepper.page.explores == stepper.page.plan)
    #expect(stepper.lines[1].hasPrefix(" exploring"))
    stepper.explore()
    #expect(stepper.page.explores == nil && stepper.course.steps == [.access(0)])
    #expect(stepper.text.contains("from here 32 of 35 ways lose an update"))
  }
}
