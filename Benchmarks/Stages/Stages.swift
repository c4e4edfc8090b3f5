import CampaignKit
import Diagnostics
@preconcurrency import Glibc
import Pipeline
import Publishing

/// `Stages round WORKSPACE OUT` plans once and says what each stage cost; `Stages reading
/// WORKSPACE` only reads; `Stages feed WORKSPACE` writes the city's feed many times.
@main
struct Stages {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    do {
      switch (arguments.first, arguments.count) {
      case ("round", 3):
        try Round(folder: Folder(path: arguments[2]), out: arguments[3]).run()
      case ("reading", 2): try read(Folder(path: arguments[2]))
      case ("feed", 2): try writeFeed(of: Folder(path: arguments[2]))
      default:
        fputs("usage: Stages round WORKSPACE OUT | reading WORKSPACE | feed WORKSPACE\n", stderr)
        exit(64)
      }
    } catch {
      fputs("Stages: \(error)\n", stderr)
      exit(65)
    }
  }

  private static func read(_ folder: Folder) throws {
    var issues = Issues()
    let workspace = try folder.workspace(&issues)
    let register = try folder.register(of: workspace, &issues)
    print(workspace.campaigns.count, register?.count ?? 0)
  }

  private static func writeFeed(of folder: Folder) throws {
    var issues = Issues()
    let workspace = try folder.workspace(&issues)
    let (plan, proposal) = Pipeline.plan(workspace, issues: &issues)
    let artifacts = artifacts(of: plan, for: proposal, emit: [.calendars])
    guard let city = artifacts.first(where: { $0.path == "calendars/city.ics" }) else {
      throw Unusable(path: folder.path, what: "workspace with a feed")
    }
    _ = Meter(section: "feed").measure("chengnuan", times: 20) { city.render() }
  }
}
