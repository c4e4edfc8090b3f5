/// How often each code occurs in a sample register. Shares are out of 1,000 where they stand
/// alone; the figures are invented after what reports tell about migrant workers.
enum SampleTables {
  static let trade = SampleWeights([
    1000, 574, 415, 330, 276, 238, 211, 189, 172, 158, 147, 137, 128, 121, 115, 109, 104, 99, 95,
    91, 88, 84, 81, 79, 76, 74, 72, 70, 68, 66, 64, 62, 61, 60, 58, 57, 56, 54, 53, 52, 51, 50,
    49, 48, 48, 47, 46, 45, 44, 44, 43, 42, 42, 41, 41, 40, 39, 39, 38, 38,
  ])
  /// Building, delivery, sanitation and the like, by their place in the list of trades.
  static let outdoorTrades: Set<Int> = [0, 3, 4, 7, 9, 13, 18, 22, 31, 40, 47, 55]

  static let schooling = SampleWeights([5, 80, 420, 250, 150, 85, 10])
  static let olderSchooling = SampleWeights([50, 300, 450, 130, 50, 15, 5])
  static let marital = SampleWeights([100, 780, 80, 40])
  static let employment = SampleWeights([620, 170, 120, 50, 40])
  static let skill = SampleWeights([520, 240, 130, 70, 30, 10])
  static let hardship = SampleWeights([940, 18, 30, 12])
  static let children = SampleWeights([220, 380, 300, 80, 20])
  static let courses = SampleWeights([5488, 3293, 988, 198, 30, 4])
  static let certificates = SampleWeights([7408, 2222, 333, 33, 3])
  static let yearsInCity = SampleWeights([
    227, 360, 400, 401, 382, 352, 319, 285, 251, 220, 191, 165, 142, 122, 104, 89, 75, 64, 54, 46,
    39, 33, 27, 23, 19, 16, 14, 11, 10, 8, 7, 6, 5, 4, 3, 3, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1,
  ])
  static let contract = SampleWeights([380, 340, 180, 100])
  static let occupationalRisk = SampleWeights([600, 250, 100, 50])
  static let source = SampleWeights([500, 200, 100, 100, 50, 50])

  /// Who has received each of the six kinds of benefit in the last three years.
  static let visits = [160, 140, 80, 120, 100, 60]
  static let insurances = [610, 950, 520, 330, 180, 210]
  static let remarks = ["", "", "", "", "", "", "", "电话已核实", "待复核", "地址有变"]
}
