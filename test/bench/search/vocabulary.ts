/**
 * Words for the documents that are grown around the demonstration's own. A topic is some field of government other than
 * small enterprises; its words stand in for the documents' own.
 */
export const TOPICS: readonly (readonly string[])[] = [
  '渔业 渔船 捕捞 养殖 鱼苗 休渔 水域 网具 渔港 船员 海域 饲料 鱼病 滩涂',
  '林业 造林 苗木 采伐 防火 林班 护林 湿地 木材 病虫 树种 森林 草原 封育',
  '公路 路面 桥梁 隧道 养护 车道 超载 收费站 边坡 护栏 路基 沥青 标线 匝道',
  '文物 博物 馆藏 修缮 遗址 古墓 碑刻 展陈 考古 鉴赏 壁画 出土 古籍 窑址',
  '气象 雷电 暴雨 预警 观测 台站 雨量 干旱 霜冻 风速 探空 冰雹 卫星 云图',
  '医院 病床 护士 药房 诊疗 疫苗 急救 血站 门诊 传染 处方 手术 消毒 病历',
  '学校 学生 教师 课本 校车 食堂 学籍 宿舍 班级 考试 操场 作业 幼儿 招生',
  '水库 堤坝 灌区 汛期 闸门 河道 泵站 渠系 水位 采砂 淤积 溢洪 蓄水 分洪',
  '矿山 井下 瓦斯 尾矿 爆破 巷道 通风 矿工 矿石 采区 冒顶 罐笼 排土 选矿',
  '民航 机场 航班 跑道 旅客 安检 塔台 机组 行李 起降 空域 航线 客舱 登机',
  '消防 火灾 喷淋 疏散 烟感 水带 灭火 防烟 楼道 易燃 栓井 云梯 火源 阻燃',
  '粮食 粮库 储粮 小麦 玉米 稻谷 晾晒 轮换 仓容 加工厂 收割 口粮 陈化 熏蒸',
  '体育 球场 裁判 运动员 赛事 田径 泳池 健身 教练 奖牌 射击 冰雪 队列 护具',
  '殡葬 墓园 火化 骨灰 祭扫 灵车 遗体 陵区 碑位 守灵 安放 丧属 寿衣 祠堂',
  '畜牧 牛羊 牧场 兽医 屠宰 检疫 种畜 奶站 草料 圈舍 疫病 耳标 羔羊 禽蛋',
  '燃气 管道 阀门 泄漏 气瓶 调压 灶具 用户 抢修 充装 燃烧 表具 埋地 置换',
  '铁路 列车 车站 信号 轨道 道口 机车 车厢 货场 调度 路轨 站台 接触网 车票',
  '测绘 地图 坐标 基准 航摄 界线 地名 影像 控制点 比例尺 图幅 高程 制版 量测',
  '盐业 食盐 盐田 碘盐 卤水 晒制 盐场 包膜 盐井 结晶 盐政 散装 盐池 运盐',
  '烟草 烟叶 卷烟 烘烤 烟农 专卖 烤房 烟苗 打叶 香精 烟丝 过滤 条盒 焦油',
  '邮政 信件 邮筒 投递 包裹 邮票 分拣 快件 网点 邮路 寄件 邮编 回执 邮袋',
  '户籍 婚姻 居民 户口 迁移 证件 社区 村民 门牌 收养 姓名 落户 出生 邻里',
  '戏曲 剧团 舞台 演员 乐器 曲目 布景 排练 票房 戏服 唱腔 脸谱 巡演 鼓板',
  '地震 断层 烈度 震中 余震 设防 抗震 台网 避难 波速 危房 加固 震源 板块',
].map((words) => words.split(' '));

/** What the queries ask about: a grown document keeps one of these words and no other. */
export const SUBJECTS =
  '培训 补贴 贷款 担保 融资 申报 认定 评价 平台 创业 创新 税收 减免 基金 专利 投诉 登记 考核 公示 资金 补助 奖励 企业 服务 示范'.split(
    ' ',
  );

/** Words of any regulation: they stay, so that the grown documents read like the others. */
export const OFFICIAL =
  '应当 负责 组织 按照 根据 有关 规定 部门 单位 管理 工作 实施 制定 建立 办法 方案 要求 开展 进行 加强 机构 人员 年度 自治区 人民政府 情况 提供 通过 主管 以上 以下 不得 可以 及时 报送 检查 监督 执行 责任 制度 标准 条件 内容 活动 国家 各级 地区'.split(
    ' ',
  );

/** Characters that make the names of places and people's halls in the grown documents, two at a time. */
export const NAME_CHARACTERS =
  '岚岭溪潭洼坪塬峪沟湾浦汀渚畈圩坞墩垛岗峁崖川泽淀洲屿坨堡寨屯庄铺驿桥渡津埠集店营旗嘎查苏木敖包柏松槐榆柳枫桐梓楠檀桂杉棠梨杏桃枣荷菱苇芦蒿艾葵菊兰芷蕙鹤雁鹭鸢鹰雀鹿麋獐狐狸貂骆驼骡驹犊青苍翠碧朱赤丹绛玄皓素皑';
