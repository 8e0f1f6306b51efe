import Testing

@testable import Contention

@Suite("Figures")
struct FiguresTests {
  @Test("magnitudes have three digits and an SI prefix")
  func si() {
    let cases: [(Double, String)] = [
      (0, "0"), (0.0001, "0"), (0.05, "0.05"), (1, "1"), (8, "8"), (9.994, "9.99"), (999, "999"),
      (999.4, "999"), (999.5, "1.00 k"), (1000, "1.00 k"), (8000, "8.00 k"), (99_949, "99.9 k"),
      (99_950, "100 k"), (412_000_000, "412 M"), (9_710_000_000, "9.71 G"), (1e21, "1.00 Z"),
      (.nan, "–"), (.infinity, "–"), (-.infinity, "–"),
    ]
    for (value, text) in cases { #expect(Figures.si(value) == text, "\(value)") }
    #expect(Figures.si(UInt64.max) == "18.4 E")
    #expect(Figures.si(UInt64(0)) == "0")
  }

  @Test("no magnitude takes more than six columns below a thousand zetta")
  func width() {
    var value = 0.0006
    while value < 9e23 {
      #expect(Figures.si(value).count <= 6, "\(value): \(Figures.si(value))")
      value *= 1.37
    }
  }

  @Test("a share that is not zero never reads as 0, one that is not whole never as 100")
  func percent() {
    let cases: [(Double, String)] = [
      (0, "0.0 %"), (1, "100.0 %"), (0.539, "53.9 %"), (0.481, "48.1 %"), (0.00003, "0.003 %"),
      (1e-9, "<0.001 %"), (0.999999, ">99.9 %"), (.nan, "–"), (.infinity, "–"),
    ]
    for (share, text) in cases { #expect(Figures.percent(share) == text, "\(share)") }
  }

  @Test("ratios")
  func ratio() {
    let cases: [(Double, String)] = [
      (18.8, "18.8×"), (1, "1.0×"), (0.03, "0.03×"), (0.003, "0.003×"), (412, "412×"),
      (0, "0.000×"),
      (.infinity, "–"), (.nan, "–"),
    ]
    for (value, text) in cases { #expect(Figures.ratio(value) == text, "\(value)") }
  }

  @Test("whole numbers are grouped by thousands")
  func grouped() {
    #expect(Figures.grouped(0) == "0")
    #expect(Figures.grouped(999) == "999")
    #expect(Figures.grouped(12_842) == "12,842")
    #expect(Figures.grouped(UInt64.max) == "18,446,744,073,709,551,615")
    #expect(
      Figures.grouped(UInt128.max) == "340,282,366,920,938,463,463,374,607,431,768,211,455")
    #expect(Figures.count(99_999) == "99,999" && Figures.count(100_000) == "100 k")
    #expect(Figures.times(1) == "once" && Figures.times(0) == "0 times")
  }

  @Test("times choose their unit")
  func nanoseconds() {
    let cases: [(Double, String)] = [
      (0, "0 ns"), (83, "83 ns"), (5.48, "5.48 ns"), (4120, "4.12 µs"), (1_500_000, "1.50 ms"),
      (2e9, "2.00 s"), (999.9, "1.00 µs"), (.nan, "–"), (.infinity, "–"),
    ]
    for (value, text) in cases { #expect(Figures.nanoseconds(value) == text, "\(value)") }
  }

  @Test("clocks and fixed decimals bear any number")
  func extremes() {
    #expect(Figures.clock(42) == "00:42")
    #expect(Figures.clock(3665) == "61:05")
    #expect(Figures.clock(-1) == "00:00")
    #expect(Figures.clock(.infinity) == "00:00")
    #expect(Figures.fixed(1.005, 1) == "1.0")
    #expect(Figures.fixed(-0.04, 1) == "0.0")
    #expect(Figures.fixed(-0.06, 1) == "-0.1")
    #expect(Figures.fixed(.greatestFiniteMagnitude, 2) == "–")
    #expect(Figures.fixed(1e17, 3) == "100000000000000000")
  }
}
