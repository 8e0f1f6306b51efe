import Contention
import Testing

@testable import Dashboard

@Suite("The stepper's page")
struct StepperPageTests {
  private func opened(_ dashboard: inout OpenDashboard) throws -> StepperPage {
    guard case .show(let page as StepperPage) = dashboard.press("x") else {
      throw Missing()
    }
    return page
  }

  private struct Missing: Error {}

  private func explored(_ page: StepperPage) throws -> StepperPage {
    var page = page
    let exploration = try #require(Explorer(page.plan)?.explore())
    _ = page.learn(.explored(exploration, promise: exploration.promise()), now: 0)
    return page
  }

  @Test("opens with the goal in the scenario's words", arguments: Catalogue.scenarios)
  func goal(_ scenario: Scenario) throws {
    var dashboard = OpenDashboard(.scenario(scenario.name))
    var page = try explored(opened(&dashboard))
    page.note = nil
    let broken = scenario.variants.first { $0.role == .broken }
    #expect(page.plan.variant == (broken ?? dashboard.state.chosenVariant(of: scenario)).name)
    let goal = broken == nil ? "try to break it" : "goal: \(scenario.law.goal)"
    #expect(page.frame(now: 0).lines.contains { $0.contains(goal) })
    #expect(page.course.strides.isEmpty)
  }

  @Test("opens on a witness of what was counted, from the row of a broken variant")
  func witness() throws {
    for scenario in Catalogue.scenarios {
      guard let broken = scenario.variants.first(where: { $0.role == .broken }) else { continue }
      var dashboard = OpenDashboard(.scenario(scenario.name))
      dashboard.state.chosen[scenario.name] = broken.name
      let page = try explored(opened(&dashboard))
      #expect(page.course.outcome?.holds == false)
      let text = page.frame(now: 0).lines.joined(separator: "\n")
      #expect(text.contains("seen live"), "\(text)")
    }
  }

  @Test("x on the overview opens the selected tile's first broken variant")
  func overview() throws {
    var dashboard = OpenDashboard()
    dashboard.press(.right)
    #expect(try opened(&dashboard).plan.id == VariantID(scenario: "max", variant: "check-store"))
  }

  @Test(
    "keeps the workers of the page behind parked, and comes back to it as large as the screen is")
  func back() throws {
    var dashboard = OpenDashboard(.scenario("counter"))
    let work = dashboard.page.work
    var page = try opened(&dashboard)
    #expect(page.parksWorkers && page.work == work)
    _ = page.handle(.resize(width: 120, height: 40), now: 0)
    guard case .show(let back) = page.handle(.key(.escape), now: 0) else {
      throw Missing()
    }
    #expect(back.size == Area(width: 120, height: 40) && back.work == work && !back.parksWorkers)
  }

  @Test("where nothing is behind, Esc quits, and a schedule may come first")
  func alone() throws {
    let plan = ExplorerPlan(VariantID(scenario: "counter", variant: "load-store"))
    var page = try #require(StepperPage(plan, playing: try Schedule("0,1,0")))
    #expect(page.course.steps.count == 3 && page.work == nil)
    #expect(page.handle(.key(.escape), now: 0) == .quit)
    let beyond = try #require(StepperPage(plan, playing: try Schedule("0,a")))
    #expect(beyond.course.steps.count == 1 && beyond.note == "step 2, a, cannot be made here")
    #expect(StepperPage(ExplorerPlan(VariantID(scenario: "counter", variant: "none"))) == nil)
  }

  @Test("a click selects a step, and makes the selected one; the wheel scrolls what was done")
  func mouse() throws {
    var stepper = try OpenStepper("counter", "load-store") { $0.operations = 4 }
    let row = stepper.page.layout.moves.row
    stepper.happen(.click(row: row + 1, column: 10))
    #expect(stepper.page.selected == .access(1) && stepper.course.strides.isEmpty)
    stepper.happen(.click(row: row + 1, column: 10))
    #expect(stepper.course.steps == [.access(1)])
    stepper.type("1111111")
    stepper.type("00000000")
    #expect(!stepper.text.contains("\n 1    "))
    stepper.happen(.wheel(-100))
    #expect(stepper.text.contains("\n 1    "))
    stepper.happen(.wheel(100))
    #expect(stepper.page.scroll == 0)
  }

  @Test("nothing is broken at any size, whatever shows")
  func everySize() throws {
    var states: [OpenStepper] = []
    for (scenario, variant, workers, model) in [
      ("counter", "load-store", 2, MemoryModel.sc), ("spinlock", "mcs", 4, .tso),
      ("spinlock", "tas", 1, .c20),
    ] {
      var stepper = try OpenStepper(scenario, variant, limit: ExplorerLimit(states: 300)) {
        ($0.workers, $0.model) = (workers, model)
      }
      states.append(stepper)
      stepper.type("0123000")
      states.append(stepper)
      stepper.type("c")
      states.append(stepper)
      stepper.type("a")
      states.append(stepper)
    }
    let unpainted = Cell("\u{E000}")
    for (width, height) in AnySizeTests.sizes {
      for stepper in states {
        var page = stepper.page
        _ = page.handle(.resize(width: width, height: height), now: 0)
        var grid = Grid(width: width, height: height, fill: unpainted)
        page.draw(now: 0, on: &grid)
        let lines = grid.lines
        #expect(!lines.contains { $0.unicodeScalars.contains("\u{E000}") }, "\(width)×\(height)")
        guard TooSmallView.fits(grid.area) else { continue }
        #expect(
          lines.first?.hasPrefix(" atomtop") == true && lines.last?.hasSuffix(" q quit") == true)
        // Code is cut as it comes.
        guard !page.showsCode else { continue }
        let cut = lines.filter { $0.contains("…") && $0.contains(/[0-9]…/) }
        #expect(cut == [], "\(width)×\(height)")
      }
    }
  }

  @Test("every mark is explained in the help, and shows in ASCII")
  func marks() throws {
    let help = try OpenStepper("counter", "load-store").page.helpLines
      .map { $0.term + " " + $0.text }.joined(separator: "\n")
    for (scenario, variant, model, keys) in [
      ("counter", "load-store", MemoryModel.sc, "010"), ("counter", "cas-loop", .sc, "0101"),
      ("counter", "mutex", .tso, "000"), ("counter", "load-store", .c20, "00"),
    ] {
      var stepper = try OpenStepper(scenario, variant, width: 120, height: 40) { $0.model = model }
      stepper.type(keys)
      let marks = Set(stepper.text.unicodeScalars.filter { !$0.isASCII })
        .subtracting("┌┐└┘─×…".unicodeScalars)
      for mark in marks { #expect(help.unicodeScalars.contains(mark), "\(mark)") }
      stepper.happen(.asciiOnly)
      let text = stepper.text
      #expect(text.unicodeScalars.allSatisfy { $0.isASCII })
      // The key of the help is the only one.
      #expect(text.count { $0 == "?" } == 1)
    }
  }
}
