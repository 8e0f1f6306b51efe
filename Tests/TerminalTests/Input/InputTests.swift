import CTerminal
import Testing

/// Bytes that no key sends do nothing, whatever they hold, and every key does what it says.
@Suite("Input")
struct InputTests {
  @Test("a key is understood in every spelling", arguments: Spelling.all)
  func spelling(_ spelling: Spelling) {
    var input = Input()
    #expect(input.keys(of: spelling.bytes) == [spelling.key])
    #expect(input.isIdle)
  }

  @Test("what no key sends does nothing, and the key behind it works", arguments: Nothing.examples)
  func nothing(_ text: String) {
    var input = Input()
    #expect(input.keys(of: Array(text.utf8) + Array("a".utf8)) == [Int32]("a"))
    #expect(input.isIdle)
  }

  @Test("what stays unfinished does nothing, and silence ends it", arguments: Nothing.examples)
  func unfinished(_ text: String) {
    let bytes = Array(text.utf8)
    for count in 1..<bytes.count where bytes[0] == 0x1B {
      var input = Input()
      let typed = input.keys(of: Array(bytes[..<count])) + input.keysOfSilence()
      // Only ESC is a key already; and what stands before the last byte may be a sequence of its own.
      if bytes[..<count].allSatisfy({ $0 == 0x1B }) {
        #expect(typed == Array(repeating: Int32(CT_KEY_ESCAPE), count: count))
      } else {
        #expect(typed.allSatisfy { $0 == Int32(CT_KEY_ESCAPE) })
      }
      #expect(input.isIdle)
      #expect(input.keys(of: Array("a".utf8)) == [Int32]("a"))
    }
  }

  @Test("without UTF-8 every byte is a character, and C1 begins sequences")
  func latin() {
    var input = Input(isUTF8: false)
    #expect(
      input.keys(of: [0xE4, 0x9B, 0x41, 0x8F, 0x42]) == [0xE4, CT_KEY_UP.code, CT_KEY_DOWN.code])
  }

  @Test("the mouse acts where it was asked for: the first button's press, and the wheel")
  func mouse() {
    var input = Input(hasMouse: true)
    #expect(input.keys(of: Array("\u{1B}[<0;20;10M".utf8)) == [CT_KEY_CLICK.code])
    #expect(input.place == (9, 19))
    #expect(input.keys(of: Array("\u{1B}[<0;20;10m\u{1B}[<2;20;10M\u{1B}[<32;1;1M".utf8)) == [])
    #expect(
      input.keys(of: Array("\u{1B}[<64;3;4M\u{1B}[<65;3;4M".utf8))
        == [CT_KEY_WHEEL_UP.code, CT_KEY_WHEEL_DOWN.code])
    #expect(input.keys(of: Array("\u{1B}[M ".utf8) + [33, 0xFF]) == [CT_KEY_CLICK.code])
    #expect(input.place == (222, 0))
  }

  @Test(
    "a background's colour is read in every form",
    arguments: [
      ("rgb:ffff/8080/0000", 0xFF8000), ("rgb:ff/80/00", 0xFF8000), ("rgb:f/8/0", 0xFF8800),
      ("rgba:0000/2b2b/3636/ffff", 0x002B36), ("rgb:fff/2b2/000", 0xFF2B00),
    ])
  func background(text: String, color: Int32) {
    for end in ["\u{7}", "\u{1B}\\", "\u{9C}"] {
      var input = Input()
      #expect(input.keys(of: Array("\u{1B}]11;\(text)\(end)".utf8)) == [])
      #expect(input.background == color)
    }
  }

  @Test(
    "a colour that is none is not taken for one",
    arguments: [
      "rgb:", "rgb:ff/ff", "rgb:/f/f/f",
      "rgb:fffff/0/0", "red", "rgb:gg/00/00", "",
    ])
  func noBackground(text: String) {
    var input = Input()
    _ = input.keys(of: Array("\u{1B}]11;rgb:1/2/3\u{7}\u{1B}]11;\(text)\u{7}".utf8))
    #expect(input.background == 0x112233)
  }
}

extension BinaryInteger {
  fileprivate var code: Int32 { Int32(self) }
}
