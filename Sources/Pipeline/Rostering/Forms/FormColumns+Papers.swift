import Diagnostics
import PlanModel

/// The sheets of help and of work, with the columns that their offices keep.
extension CampaignForm.Kind {
  var listColumns: [RosterColumn] {
    switch self {
    case .relief:
      [
        RosterColumn(Text(zh: "户主姓名", en: "Head of household"), .personName), .identity,
        RosterColumn(Text(zh: "联系方式", en: "Phone"), .phone),
        hidden("家庭类型", "Kind of household"), number("人口", "People"),
        RosterColumn(Text(zh: "住址", en: "Address"), .address),
        number("需救助人口", "In need"), RosterColumn(Text(zh: "已发款", en: "Paid"), .money),
        RosterColumn(Text(zh: "物资折款", en: "Goods, in yuan"), .money),
        choice(
          "发放形式", "Given by",
          [("现金", "cash"), ("银行", "bank"), ("实物", "goods"), ("现金和实物", "cash and goods")]),
        .signature, .remarks,
      ]
    case .posts:
      [
        text("岗位名称", "Post"), text("薪资", "Pay"), text("企业", "Employer"),
        RosterColumn(Text(zh: "工作地点", en: "Place of work"), width: 20),
        text("联系人", "Contact"),
        // Whom to call at a firm stands in what the firm puts up itself.
        RosterColumn(Text(zh: "电话", en: "Phone"), sensitivity: .open, width: 14),
        RosterColumn(Text(zh: "描述", en: "Description"), width: 30),
        RosterColumn(Text(zh: "更新时间", en: "Updated"), .date),
      ]
    case .seekers:
      [
        .personName, .sex, number("年龄", "Age"), text("学历", "Schooling"), text("专业", "Subject"),
        RosterColumn(Text(zh: "地址", en: "Address"), .address), .phone,
        text("意向岗位", "Post wanted"), .signature, .remarks,
      ]
    case .opening:
      [
        text("专业", "Course"), number("人数", "People"), number("课时", "Lessons"),
        RosterColumn(Text(zh: "开始", en: "From"), .date),
        RosterColumn(Text(zh: "结束", en: "To"), .date),
        RosterColumn(Text(zh: "地点", en: "Place"), width: 20),
        RosterColumn(Text(zh: "课程", en: "Lessons on"), width: 28), text("教师", "Teacher"), .remarks,
      ]
    case .claims:
      [
        .personName, .identity, RosterColumn(Text(zh: "申请日期", en: "Claimed on"), .date),
        choice(
          "状态", "State",
          [
            ("申请", "claimed"), ("基层初审", "first check"), ("初审未过", "refused at first"),
            ("终审", "last check"), ("终审未过", "refused at last"), ("已领款", "paid"),
          ]),
        RosterColumn(Text(zh: "申请金额", en: "Asked"), .money),
        RosterColumn(Text(zh: "评议金额", en: "By committee"), .money),
        RosterColumn(Text(zh: "核定金额", en: "Granted"), .money),
        .signature(Text(zh: "领取人签名", en: "Received")), .remarks,
      ]
    default: []
    }
  }

  /// 困难职工档案表 in parts: more columns than a page is wide. Of health there is a class and no
  /// diagnosis.
  static let hardshipParts: [(title: Text, columns: [RosterColumn])] = {
    let kind = CampaignForm.Kind.hardship
    return [
      (
        Text(zh: "一、本人", en: "1 Person"),
        [
          kind.hidden("困难类别", "Hardship"), .personName, kind.text("民族", "Ethnicity"), .sex,
          kind.text("政治面貌", "Party"), .identity, kind.hidden("健康或残疾", "Health or disability"),
          kind.text("工作状态", "Employment"), kind.text("劳模", "Model worker"),
          RosterColumn(Text(zh: "手机", en: "Mobile"), .phone), kind.text("婚姻", "Marital"),
          kind.text("户口", "Registered"), RosterColumn(Text(zh: "住址", en: "Address"), .address),
        ]
      ),
      (
        Text(zh: "二、单位、住房和收入", en: "2 Employer, home and income"),
        [
          .personName, kind.text("行业", "Trade"), kind.text("单位", "Employer"),
          kind.text("单位性质", "Kind of employer"), kind.text("单位状况", "State of employer"),
          kind.text("住房类型", "Home"), kind.number("住房面积", "m²"), kind.hidden("单亲", "Single parent"),
          kind.income("本人月均收入", "Own monthly income"),
          kind.income("家庭年收入", "Family's yearly income"),
          kind.number("家庭人口", "Family"), kind.income("家庭月人均", "A month and head"),
          kind.text("医保", "Insured"), kind.text("自救能力", "Own means"),
          kind.hidden("零就业", "Nobody works"),
        ]
      ),
      (
        Text(zh: "三、家庭成员、致困原因和账户", en: "3 Family, causes and account"),
        [
          .personName,
          // Names among them, so hidden as a name is.
          RosterColumn(
            Text(zh: "家庭成员", en: "Family members"), .personName, sensitivity: .sensitive,
            width: 30),
          kind.hidden("主要致困原因", "Main cause"), kind.hidden("次要致困原因", "Further cause"),
          kind.text("开户行", "Bank"), RosterColumn(Text(zh: "卡号", en: "Bank card"), .bankCard),
          kind.text("附件", "Papers"),
        ]
      ),
      (
        Text(zh: "四、建档和意见", en: "4 File and opinions"),
        [
          .personName, kind.text("建档人", "Filed by"), kind.text("审核人", "Checked by"),
          kind.text("录入人", "Typed by"),
          .signature(Text(zh: "基层工会意见", en: "Union of the firm")),
          .signature(Text(zh: "乡镇街道工会意见", en: "Union of the township")),
          .signature(Text(zh: "区县工会意见", en: "Union of the district")), .remarks,
        ]
      ),
    ]
  }()

  /// What only those see who cannot do without.
  private func hidden(_ zh: String, _ en: String) -> RosterColumn {
    RosterColumn(Text(zh: zh, en: en), sensitivity: .sensitive)
  }

  /// Yuan that add up to nothing.
  private func income(_ zh: String, _ en: String) -> RosterColumn {
    RosterColumn(Text(zh: zh, en: en), .number, sensitivity: .sensitive, width: 10)
  }

  /// The column that tells whether a line of the list says anything.
  var subject: RosterColumn {
    switch self {
    case .relief: RosterColumn(Text(zh: "户主姓名", en: "Head of household"), .personName)
    case .posts: text("岗位名称", "Post")
    case .opening: text("专业", "Course")
    default: .personName
    }
  }
}
