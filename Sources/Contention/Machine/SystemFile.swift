import CThreads

/// Small files in which the system describes itself.
enum SystemFile {
  /// The file's text; nil if it cannot be read.
  static func text(_ path: String) -> String? {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let length = buffer.withUnsafeMutableBytes {
      ct_read_file(path, $0.bindMemory(to: CChar.self).baseAddress, $0.count)
    }
    return length < 0 ? nil : String(decoding: buffer.prefix(length), as: UTF8.self)
  }

  /// The whole number that the file consists of.
  static func number(_ path: String) -> UInt64? {
    text(path).flatMap { UInt64($0.split(separator: "\n").first ?? "") }
  }
}
