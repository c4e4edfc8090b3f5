import CivilTime
import Diagnostics
import ICalendar
import MarkedJSON

/// Answers lines of `calendar expand`.
struct LineExpander {
  let language: Language
  var zones: ZoneDatabase
  /// The answers, as JSON lines.
  var bytes: [UInt8] = []
  /// Whether a line could not be answered.
  private(set) var hasFailed = false
  private var batch: [CivilMoment] = []

  init(language: Language, zones: ZoneDatabase) {
    self.language = language
    self.zones = zones
  }

  /// Answers one line.
  mutating func expand(_ reader: JSONReader) {
    var request = ExpansionRequest()
    var reader = reader
    var issues = Issues()
    request.read(from: &reader)
    let isSound = reader.end(issues: &issues)
    bytes += #"{"id":"#.utf8
    bytes += request.id
    let head = bytes.count
    if !isSound, let error = issues.all.first(where: { $0.severity == .error }) {
      return fail(error.message, since: head)
    }
    do throws(ExpansionProblem) {
      try answer(request)
    } catch {
      fail(error.message, since: head)
    }
  }

  private mutating func answer(_ request: ExpansionRequest) throws(ExpansionProblem) {
    let (set, start) = try request.recurrenceSet(&zones)
    bytes += #","instances":["#.utf8
    var writer = InstanceWriter(like: start)
    var left = request.limit
    var isMore = left > 0
    do throws(RuleError) {
      var instances = try set.instances(from: request.first, through: request.last)
      while isMore, left > 0 {
        batch.removeAll(keepingCapacity: true)
        isMore = try instances.fill(&batch, capacity: min(left, 1024))
        left -= batch.count
        for moment in batch {
          bytes.append(UInt8(ascii: "\""))
          writer.write(moment, to: &bytes)
          bytes += [UInt8(ascii: "\""), UInt8(ascii: ",")]
        }
      }
    } catch {
      throw ExpansionProblem(message: error.explanation)
    }
    if bytes.last == UInt8(ascii: ",") { bytes.removeLast() }
    bytes += "]}\n".utf8
  }

  /// Takes back what was answered and says why.
  private mutating func fail(_ message: Text, since head: Int) {
    hasFailed = true
    bytes.removeLast(bytes.count - head)
    bytes += #","error":"#.utf8
    bytes += JSONText.string(message[language]).compactBytes
    bytes += "}\n".utf8
  }
}

/// Why a line cannot be answered.
struct ExpansionProblem: Error {
  var message: Text
}
