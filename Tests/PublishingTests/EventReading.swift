/// The events of a feed by UID, each with its properties' values, unfolded and otherwise as they
/// stand.
func events(in feed: String) -> [String: [String: String]] {
  var result: [String: [String: String]] = [:]
  var event: [String: String]?
  for line in feed.replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init) {
    guard let colon = line.firstIndex(of: ":") else { continue }
    let value = String(line[line.index(after: colon)...])
    switch (line[..<colon].prefix { $0 != ";" }, value) {
    case ("BEGIN", "VEVENT"): event = [:]
    case ("END", "VEVENT"):
      if let uid = event?["UID"] { result[uid] = event }
      event = nil
    case (let name, _): event?[String(name)] = value
    }
  }
  return result
}
