/// Names put together from characters; whoever has one of them has it by chance.
enum SampleNames {
  /// The name of a person, the same in each of their records.
  static func name(of key: Int, isWoman: Bool) -> String {
    var random = SampleRandom(seed: 0x6E61_6D65, stream: UInt64(key))
    // The smaller of two draws makes the first surnames the frequent ones.
    let surname = surnames[min(random.below(surnames.count), random.below(surnames.count))]
    let given = isWoman ? women : men
    let first = given[random.below(given.count)]
    let second = random.chance(720) ? given[random.below(given.count)] : ""
    return surname + first + second
  }

  private static let surnames =
    characters(
      "李王张刘陈杨黄周吴徐何罗胡谭冉向田彭蒋唐邓龙任廖付熊石代秦游文江傅牟程邹樊易晏敖")
    + ["欧阳", "司马", "上官"]
  private static let men = characters("渝江川山岭峰林松柏石磊涛波海洋勇强刚毅军兵文武德明亮光华国平安顺福富贵春生")
  private static let women = characters("渝江梅兰竹菊芳芬英琼碧玉珍秀丽娟娜燕红霞云雪月琴霜露萍莲蓉清静淑惠春秋香")

  private static func characters(_ text: String) -> [String] { text.map(String.init) }
}
