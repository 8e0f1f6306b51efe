import CTerminal
import Dashboard

extension Event {
  /// Reads what was typed or clicked from a code of CTerminal; nil for one that means nothing here.
  init?(code: Int32) {
    switch Int(code) {
    case 0...0x10FFFF:
      guard let scalar = Unicode.Scalar(UInt32(code)) else { return nil }
      self = .key(.character(Character(scalar)))
    case CT_KEY_CLICK:
      var row: Int32 = 0
      var column: Int32 = 0
      ct_term_mouse_position(&row, &column)
      self = .click(row: Int(row), column: Int(column))
    case CT_KEY_WHEEL_UP: self = .wheel(-1)
    case CT_KEY_WHEEL_DOWN: self = .wheel(1)
    default:
      guard let key = Self.keys[code] else { return nil }
      self = .key(key)
    }
  }

  private static let keys: [Int32: Key] = [
    Int32(CT_KEY_UP): .up, Int32(CT_KEY_DOWN): .down, Int32(CT_KEY_LEFT): .left,
    Int32(CT_KEY_RIGHT): .right, Int32(CT_KEY_PAGE_UP): .pageUp,
    Int32(CT_KEY_PAGE_DOWN): .pageDown, Int32(CT_KEY_HOME): .home, Int32(CT_KEY_END): .end,
    Int32(CT_KEY_ENTER): .enter, Int32(CT_KEY_ESCAPE): .escape, Int32(CT_KEY_TAB): .tab,
    Int32(CT_KEY_BACK_TAB): .backTab, Int32(CT_KEY_BACKSPACE): .backspace,
  ]
}
