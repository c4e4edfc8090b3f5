public import Diagnostics
import MarkedJSON
public import PlanModel

/// A scheduling problem as a file: the formats `cesp-1` and `cesp-2`, which
/// `Sources/Formats/Instances/README.md` describes value by value.
///
/// Everything in it refers to everything else by position, so the problem that comes out has the
/// same indices as the file.
public enum Instance {
  /// Reads a problem, and reports everything that is wrong with it at once, up to
  /// `JSONReader.problemLimit` faults; nil if anything is.
  ///
  /// - Complexity: the bytes of the file; a fault costs a walk over the part that it concerns.
  public static func problem(
    json bytes: [UInt8], file: String, issues: inout Issues
  ) -> Problem? {
    var reader = JSONReader(bytes, file: file)
    var instance = InstanceReader()
    instance.read(&reader)
    if !reader.hasFailed { instance.check(&reader) }
    return reader.end(issues: &issues) ? instance.problem : nil
  }
}
