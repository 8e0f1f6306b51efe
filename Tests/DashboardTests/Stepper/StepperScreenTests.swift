import Contention
import Testing

@testable import Dashboard

@Suite("Screens of the stepper")
struct StepperScreenTests {
  static let sizes = [(80, 24), (120, 40), (200, 60)]

  @Test("a lost update, on the way", arguments: sizes)
  func lostUpdate(_ width: Int, _ height: Int) throws {
    var stepper = try OpenStepper("counter", "load-store", width: width, height: height)
    stepper.type("010")
    expectScreen(stepper.grid, "stepper-lost-update-\(width)x\(height)")
  }

  @Test("a store that waits in its buffer, beside the code", arguments: sizes)
  func buffer(_ width: Int, _ height: Int) throws {
    var stepper = try OpenStepper("spinlock", "tas", width: width, height: height) {
      $0.model = .tso
    }
    stepper.type("000")
    if !stepper.page.showsCode { stepper.type("c") }
    expectScreen(stepper.grid, "stepper-buffer-\(width)x\(height)")
  }

  @Test("old values that a load may find", arguments: sizes)
  func choices(_ width: Int, _ height: Int) throws {
    var stepper = try OpenStepper("spinlock", "tas", width: width, height: height) {
      ($0.model, $0.ordering) = (.c20, .relaxed)
    }
    stepper.type("00001")
    stepper.press(.right)
    expectScreen(stepper.grid, "stepper-choices-\(width)x\(height)")
  }

  @Test("every outcome", arguments: sizes)
  func outcomes(_ width: Int, _ height: Int) throws {
    var stepper = try OpenStepper("max", "check-store", width: width, height: height) {
      ($0.workers, $0.operations) = (3, 2)
    }
    stepper.type("a")
    stepper.press(.down, .down)
    expectScreen(stepper.grid, "stepper-outcomes-\(width)x\(height)")
  }

  @Test("four workers with a queue lock, nothing known beyond a limit", arguments: sizes)
  func limit(_ width: Int, _ height: Int) throws {
    var stepper = try OpenStepper(
      "spinlock", "mcs", width: width, height: height, limit: ExplorerLimit(states: 500)
    ) { ($0.workers, $0.operations, $0.model) = (4, 4, .c20) }
    stepper.type("0123012301230123")
    expectScreen(stepper.grid, "stepper-limit-\(width)x\(height)")
  }

  @Test("workers that wait for each other for ever", arguments: sizes)
  func stuck(_ width: Int, _ height: Int) throws {
    var stepper = try OpenStepper("spinlock", "mcs", width: width, height: height) {
      ($0.ordering, $0.model, $0.operations) = (.relaxed, .c20, 1)
    }
    let place = try #require(stepper.page.endings.firstIndex { $0.outcome.isStuck })
    stepper.type("a")
    for _ in 0..<place { stepper.press(.down) }
    stepper.press(.enter)
    expectScreen(stepper.grid, "stepper-stuck-\(width)x\(height)")
  }

  @Test("the help", arguments: sizes)
  func help(_ width: Int, _ height: Int) throws {
    var stepper = try OpenStepper("counter", "load-store", width: width, height: height)
    stepper.type("?")
    expectScreen(stepper.grid, "stepper-help-\(width)x\(height)")
  }
}
