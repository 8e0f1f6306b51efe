import Contention
import Testing

@testable import atomtop

@Suite("Option text")
struct OptionTextTests {
  private func message(_ body: () throws(Failure) -> Void) -> String? {
    do {
      try body()
      return nil
    } catch {
      #expect(error.status == 64)
      return error.messages.joined(separator: "\n")
    }
  }

  @Test("every knob has its option")
  func knobs() throws {
    #expect(try PlanOptions.parse([]).typed.map(\.knob) == Knob.all)
  }

  @Test("a whole number within its range", arguments: ["1", "7", "1024", "+7", "007"])
  func number(value: String) throws {
    let number: Int = try OptionText("--threads", value).number(in: 1...1024)
    #expect(number == Int(value))
  }

  @Test(
    "anything else is refused in words",
    arguments: [
      "0", "1025", "-1", "", " 7", "7 ", "1.0", "0x7", "seven", "１", "99999999999999999999",
    ])
  func noNumber(value: String) {
    let said = message { () throws(Failure) in
      let _: Int = try OptionText("--threads", value).number(in: 1...1024)
    }
    #expect(said == "--threads '\(value)': expected a whole number from 1 to 1024")
  }

  @Test("seconds are decimal numbers above 0", arguments: [("2", 2), ("0.5", 0.5), (".25", 0.25)])
  func seconds(value: String, expected: Double) throws {
    #expect(try OptionText("--duration", value).seconds(atMost: 10) == expected)
  }

  @Test(
    "other ways to write numbers are refused",
    arguments: ["0", "-1", "11", "nan", "inf", "0x1p1", "1e0", "", ".", "1.2.3", "2s", "٢"])
  func noSeconds(value: String) {
    let said = message { () throws(Failure) in
      _ = try OptionText("--duration", value).seconds(atMost: 10)
    }
    #expect(said == "--duration '\(value)': expected a number of seconds above 0, at most 10")
  }

  @Test("a name is taken as it is written, or the nearest suggested")
  func name() throws {
    #expect(try OptionText("--variant", "tas").name(among: ["tas", "mcs"], of: "variant") == "tas")
    let said = message { () throws(Failure) in
      _ = try OptionText("--variant", "tsa").name(among: ["tas", "mcs"], of: "variant")
    }
    #expect(
      said == "--variant 'tsa': there is no such variant; did you mean 'tas'? Allowed: tas, mcs")
  }

  @Test("a choice is one of its enumeration's raw values")
  func choice() throws {
    let ordering: MemoryOrdering = try OptionText("--ordering", "seq-cst").choice(of: "ordering")
    #expect(ordering == .sequentiallyConsistent)
    let said = message { () throws(Failure) in
      let _: Priority = try OptionText("--priority", "none").choice(of: "class")
    }
    #expect(said == "--priority 'none': there is no such class; allowed: idle, normal")
  }

  @Test(
    "numbers stand between commas",
    arguments: [("7", [7]), ("3,1,7,2,5", [3, 1, 7, 2, 5]), ("0,9", [0, 9])] as [(String, [UInt64])]
  )
  func numbers(value: String, expected: [UInt64]) throws {
    #expect(try OptionText("--samples", value).numbers(atMost: 9, count: 1...5) == expected)
  }

  @Test(
    "and nothing else does", arguments: ["", ",", "1,", ",1", "1,,2", "1, 2", "-1", "10", "1;2"])
  func noNumbers(value: String) {
    let said = message { () throws(Failure) in
      _ = try OptionText("--samples", value).numbers(atMost: 9, count: 1...5)
    }
    #expect(
      said?.hasPrefix("--samples '\(value)': expected 1 to 5 whole numbers from 0 to 9") == true)
  }

  @Test("nor are there more of them than allowed")
  func tooManyNumbers() {
    #expect(throws: Failure.self) {
      try OptionText("--samples", "1,2,3,4,5,6").numbers(atMost: 9, count: 1...5)
    }
  }
}
