import Testing

@testable import atomtop

@Suite("Nearest name")
struct NearestTests {
  private static let names = ["counter", "max", "spinlock", "once"]

  @Test(
    "is what was probably meant",
    arguments: [
      ("conter", "counter"), ("Counter", "counter"), ("cuonter", "counter"), ("count", "counter"),
      ("spin", "spinlock"), ("spinlok", "spinlock"), ("mx", "max"), ("onec", "once"),
    ])
  func found(typed: String, name: String) {
    #expect(Nearest.name(to: typed, among: Self.names) == name)
  }

  @Test("is none where nothing is near", arguments: ["", "zzzzz", "x", "barrier"])
  func none(typed: String) {
    #expect(Nearest.name(to: typed, among: Self.names) == nil)
  }

  @Test("is none where a beginning fits several names equally")
  func ambiguous() {
    #expect(Nearest.name(to: "cas-lo", among: ["cas-loop", "cas-lock"]) == "cas-loop")
    #expect(Nearest.name(to: "c", among: ["counter", "cas"]) == nil)
  }

  @Test(
    "counts letters inserted, removed, replaced and swapped",
    arguments: [
      ("", "", 0), ("max", "max", 0), ("max", "", 3), ("", "max", 3), ("max", "mx", 1),
      ("max", "maxx", 1), ("max", "may", 1), ("max", "mxa", 1), ("tas", "ttas", 1),
      ("once", "max", 4), ("kitten", "sitting", 3),
    ])
  func distance(left: String, right: String, letters: Int) {
    #expect(Nearest.distance(left, right) == letters)
    #expect(Nearest.distance(right, left) == letters)
  }

  @Test("is not looked for in a pasted file")
  func endless() {
    let pasted = String(repeating: "x", count: 1_000_000)
    #expect(Nearest.name(to: pasted, among: Self.names) == nil)
  }

  @Test("ends a message, followed by all names")
  func hint() {
    #expect(
      Nearest.hint(to: "onec", among: Self.names)
        == "; did you mean 'once'? Allowed: counter, max, spinlock, once")
    #expect(
      Nearest.hint(to: "zzzzz", among: Self.names) == "; allowed: counter, max, spinlock, once")
  }
}
