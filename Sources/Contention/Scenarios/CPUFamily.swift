/// The family of CPUs that this program is built for.
public enum CPUFamily {
  /// "x86-64".
  public static var name: String { Instructions.here.family }
}
