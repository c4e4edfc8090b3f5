import Diagnostics

/// An object whose lists have one element a line, so that `diff` shows what moved.
struct LineJSON {
  private var body: [UInt8] = []

  mutating func member(_ name: String, _ value: JSONText) {
    startMember(name)
    body += value.compactBytes
  }

  mutating func list(_ name: String, _ elements: [JSONText]) {
    startMember(name)
    body.append(UInt8(ascii: "["))
    for (position, element) in elements.enumerated() {
      body += position == 0 ? "\n".utf8 : ",\n".utf8
      body += element.compactBytes
    }
    body += elements.isEmpty ? "]".utf8 : "\n]".utf8
  }

  var bytes: [UInt8] { Array("{\n".utf8) + body + Array("\n}\n".utf8) }

  private mutating func startMember(_ name: String) {
    if !body.isEmpty { body += ",\n".utf8 }
    body += JSONText.string(name).compactBytes
    body.append(UInt8(ascii: ":"))
  }
}
