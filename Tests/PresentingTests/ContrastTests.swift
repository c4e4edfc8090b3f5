import Foundation
import Presenting
import Testing

/// WCAG 2.2 §1.4.3 and §1.4.11: every pair of colours that meets on a page, in light and dark.
@Suite struct ContrastTests {
  private let schemes: [[String: String]]

  init() throws {
    let css = try #require(try Town().rendered()["pages/style.css"])
    // The first two sets of variables: light, and what dark changes of it.
    let sets = css.matches(of: #/:root\{([^}]*)\}/#).prefix(2).map { match in
      Dictionary(
        match.output.1.matches(of: #/--([a-z0-9-]+):\s*(#[0-9a-f]{3,6})/#).map {
          (String($0.output.1), String($0.output.2))
        }
      ) { $1 }
    }
    schemes = [sets[0], sets[0].merging(sets[1]) { $1 }]
  }

  /// Text on its ground: 4.5 to 1.
  private static let texts = [
    ("ink", "paper"), ("soft", "paper"), ("accent", "paper"), ("ink", "tint"), ("soft", "tint"),
    ("accent", "tint"), ("on-accent", "accent"), ("on-stop", "stop"), ("on-work", "work"),
    ("accent", "heat1"), ("work", "paper"), ("work", "heat1"), ("ink", "heat1"), ("ink", "heat2"),
    ("ink", "heat3"), ("on-heat4", "heat4"),
  ]

  @Test(arguments: texts) func `text can be read`(text: String, ground: String) throws {
    for scheme in schemes {
      let ratio = contrast(try #require(scheme[text]), try #require(scheme[ground]))
      #expect(ratio >= 4.5, "\(text) on \(ground) is \(ratio)")
    }
  }

  /// Edges of fields and what a picture draws: 3 to 1.
  @Test(arguments: ["edge"] + (0...7).map { "c\($0)" })
  func `lines can be seen`(name: String) throws {
    for scheme in schemes {
      for ground in name == "edge" ? ["paper"] : ["paper", "tint"] {
        let ratio = contrast(try #require(scheme[name]), try #require(scheme[ground]))
        #expect(ratio >= 3, "\(name) on \(ground) is \(ratio)")
      }
    }
  }

  @Test func `a known pair measures as the standard says`() {
    #expect(abs(contrast("#ffffff", "#000") - 21) < 0.001)
    #expect(abs(contrast("#777777", "#ffffff") - 4.478) < 0.001)
  }

  private func contrast(_ a: String, _ b: String) -> Double {
    let (first, second) = (luminance(a), luminance(b))
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  /// Relative luminance, WCAG 2.2.
  private func luminance(_ color: String) -> Double {
    var digits = color.dropFirst().map { String($0) }
    if digits.count == 3 { digits = digits.flatMap { [$0, $0] } }
    let channels = stride(from: 0, to: 6, by: 2).map { index -> Double in
      let value = Double(Int(digits[index] + digits[index + 1], radix: 16) ?? 0) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }
}
