#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A file with a report in JSON.
enum ReportFile {
  /// What stands for standard input.
  static let standardInput = "-"

  /// More bytes than a report has: every scenario with 1024 workers is a tenth of it.
  private static let largest = 1 << 28

  /// The report in the file at `path`.
  static func report(at path: String) throws(Failure) -> StoredReport {
    do {
      return try JSONDecoder().decode(StoredReport.self, from: Data(try bytes(at: path)))
    } catch let failure as Failure {
      throw failure
    } catch let unsuitable as StoredReport.Unsuitable {
      throw mistake(path, unsuitable.reason)
    } catch DecodingError.dataCorrupted {
      throw mistake(path, "not JSON")
    } catch DecodingError.keyNotFound(let key, let context) {
      throw mistake(
        path, "no report of run or sweep: \(name(context.codingPath + [key])) is missing")
    } catch DecodingError.typeMismatch(_, let context) {
      throw mistake(
        path, "no report of run or sweep: \(name(context.codingPath)) is something else")
    } catch DecodingError.valueNotFound(_, let context) {
      throw mistake(path, "no report of run or sweep: \(name(context.codingPath)) is null")
    } catch {
      throw mistake(path, "\(error)")
    }
  }

  private static func bytes(at path: String) throws(Failure) -> [UInt8] {
    let bytes: [UInt8]
    do {
      bytes =
        path == standardInput
        ? try Platform.readAll(Platform.standardInput, atMost: largest)
        : try Platform.read(path, atMost: largest + 1)
    } catch {
      throw mistake(path, error.words)
    }
    if bytes.count > largest { throw mistake(path, "larger than any report") }
    return bytes
  }

  private static func mistake(_ path: String, _ reason: String) -> Failure {
    .usage("\(OneLine.quoted(path)): \(reason)")
  }

  /// Where in a report: "scenarios[0].variants[1].name".
  private static func name(_ path: [any CodingKey]) -> String {
    let parts = path.map { key in key.intValue.map { "[\($0)]" } ?? ".\(key.stringValue)" }
    let name = parts.joined().drop { $0 == "." }
    return name.isEmpty ? "all of it" : String(name)
  }
}
