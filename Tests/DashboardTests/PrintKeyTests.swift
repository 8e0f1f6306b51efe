import Contention
import Testing

@testable import Dashboard

/// P prints wherever one is, and what it says of a print is in no other.
@Suite("Printing")
struct PrintKeyTests {
  /// Every page, with each thing that may lie over it.
  private static let pages: [(name: String, page: any Page)] = {
    var all: [(String, any Page)] = []
    for place in AnySizeTests.pages {
      for keys in ["", "?", "o", "c"] {
        var dashboard = OpenDashboard(place)
        dashboard.type("+" + keys)
        all.append(("\(place) \(keys)", dashboard.page))
      }
    }
    // Some keys have something said until the next one.
    for keys in ["", "?", "a", "9", "d"] {
      var page: any Page = StepperPage(
        ExplorerPlan(VariantID(scenario: "counter", variant: "load-store")))!
      for key in keys { _ = page.handle(.key(.character(key)), now: 100) }
      all.append(("stepper \(keys)", page))
    }
    for keys in ["", "?", "r"] {
      var page: any Page = SampleLesson.player()
      for key in keys { _ = page.handle(.key(.character(key)), now: 100) }
      all.append(("lesson \(keys)", page))
    }
    return all
  }()

  @Test("what P prints is what was seen, and it says what has become of it")
  func prints() {
    for (name, page) in Self.pages {
      var page = page
      let seen = page.frame(now: 101)
      for (news, said) in [
        (News.printed("x-1.svg and .txt"), "printed: x-1.svg and .txt"),
        (.unprinted("Disk full"), "nothing printed: Disk full"),
      ] {
        #expect(page.handle(.key("P"), now: 101) == .print, "\(name)")
        #expect(page.frame(now: 101) == seen, "\(name)")
        #expect(page.learn(news, now: 101) == .none)
        let grid = page.frame(now: 101)
        #expect(grid.lines[1].hasPrefix(" " + said), "\(name)")
        #expect((grid[1, 1].style == .alarm) == said.hasPrefix("nothing"))
        #expect(!page.frame(now: 112).lines[1].contains(said), "\(name): it goes away")
      }
    }
  }

  @Test("a screen that is too small prints nothing")
  func small() {
    for (_, page) in Self.pages {
      var page = page
      _ = page.handle(.resize(width: 10, height: 3), now: 0)
      #expect(page.handle(.key("P"), now: 0) == .none)
    }
  }

  @Test("the next key takes away what is said")
  func nextKey() {
    for (name, page) in Self.pages {
      var page = page
      _ = page.learn(.printed("x-1.svg and .txt"), now: 101)
      _ = page.handle(.key(.end), now: 101)
      #expect(!page.frame(now: 101).lines[1].contains("x-1"), "\(name)")
    }
  }
}
