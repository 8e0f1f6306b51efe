import Contention
import Testing

@testable import atomtop

/// What stands behind `atomtop sweep`, and what is wrong with it, in one line that names the option, the value and
/// what is allowed.
@Suite("The command line of sweep")
struct SweepMistakeTests {
  private func sweep(_ line: String) throws -> Sweep {
    let words = line.split(separator: " ").map(String.init)
    return try #require(
      try Atomtop.parseAsRoot(JoinedOptions.separated(["sweep"] + words)) as? Sweep)
  }

  private func values(_ vary: String, of scenario: String = "spinlock") throws -> [String] {
    let axes = try sweep("-s \(scenario) --vary \(vary)").plan().axes
    #expect(axes.count == 1)
    return axes[0].values.map(\.text)
  }

  @Test("values are listed, powers of two of a range, or its steps")
  func forms() throws {
    #expect(try values("threads=1,2,4") == ["1", "2", "4"])
    #expect(try values("threads=1..64") == ["1", "2", "4", "8", "16", "32", "64"])
    #expect(try values("threads=3..20") == ["4", "8", "16"])
    #expect(try values("gap=0..9") == ["0", "1", "2", "4", "8"])
    #expect(try values("critical-section=0..100/25") == ["0", "25", "50", "75", "100"])
    #expect(try values("slice=10..34/10") == ["10", "20", "30"])
    #expect(try values("backoff=yield,none") == ["yield", "none"])
    #expect(try values("ordering=acq-rel,seq-cst") == ["acq-rel", "seq-cst"])
    #expect(try values("pin=yes,no") == ["yes", "no"])
    #expect(try values("priority=idle,normal") == ["idle", "normal"])
    #expect(try values("threads=8,1,8") == ["1", "8", "8"])
  }

  @Test(
    "every knob that a scenario has can be varied, but for samples",
    arguments: Catalogue.scenarios.map(\.name))
  func knobs(_ name: String) throws {
    let scenario = try #require(Catalogue.scenario(named: name))
    for knob in Knob.all where knob != .samples {
      let text =
        switch knob.values {
        case .number(let range, _): "\(range.lowerBound),\(range.lowerBound + 1)"
        case .name where knob == .ordering:
          scenario.orderings.map(\.rawValue).joined(separator: ",")
        case .name(let names, _): names.joined(separator: ",")
        case .flag: "yes,no"
        case .numbers: ""
        }
      let isOpen = !knob.isForSome || scenario.choices.contains(knob)
      if isOpen {
        #expect(try sweep("-s \(name) --vary \(knob.option)=\(text)").plan().axes[0].knob == knob)
      } else {
        #expect(throws: Failure.self) {
          try sweep("-s \(name) --vary \(knob.option)=\(text)").plan()
        }
      }
    }
  }

  @Test("what is not varied stands in the plan")
  func plan() throws {
    let line =
      "-s spinlock --variant tas --vary threads=1,2 --vary critical-section=0,5 --rounds 3 --duration 0.2"
    let plan = try sweep(line + " --backoff yield --slice 7 --no-pin").plan()
    #expect(plan.rounds == 3 && plan.seconds == 0.2)
    #expect(plan.axes.map(\.knob) == [.threads, .criticalSection])
    #expect(plan.base.backoff == .yield && plan.base.slice == 7 && !plan.base.isPinned)
    #expect(plan.base.variants == ["tas"] && plan.base.includesBaseline)
    #expect(plan.settings.count == 4)
  }

  @Test("a variant for exactly 2 workers may be named if some point has so many")
  func peterson() throws {
    let plan = try sweep("-s spinlock --variant peterson --vary threads=1,2,4").plan()
    #expect(plan.settings.map { plan.plan(at: $0).variants?.count } == [0, 1, 0])
  }

  @Test(
    "mistakes are told in one line: 64",
    arguments: [
      ("-s spinlock", ["--vary", "threads=1,2,4,8"]),
      ("--vary threads=1,2", ["--scenario", "sweep needs one", "counter"]),
      ("-s spinlock -s counter --vary threads=1", ["'counter'", "one scenario"]),
      ("-s spinlock --vary workers=1", ["--vary", "'workers'", "no such knob", "threads"]),
      ("-s spinlock --vary thread=1", ["'thread'", "did you mean 'threads'"]),
      ("-s spinlock --vary threads", ["--vary", "no values", "threads=1,2,4,8"]),
      ("-s spinlock --vary threads=", ["--vary", "no values"]),
      ("-s spinlock --vary backoff=", ["no values", "backoff=none"]),
      ("-s spinlock --vary threads=1,,2", ["--vary threads", "''", "1 to 1024"]),
      ("-s spinlock --vary threads=1,2,", ["--vary threads", "''"]),
      ("-s spinlock --vary threads=0", ["--vary threads", "'0'", "1 to 1024"]),
      ("-s spinlock --vary threads=1025", ["'1025'", "1 to 1024"]),
      ("-s spinlock --vary threads=1.5", ["'1.5'", "1 to 1024"]),
      ("-s spinlock --vary threads=8..4", ["'8..4'", "ends before it begins"]),
      ("-s spinlock --vary threads=..4", ["''", "1 to 1024"]),
      ("-s spinlock --vary threads=4..", ["''", "1 to 1024"]),
      ("-s spinlock --vary threads=5..7", ["no power of two"]),
      ("-s spinlock --vary threads=1..8/0", ["'0'", "1 to 1024"]),
      ("-s spinlock --vary threads=1..8/", ["''"]),
      ("-s spinlock --vary gap=0..9999/1", ["10000", "at most 256"]),
      ("-s spinlock --vary gap=0..1000000/1", ["1000001", "at most 256"]),
      (
        "-s spinlock --vary threads=1..100/1 --vary gap=0..99/1",
        ["--vary", "10000 points", "at most 256"]
      ),
      ("-s spinlock --vary threads=1 --vary gap=0 --vary slice=5", ["at most two"]),
      ("-s spinlock --vary threads=1 --vary threads=2", ["twice"]),
      ("-s spinlock --vary samples=1,2", ["samples cannot be varied"]),
      ("-s counter --vary critical-section=0,1", ["--vary", "counter", "spinlock"]),
      ("-s spinlock --vary ordering=relaxed", ["'relaxed'", "too weak for spinlock"]),
      ("-s spinlock --vary backoff=none,yeild", ["'yeild'", "'yield'?"]),
      ("-s spinlock --vary pin=maybe", ["'maybe'", "yes, no"]),
      ("-s spinlock --vary threads=1,2 -t 4", ["--threads", "'4'", "--vary"]),
      ("-s spinlock --vary pin=yes,no --no-pin", ["--no-pin", "--vary"]),
      ("-s spinlock --vary threads=4 --variant peterson", ["'peterson'", "exactly 2"]),
      (
        "-s spinlock --vary threads=1 --no-baseline --variant peterson",
        ["'peterson'", "exactly 2"]
      ),
      ("-s spinlock --vary gap=0,1 --variant peterson -t 4", ["'peterson'", "exactly 2"]),
      (
        "-s spinlock --vary threads=1,2 --no-baseline --variant peterson",
        ["at one of the points", "no variant is in play"]
      ),
      ("-s spinlock --vary threads=1 --rounds 0", ["--rounds", "'0'", "1 to 100"]),
      ("-s spinlock --vary threads=1 --duration 0", ["--duration", "'0'"]),
      ("-s spinlock --vary threads=1 --format xml", ["--format", "'xml'", "prometheus"]),
      ("-s spinlock --vary threads=1 --relative --format json", ["--relative", "table"]),
      ("-s spinlock --vary threads=1 --fps 3", ["--fps", "sweep"]),
    ])
  func mistakes(_ line: String, _ named: [String]) throws {
    #expect {
      let command = try sweep(line)
      _ = try command.plan()
      _ = try command.options.reportFormat()
    } throws: { error in
      guard let failure = error as? Failure, let message = failure.messages.first else {
        return false
      }
      for name in named { #expect(message.contains(name), "\(message)") }
      return failure.status == 64 && failure.messages.count == 1
    }
  }
}
