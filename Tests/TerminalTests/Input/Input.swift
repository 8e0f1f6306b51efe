import CTerminal

/// The grammar of the input with what it was given.
struct Input {
  private var input = ct_input()

  init(isUTF8: Bool = true, hasMouse: Bool = false) {
    input.is_utf8 = isUTF8
    input.has_mouse = hasMouse
  }

  /// What was typed, by its code; replies are none.
  mutating func keys(of bytes: [UInt8]) -> [Int32] {
    var keys: [Int32] = []
    for byte in bytes { add(ct_input_take(&input, byte), to: &keys) }
    return keys
  }

  /// What comes of silence.
  mutating func keysOfSilence() -> [Int32] {
    var keys: [Int32] = []
    while ct_input_is_unfinished(&input) { add(ct_input_end(&input), to: &keys) }
    return keys
  }

  /// The latest colour of a background that the terminal told.
  var background: Int32 { input.background }
  var place: (row: Int32, column: Int32) { (input.row, input.column) }

  /// Whether it is as if nothing had come.
  var isIdle: Bool { withUnsafePointer(to: input) { !ct_input_is_unfinished($0) } }

  private func add(_ meaning: Int32, to keys: inout [Int32]) {
    let isKey = meaning != Int32(CT_KEY_NONE) && meaning < Int32(CT_REPLY_BACKGROUND)
    if isKey { keys.append(meaning) }
  }
}

extension [Int32] {
  /// Characters as themselves, other keys by name.
  init(_ characters: String) { self = characters.unicodeScalars.map { Int32($0.value) } }
}
