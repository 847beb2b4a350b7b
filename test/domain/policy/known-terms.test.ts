/** R-POLICY 2: corrections go only towards words that the library knows, and initials are those of known terms before letters of a sentence. */
import { buildPolicyIndex, searchPolicies } from '../../../cloudfunctions/domain/policy';
import { demoRecords } from '../builders/search-quality';

const index = buildPolicyIndex(demoRecords);
const readAs = (query: string) => searchPolicies(index, { query, today: '2026-11-21' }).readAs;

test.each(['货款', '厂租', '账期', '试用期'])(
  'R-POLICY 2: %s is not in the library and is taken for nothing else',
  (query) => {
    expect(readAs(query)).toEqual([]);
  },
);

test.each([
  ['zjtx', '专精特新'],
  ['cq 失业保险', '重庆'],
])('R-POLICY 2: %s is %s', (query, term) => {
  expect(readAs(query)).toContain(term);
});

// ordinary words of business life of which the five documents have none
const LACKING =
  '货款 厂租 账期 试用期 年终奖 加班费 公积金 报销 发票抬头 对账单 尾款 订金 违约金 佣金 提成 底薪 工龄 辞退 裁员 旷工 考勤 打卡 请假 产假 婚假 病假 年假 调休 宿舍 食堂 班车 物业 水管 电梯 停车位 装修 门头 招牌 传单 名片 快递 物流费 仓租 叉车 货架 打包 退货 换货 保质期 次品 返工 客诉 差评 好评 直播 带货 网红 粉丝 流量 爆款 团购 秒杀 拼单 代购 微商 加盟费 连锁店 奶茶 火锅 烧烤 早餐 外卖 骑手 民宿 酒店 景区 门票 导游 旅行社 机票 高铁 签证 护照 驾照 车险 保单 理赔 社保卡 医保卡 身份证 户口 居住证 学区 幼儿园 补习 家教 钢琴 舞蹈 健身 瑜伽 美容 美发 美甲 按摩 足疗 宠物 猫粮 狗粮 花店 鲜花 蛋糕 面包 咖啡 茶叶 白酒 啤酒 红酒 香烟 超市 便利店 菜市场 水果 海鲜 牛羊 鸡蛋 奶粉 尿布 玩具 童装 女装 男装 鞋帽 箱包 首饰 手表 眼镜 手机壳 耳机 电脑 打印机 墨盒 键盘 鼠标 显示屏 摄像头 路由器 充电宝 电池 轮胎 机油 洗车 修车 二手车 摩托 单车 地铁 公交 出租车 网约车 拖车 吊车 挖机 水泥 沙石 钢筋 瓷砖 木地板 油漆 窗帘 沙发 床垫 灯具 空调 冰箱 洗衣机 热水器 油烟机 燃气灶 锁芯 监控 门禁 保安 保洁 保姆 月嫂 护工 养老院 殡葬 墓地 彩票 股票 期货 黄金 外汇 比特币 房贷 首付 中介费 租约 押金 违建 拆迁 征地 宅基地 林权 鱼塘 大棚 化肥 农药 拖拉机 收割机'.split(
    ' ',
  );

test('R-POLICY 2: of 200 words that the documents lack at most one is taken for another', () => {
  const text = demoRecords
    .map((policy) => policy.title + policy.articles.map((article) => article.heading + article.text).join())
    .join();
  const lacking = [...new Set(LACKING)].filter((word) => !text.includes(word)).slice(0, 200);
  expect(lacking.length).toBeGreaterThanOrEqual(180);
  expect(
    lacking
      .filter((word) => readAs(word).length > 0)
      .map((word) => [word, readAs(word)])
      .slice(1),
  ).toEqual([]);
});
