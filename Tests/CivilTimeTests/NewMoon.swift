import CivilTime
import Glibc

/// The instant of a new moon by the largest terms of Meeus, Astronomical Algorithms, chapter 49:
/// shares nothing with the tables it checks, and is good to a few minutes.
struct NewMoon {
  /// Julian day in terrestrial time.
  let julianDay: Double

  static func nearest(to date: CivilDate) -> NewMoon {
    let julianDay = Double(date.dayNumber) + 2_440_587.5 + 4.0 / 24
    let number = ((julianDay - 2_451_550.09766) / 29.530588861).rounded()
    return NewMoon(number: number)
  }

  private init(number k: Double) {
    let t = k / 1236.85
    func radians(_ degrees: Double) -> Double { degrees * .pi / 180 }
    let e = 1 - 0.002516 * t
    let sun = radians(2.5534 + 29.1053567 * k - 0.0000014 * t * t)
    let moon = radians(201.5643 + 385.81693528 * k + 0.0107582 * t * t)
    let f = radians(160.7108 + 390.67050284 * k - 0.0016118 * t * t)
    let node = radians(124.7746 - 1.56375588 * k + 0.0020672 * t * t)
    var day = 2_451_550.09766 + 29.530588861 * k + 0.00015437 * t * t
    day += -0.40720 * sin(moon) + 0.17241 * e * sin(sun) + 0.01608 * sin(2 * moon)
    day += 0.01039 * sin(2 * f) + 0.00739 * e * sin(moon - sun) - 0.00514 * e * sin(moon + sun)
    day += 0.00208 * e * e * sin(2 * sun) - 0.00111 * sin(moon - 2 * f)
    day += -0.00057 * sin(moon + 2 * f) + 0.00056 * e * sin(2 * moon + sun)
    day += -0.00042 * sin(3 * moon) + 0.00042 * e * sin(sun + 2 * f) - 0.00017 * sin(node)
    julianDay = day
  }

  func hoursFromNoonInBeijing(of date: CivilDate) -> Double {
    // Noon in Beijing is 04:00 UT; the minute between the two times is within the tolerance.
    (julianDay - (Double(date.dayNumber) + 2_440_587.5 + 4.0 / 24)) * 24
  }
}
