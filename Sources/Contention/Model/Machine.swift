/// Facts about the machine that results depend on.
public struct Machine: Sendable, Equatable, Codable {
  /// Operating system and release.
  public var os: String
  /// Instruction set: x86_64, arm64, …
  public var arch: String
  /// The CPU's marketing name.
  public var cpu: String
  /// Numbers of the CPUs that this process may use.
  public var allowedCPUs: [Int]
  /// Whether ``allowedCPUs`` are what the system says. Where it refuses to tell they are a guess, and
  /// workers are not pinned.
  public var knowsCPUs: Bool
  /// Whether this is a debug build, whose rates mean nothing.
  public var isDebugBuild: Bool

  /// A machine with these facts.
  public init(
    os: String, arch: String, cpu: String, allowedCPUs: [Int], isDebugBuild: Bool,
    knowsCPUs: Bool = true
  ) {
    self.os = os
    self.arch = arch
    self.cpu = cpu
    self.allowedCPUs = allowedCPUs
    self.isDebugBuild = isDebugBuild
    self.knowsCPUs = knowsCPUs
  }

  /// How many CPUs this process may use.
  public var cpus: Int { allowedCPUs.count }
}
