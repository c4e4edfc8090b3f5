/// The trades of the register's usual code list, by their numbers.
extension LotteryColumn {
  static let trades = tradeWords.enumerated().map { Code(value: $0, words: [$1.0, $1.1]) }

  private static let tradeWords: [(String, String)] = [
    ("建筑工", "builder"), ("服装加工", "tailor"), ("电子装配", "electronics assembler"),
    ("快递员", "courier"), ("外卖骑手", "delivery rider"), ("餐饮服务", "catering"),
    ("家政服务", "housekeeper"), ("环卫工", "street cleaner"), ("保安", "guard"),
    ("货车司机", "lorry driver"), ("网约车司机", "ride-hailing driver"),
    ("仓储分拣", "warehouse sorter"), ("机械加工", "machinist"), ("装卸搬运", "loader"),
    ("焊工", "welder"), ("电工", "electrician"), ("木工", "carpenter"), ("泥瓦工", "bricklayer"),
    ("园林绿化", "gardener"), ("油漆工", "painter"), ("钢筋工", "steel fixer"),
    ("制鞋", "shoemaker"), ("市政养护", "road maintenance"), ("汽车装配", "car assembler"),
    ("汽车维修", "car mechanic"), ("保洁", "cleaner"), ("月嫂育婴", "child care"),
    ("养老护理", "elderly care"), ("收银理货", "shop assistant"), ("厨师", "cook"),
    ("食品加工", "food processing"), ("管线巡护", "line inspector"),
    ("印刷包装", "printing and packing"), ("家具制作", "furniture maker"),
    ("美容美发", "hairdresser"), ("酒店客房", "hotel staff"), ("叉车司机", "forklift driver"),
    ("起重操作", "crane operator"), ("塑料橡胶", "plastics and rubber"),
    ("化工操作", "chemical operator"), ("测绘勘察", "surveyor"),
    ("玻璃陶瓷", "glass and ceramics"), ("纺织", "textile worker"), ("五金加工", "metalware"),
    ("水暖安装", "plumber"), ("空调安装", "air-conditioning fitter"),
    ("家电维修", "appliance repair"), ("交通协管", "traffic warden"),
    ("直播电商", "online sales"), ("客服话务", "call centre"), ("质检", "quality inspector"),
    ("销售", "sales"), ("茶果种植", "tea and fruit grower"), ("养殖", "livestock"),
    ("物业维修", "building repair"), ("水上作业", "work on water"), ("矿山作业", "miner"),
    ("架子工", "scaffolder"), ("公交驾驶", "bus driver"), ("文职", "clerk"),
  ]
}
