import Diagnostics
import Output

/// An end of the command that is no success, with the status of sysexits.h that says which.
struct Failure: Error {
  var status: Int32
  var message: Text?
  var help: Text?

  /// Errors in the input; they have been reported already.
  static let input = Failure(status: 65)

  static func usage(_ message: Text, help: Text? = nil) -> Failure {
    Failure(status: 64, message: message, help: help)
  }

  static func output(_ message: Text, help: Text? = nil) -> Failure {
    Failure(status: 74, message: message, help: help)
  }

  func report() {
    guard let message else { return }
    Terminal.say(
      words("错误：\(message.zh)", "error: \(message.en)"))
    if let help { Terminal.say(words("帮助：\(help.zh)", "help: \(help.en)")) }
  }
}

/// Runs what touches the disk; what goes wrong there ends the command with 74.
func touchingDisk<Value>(_ body: () throws -> Value) throws -> Value {
  do {
    return try body()
  } catch let problem as FileProblem {
    throw Failure.output(problem.message)
  } catch let refused as OutputRefused {
    throw Failure.output(refused.message, help: refused.help)
  }
}
