/// This release. `--version`, the JSON report and the manual take it from here.
enum Version {
  static let current = "0.1.0"
}
