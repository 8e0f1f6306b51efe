import CSystem

extension Machine {
  /// The machine that this process runs on, read once.
  public static let current = Machine.read()

  /// The CPUs that the calling thread may use, if it is not pinned; nil: the system does not tell.
  static func readAllowedCPUs() -> [Int]? {
    var cpus = [Int32](repeating: 0, count: 8192)
    let count = Int(cs_allowed_cpus(&cpus, Int32(cpus.count)))
    return count == 0 ? nil : cpus.prefix(count).map(Int.init)
  }

  private static func read() -> Machine {
    let allowed = readAllowedCPUs() ?? []
    let texts = describe()
    // The CPUs that are online. A guess of one alone would have every worker share it.
    let guess = Array(0..<Int(cs_online_cpus()))
    return Machine(
      os: texts[0], arch: texts[1], cpu: texts[2], allowedCPUs: allowed.isEmpty ? guess : allowed,
      isDebugBuild: isDebugBuild, knowsCPUs: !allowed.isEmpty)
  }

  private static var isDebugBuild: Bool {
    #if DEBUG
      true
    #else
      false
    #endif
  }

  /// Operating system, instruction set, CPU.
  private static func describe() -> [String] {
    let size = 256
    var os = [CChar](repeating: 0, count: size)
    var arch = os
    var cpu = os
    cs_describe_machine(&os, &arch, &cpu, size)
    return [os, arch, cpu].map { text in
      String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
  }
}
