public import Diagnostics

/// An edit was not made, because it could not be made at this one place alone. Nothing was
/// changed; the diagnostic says which place and what to do by hand.
public struct YAMLEditRefused: Error, Hashable, Sendable {
  public var diagnostic: Diagnostic

  public init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
}
