internal import Diagnostics
internal import PlanModel

/// One paper to be: its file, what it is, and for whom.
struct PaperFile: Sendable {
  /// Below `sheets/`.
  var path: String
  var title: Text
  var audience: Audience
  /// What else one should know before handing it on.
  var remark: Text
  var render: @Sendable () -> [UInt8]

  init(
    _ path: String, _ title: Text, for audience: Audience, remark: Text = "",
    render: @escaping @Sendable () -> [UInt8]
  ) {
    self.path = path
    self.title = title
    self.audience = audience
    self.remark = remark
    self.render = render
  }

  var artifact: Artifact { Artifact(path: "sheets/" + path, render: render) }
}
