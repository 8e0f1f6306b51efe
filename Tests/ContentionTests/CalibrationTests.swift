import Testing

@testable import Contention

extension EngineTests {
  @Suite("Calibration")
  struct CalibrationTests {
    @Test("every subject is a variant, and its bare loop runs beside it", arguments: [1, 2, 8])
    func subjects(_ workers: Int) throws {
      let calibrator = try Calibrator(workers: workers)
      defer { calibrator.stop() }
      for subject in Calibrator.subjects {
        let result = try #require(
          calibrator.measure(subject, pairs: 2, milliseconds: 2), "\(subject)")
        #expect(result.ratios.count == 2)
        #expect(result.ratios.allSatisfy { $0 > 0 && $0.isFinite })
        #expect(result.rate > 0 && result.bareRate > 0)
      }
    }

    @Test("a step of work takes its time in both loops")
    func work() throws {
      let calibrator = try Calibrator(workers: 1)
      defer { calibrator.stop() }
      let subjects = Calibrator.subjects.filter { $0.outsideWork >= 100 }
      try #require(!subjects.isEmpty)
      for subject in subjects {
        let result = try #require(
          calibrator.measure(subject, pairs: 2, milliseconds: 2), "\(subject)")
        // No CPU multiplies and adds, each step after the one before, in half a nanosecond.
        let most = 1e9 / (0.5 * Double(subject.outsideWork))
        #expect(result.rate < most && result.bareRate < most, "\(subject)")
      }
    }

    @Test("subjects are told apart by their names")
    func names() {
      let names = Calibrator.subjects.map(\.description)
      #expect(Set(names).count == names.count)
      #expect(names.contains("spinlock tas"))
      #expect(names.contains("spinlock tas, critical section 1"))
      #expect(names.contains("ordering store-relaxed, outside work 100"))
    }

    @Test("what equals stray by: median or middle half, whichever is more")
    func scatter() {
      func scatter(_ rates: [Double]) -> Double {
        Calibration(
          Calibrator.controls[0], workers: 1, rates: rates, bareRates: rates.map { _ in 1 }
        ).scatter
      }
      #expect(scatter([1, 1, 1]) == 0)
      #expect(scatter([0.75, 0.75, 0.75]) == 0.25)
      #expect(scatter([1.25, 1.25, 1.25]) == 0.25)
      #expect(scatter([0.5, 0.5, 1, 1.5, 1.5]) == 0.5)
      #expect(scatter([0.25, 0.5, 0.75, 0.75, 0.75]) == 0.25)
    }

    @Test("every control can be measured")
    func controls() throws {
      let calibrator = try Calibrator(workers: 1)
      defer { calibrator.stop() }
      for subject in Calibrator.controls {
        #expect(Calibrator.subjects.contains(subject))
        let result = try #require(
          calibrator.measureControl(subject, pairs: 2, milliseconds: 2), "\(subject)")
        #expect(result.ratios.count == 2)
        #expect(result.rate > 0 && result.bareRate > 0)
      }
    }

    @Test("a bare loop that counts loses nothing", arguments: [1, 2, 8])
    func bareLaws(_ workers: Int) throws {
      let crew = Crew()
      try crew.muster(workers, priority: .idle)
      defer { crew.dismiss(from: 0) }
      let plan = Plan(scenarios: [], threads: workers)
      let setup = Setup(plan, ordering: nil, cpus: Machine.current.cpus, scratch: Scratch())
      for reference in Reference.all where reference.isCounting {
        let contest = reference.contest(setup, gate: crew.gate.open)
        for _ in 0..<10 {
          let desks = crew.desks(workers)
          contest.reset()
          for desk in desks { desk.tally.clear() }
          let assignment = Assignment(
            contest, plan, .current, line: crew.gate.line, pace: .unknown)
          crew.gate.open(assignment)
          crew.gate.watch(for: workers, nanoseconds: 2_000_000) { false }
          crew.gate.close(desks.map(\.tally))
          let slice = ClosedSlice(desks, assignment, cpus: 2, closing: 0, stopped: 0)
          #expect(slice.ledger.holds, "\(reference.subject)")
        }
      }
    }

    @Test("whoever wants to leave is not kept")
    func stopping() throws {
      let calibrator = try Calibrator(workers: 2)
      defer { calibrator.stop() }
      #expect(calibrator.measure(Calibrator.subjects[0], unless: { true }) == nil)
    }

    @Test("quantiles lie between the values")
    func quantiles() {
      #expect(Spread.quantile(0.5, of: [3, 1, 2]) == 2)
      #expect(Spread.quantile(0.5, of: [4, 1, 2, 3]) == 2.5)
      #expect(Spread.quantile(0, of: [3, 1, 2]) == 1)
      #expect(Spread.quantile(1, of: [3, 1, 2]) == 3)
      #expect(Spread.quantile(0.5, of: []).isNaN)
    }
  }
}
