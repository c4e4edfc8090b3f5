import Diagnostics
import Fingerprints
import PlanModel
import RegisterStore

/// Any text below a header as rows of a register: it ends, counts every row that it leaves out, keeps
/// every value within its column, and reads the same in one go, in parts, and out of its own file.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzRegister(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let header = "wid,id_no,name,owed,trade,born,wage,phone\n"
  let bytes = Array(header.utf8) + Array(UnsafeBufferPointer(start: start, count: count))
  var parts: [ImportPart] = []
  let whole = imported(
    bytes, by: schema, parts: ImportProgress(partLength: 64) { parts.append($0) })
  guard let found = whole.found else { return 0 }
  precondition(found.rejected == whole.kept.count { !$0 }, "rows left out are not counted")
  precondition(whole.lines == whole.lines.sorted(), "rows left out are not in order")
  let register = found.register
  check(register.column("owed"), within: 0...1, register.count)
  check(register.column("wage"), within: -5...100_000, register.count)
  let trades = register.column("trade")
  for row in 0..<register.count {
    precondition([nil, 0, 3].contains(trades?.value(at: row)), "a code that is none")
  }
  let image = bytesOf(register)
  let half = Array(parts.prefix(parts.count / 2))
  if !half.isEmpty {
    let again = imported(bytes, by: schema, parts: ImportProgress(done: half))
    guard let rest = again.found else { preconditionFailure("what goes on does not read") }
    precondition(bytesOf(rest.register) == image, "what goes on is another register")
    precondition(rest.rejected == found.rejected, "what goes on leaves others out")
  }
  let file = FixedMemory(copying: image)
  guard let read = RegisterImage(file, texts: ["name", "phone"], opening: sealing) else {
    preconditionFailure("what was written does not read")
  }
  precondition(bytesOf(read.register) == image, "reading does not undo writing")
  return 0
}

private let sealing = Sealing(key: [UInt8](repeating: 7, count: 32))

private let schema: RegisterSchema = {
  func field(_ name: String, _ kind: RegisterField.Kind) -> RegisterField {
    RegisterField(name: name, kind: kind)
  }
  let usual = RegisterSchema.standard.fields.filter {
    ["wid", "id_no", "name", "phone"].contains($0.name)
  }
  var trade = field("trade", .number(0...3))
  trade.codes = [0: Text(zh: "建筑", en: "construction"), 3: Text(zh: "家政", en: "domestic")]
  var wage = field("wage", .number(-5...100_000))
  wage.unit = "元"
  return RegisterSchema(
    fields: usual + [field("owed", .number(0...1)), trade, field("born", .date), wage])
}()

private func check(_ column: RegisterColumn?, within range: ClosedRange<Int>, _ count: Int) {
  guard let column else { preconditionFailure("a column is missing") }
  for row in 0..<count {
    if let value = column.value(at: row) {
      precondition(range.contains(value), "a value outside its column")
    }
  }
}

private func bytesOf(_ register: Register) -> [UInt8] {
  var bytes: [UInt8] = []
  let image = RegisterImage(facts: [], register: register)
  let isWhole = image.write(sealed: ["name"], by: sealing) { bytes += $0 }
  precondition(isWhole, "something cannot be sealed")
  return bytes
}
