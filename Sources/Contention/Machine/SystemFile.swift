import CSystem

/// Small files in which the system describes itself. Any thread.
enum SystemFile {
  /// The file's text, or its first lines if it has more than `most` bytes; nil if it cannot be read.
  static func text(_ path: String, atMost most: Int = 4096) -> String? {
    var buffer = [UInt8](repeating: 0, count: most)
    let length = buffer.withUnsafeMutableBytes {
      cs_read_file(path, $0.bindMemory(to: CChar.self).baseAddress, $0.count)
    }
    guard length >= 0 else { return nil }
    var bytes = buffer.prefix(length)
    // Half a line would tell half the truth, such as the flags that a CPU does not have.
    if length == most, let end = bytes.lastIndex(of: UInt8(ascii: "\n")) {
      bytes = bytes.prefix(through: end)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The whole number that the file consists of.
  static func number(_ path: String) -> UInt64? {
    text(path).flatMap { UInt64($0.split(separator: "\n").first ?? "") }
  }
}
