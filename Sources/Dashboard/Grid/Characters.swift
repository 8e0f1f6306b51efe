import CSystem

/// A text as the cells that show it, without the right halves of wide ones.
///
/// Combining marks stay with the character before them; without one they are left out. So are
/// characters that only say how others are shown, because terminals disagree about what follows from
/// them: joiners (each member of a joined emoji shows by itself), variation selectors, skin tones,
/// directions, soft hyphens. Control characters show as blanks, and what the C library does not know
/// as U+FFFD.
struct Characters: Sequence, IteratorProtocol {
  private let style: Style
  private var scalars: String.UnicodeScalarView.Iterator
  /// The one that ended the character before.
  private var pending: Unicode.Scalar?

  init(_ text: String, _ style: Style = .plain) {
    self.style = style
    scalars = text.unicodeScalars.makeIterator()
    pending = scalars.next()
  }

  mutating func next() -> Cell? {
    var cell: Cell?
    while let scalar = pending {
      switch scalar.isPlain ? .base(scalar, columns: 1) : Kind(of: scalar) {
      case .mark: cell?.marks.append(scalar)
      case .hidden: break
      case .base where scalar.isSkinTone && cell?.scalar.properties.isEmojiModifierBase == true:
        break
      case .base(let shown, let columns):
        if let cell { return cell }
        cell = Cell(shown, columns: columns, style)
      }
      pending = scalars.next()
    }
    return cell
  }

  /// What a scalar is to a line of cells.
  enum Kind {
    /// It takes columns, one or two, and shows as this scalar.
    case base(Unicode.Scalar, columns: Int)
    /// It joins the one before.
    case mark
    /// It does not show.
    case hidden

    init(of scalar: Unicode.Scalar) {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: self = .base(" ", columns: 1)
      case .format: self = .hidden
      case _ where scalar.properties.isVariationSelector: self = .hidden
      default:
        let columns = Int(cs_columns(scalar.value))
        self =
          columns > 0
          ? .base(scalar, columns: columns) : columns == 0 ? .mark : .base("\u{FFFD}", columns: 1)
      }
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is one column wide for certain: ASCII, Latin, dashes, arrows, frames, blocks, marks of
  /// roles, braille. Almost all that there is in a frame, and told at once.
  var isPlain: Bool {
    switch value {
    case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF, 0x2010...0x2027, 0x2190...0x21FF,
      0x2500...0x25FC, 0x2713...0x2718, 0x2800...0x28FF:
      true
    default: false
    }
  }

  fileprivate var isSkinTone: Bool { (0x1F3FB...0x1F3FF).contains(value) }
}

extension [Cell] {
  /// The cells that show `text`, right halves included: one for each column.
  init(_ text: String, _ style: Style) {
    self.init()
    for cell in Characters(text, style) {
      append(cell)
      if cell.columns == 2 { append(cell.rightHalf) }
    }
  }
}
