/// What is used up: goods and money.
extension State {
  /// Calls `body` with every day on which an activity that begins on `first` draws and counts.
  @inline(__always)
  private func eachDrawing(
    _ draw: Model.Draw, _ activity: Int, from first: Int, _ body: (Int) -> Void
  ) {
    let counted = model.stockDays[Int(draw.stock)]
    for day in model.days(of: activity, from: first)
    where day >= Int(counted.first) && day <= Int(counted.last)
      && (draw.isDaily ? model.takes(day, activity, from: first) : day == first)
    {
      body(day)
    }
  }

  func updateStocks(of activity: Int, from first: Int, sign: Int) {
    for index in model.draws.range(activity) {
      let draw = model.draws.items[index]
      let row = Int(draw.stock) * model.dayCount
      let last = min(Int(model.stockDays[Int(draw.stock)].last), model.dayCount - 1)
      eachDrawing(draw, activity, from: first) { day in
        for later in day...last { stockLeft[row + later] -= sign * draw.amount }
      }
    }
  }

  /// What the stocks lack most of for an unplaced activity to begin on a day: the first draw for
  /// which there is too little, and how much; nil where there is enough of everything.
  func shortage(of activity: Int, from first: Int) -> (draw: Int, missing: Int)? {
    for index in model.draws.range(activity) {
      let stock = model.draws.items[index].stock
      // An activity may draw on one stock twice, for good and day by day.
      var more = [Int](repeating: 0, count: model.dayCount)
      var isFirst = true
      for other in model.draws.range(activity) where model.draws.items[other].stock == stock {
        if other < index { isFirst = false }
        let amount = model.draws.items[other].amount
        eachDrawing(model.draws.items[other], activity, from: first) { more[$0] += amount }
      }
      if !isFirst { continue }
      let missing = shortage(of: Int(stock), with: more)
      if missing > 0 { return (index, missing) }
    }
    return nil
  }

  /// How much is lacking on the worst day, when so much more is drawn day by day.
  private func shortage(of stock: Int, with more: [Int]) -> Int {
    var drawn = 0
    var worst = 0
    for day in 0..<model.dayCount {
      drawn += more[day]
      if drawn > 0 { worst = max(worst, drawn - stockLeft[stock * model.dayCount + day]) }
    }
    return worst
  }

  /// Placed activities that draw on a stock.
  func drawers(on stock: Int) -> [Int] {
    model.drawers.range(stock).map { Int(model.drawers.items[$0]) }.filter { places[$0].isPlaced }
  }
}
