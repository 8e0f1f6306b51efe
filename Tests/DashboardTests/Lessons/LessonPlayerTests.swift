import Contention
import Testing

@testable import Dashboard

@Suite("Lesson player")
struct LessonPlayerTests {
  @Test("a lesson becomes steps: texts, questions, runs, and an end")
  func steps() {
    let kinds = SampleLesson.player(next: "max").steps.map { step in
      switch step.kind {
      case .opening(let blocks): "\(step.heading): opening of \(blocks.count)"
      case .text(let blocks): "\(step.heading): text of \(blocks.count)"
      case .question(let prediction): "\(step.heading): \(prediction.question)"
      case .run(let run, let question): "\(run.command) answers \(question ?? -1)"
      case .end(let next): "end, then \(next ?? "nothing")"
      }
    }
    #expect(
      kinds == [
        "A lesson: opening of 1", "What to expect: text of 4", "What to expect: What is the total?",
        "atomtop run -s counter --threads 8 --ops 1000 answers 2", "What happened: text of 1",
        "end, then max",
      ])
  }

  @Test(
    "forward and back, and no further than the ends", arguments: [Key.right, .enter, .pageDown])
  func moving(_ forward: Key) {
    var player = SampleLesson.player()
    #expect(player.press(.left) == .none)
    #expect(player.index == 0 && player.note != nil)
    player.press(forward, forward)
    #expect(player.index == 2 && player.note == nil)
    player.press(.left)
    #expect(player.index == 1)
    player.press(.home)
    #expect(player.index == 0)
    player.press(forward, forward, forward)
    player.finish()
    player.press(forward, forward, forward)
    #expect(player.index == 5 && player.note != nil, "the end is the end")
  }

  @Test("a run starts when its step is come to, and only the first time")
  func runStarts() {
    var player = SampleLesson.player()
    #expect(player.press(.right, .right, .right) == .run(.measure(SampleLesson.plan)))
    #expect(player.isRunning)
    #expect(player.press(.right) == .none)
    #expect(player.index == 3 && player.note != nil, "a run ends by itself")
    player.finish()
    #expect(!player.isRunning && player.note == nil)
    #expect(player.press(.left) == .none)
    #expect(player.press(.right) == .none)
    #expect(!player.isRunning, "its outcome is kept")
    #expect(player.press(.character("r")) == .run(.measure(SampleLesson.plan)))
    #expect(player.isRunning)
  }

  @Test("who leaves a run stops it, and it starts anew")
  func leavingStops() {
    var player = SampleLesson.player()
    player.press(.right, .right, .right)
    #expect(player.press(.left) == .stop)
    #expect(player.index == 2 && !player.isRunning)
    #expect(player.press(.right) == .run(.measure(SampleLesson.plan)))
    #expect(player.press(.home) == .stop)
    #expect(player.index == 0)
  }

  @Test("Esc stops a run where it is")
  func escapeStops() {
    var player = SampleLesson.player()
    #expect(player.press(.escape) == .none)
    player.press(.right, .right, .right)
    #expect(player.press(.escape) == .stop)
    #expect(player.index == 3 && !player.isRunning)
    #expect(player.press(.right) == .none)
    #expect(player.index == 4, "one can go on without an outcome")
    #expect(!player.isRevealed(2))
  }

  @Test("a step that is too long scrolls before it gives way")
  func scrolling() {
    var lesson = SampleLesson.lesson
    lesson.sections[0].blocks = (0..<30).map { .item("line \($0)", mark: "-") }
    var player = LessonPlayer(lesson: lesson)
    player.press(.right)
    #expect(player.index == 0 && player.scroll > 0)
    player.press(.up)
    let scroll = player.scroll
    player.press(.down, .down, .down)
    #expect(player.scroll == scroll + 1, "no further than the last line")
    player.press(.left)
    #expect(player.index == 0 && player.scroll == 0)
    player.press(.right, .right)
    #expect(player.index == 1 && player.scroll == 0)
  }

  @Test("the end opens the next lesson of the course")
  func nextLesson() {
    var player = SampleLesson.player(next: "max")
    player.index = 5
    #expect(player.press(.enter) == .open(lesson: "max"))
  }

  @Test("q quits everywhere, also where nothing else works")
  func quitting() {
    var player = SampleLesson.player()
    #expect(player.press("q") == .quit)
    player.press(.character("?"))
    #expect(player.press("q") == .quit)
    _ = player.handle(.resize(width: 20, height: 5), now: 0)
    #expect(player.press(.right) == .none)
    #expect(player.index == 0)
    #expect(player.press("q") == .quit)
  }

  @Test("what is seen after a run was left changes nothing")
  func lateNews() {
    var player = SampleLesson.player()
    player.press(.right, .right, .right, .left)
    _ = player.learn(.seen(SampleLesson.seen), now: 0)
    player.finish()
    _ = player.learn(.refused("no threads"), now: 0)
    #expect(player.runs.isEmpty)
  }

  @Test("in a run figures of single workers stand still for a moment, as on the dashboard")
  func steady() {
    var player = SampleLesson.player()
    player.press(.right, .right, .right)
    func rate(at now: Double, _ change: (inout Snapshot) -> Void) -> Double? {
      var seen = SampleLesson.seen
      change(&seen)
      _ = player.learn(.seen(seen), now: now)
      guard case .running(let page?, _, _) = player.runs[3] else { return nil }
      return page.state.sight.snapshot.scenarios[0].variants[1].workers[0].liveRate
    }
    let first = rate(at: 0) { _ in }
    #expect(first == 250_000)
    #expect(
      rate(at: 0.1) { $0.scenarios[0].variants[1].workers[0].liveRate = 1 } == first)
    #expect(rate(at: 0.5) { $0.scenarios[0].variants[1].workers[0].liveRate = 1 } == 1)
  }

  @Test("the scenarios of a run are measured one by one, and all have their outcome")
  func severalScenarios() {
    var plan = SampleLesson.plan
    plan.scenarios = ["counter", "max"]
    var lesson = SampleLesson.lesson
    lesson.sections[1].blocks = [.run(LessonRun(command: "both", work: .measure(plan)))]
    var player = LessonPlayer(lesson: lesson)
    var part = plan
    part.scenarios = ["counter"]
    #expect(player.press(.right) == .run(.measure(part)))
    part.scenarios = ["max"]
    #expect(player.learn(.finished(SampleLesson.seen), now: 0) == .run(.measure(part)))
    #expect(player.isRunning)
    #expect(player.learn(.finished(SampleLesson.seen), now: 0) == .none)
    guard case .measured(let pages) = player.runs[1] else {
      Issue.record("it goes on")
      return
    }
    #expect(pages.count == 2)
  }

  @Test("the last line of a page is the first of the next, and a larger screen is filled")
  func pages() {
    var lesson = SampleLesson.lesson
    lesson.sections[1].blocks = (0..<100).map { .item("line \($0)", mark: "-") }
    var player = LessonPlayer(lesson: lesson)
    player.index = 1
    let last = player.lines[22]
    player.press(.right)
    #expect(player.lines[3] == last)
    player.press(.left)
    #expect(player.scroll == 0)
    player.press(.right, .right, .right, .right, .right)
    #expect(player.index == 1 && player.lines[22] == "  · line 99")
    _ = player.handle(.resize(width: 80, height: 60), now: 0)
    #expect(player.lines[58] == "  · line 99")
  }

  @Test("the wheel scrolls three lines, down and up")
  func wheel() {
    var lesson = SampleLesson.lesson
    lesson.sections[0].blocks = (0..<30).map { .item("line \($0)", mark: "-") }
    var player = LessonPlayer(lesson: lesson)
    _ = player.handle(.wheel(2), now: 0)
    #expect(player.scroll == 6)
    _ = player.handle(.wheel(-1), now: 0)
    #expect(player.scroll == 3)
    _ = player.handle(.wheel(-2), now: 0)
    #expect(player.scroll == 0)
  }

  @Test("r where nothing can run says so")
  func nothingToRun() {
    var player = SampleLesson.player()
    #expect(player.press(.character("r")) == .none)
    #expect(player.note == "there is nothing to run at this step")
  }

  @Test("both keys of help open it", arguments: [Key.character("?"), .character("h")])
  func help(_ key: Key) {
    var player = SampleLesson.player()
    player.press(key)
    #expect(player.isHelpOpen)
  }
}
