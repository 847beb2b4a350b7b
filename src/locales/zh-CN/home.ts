export default {
  'home.title': '政策大讲堂',
  'home.lead': '面向中小企业：查政策、上课程，全程免费',
  'home.search': '搜政策：关键词、文号、部门',
  'home.searchGo': '搜索',
  'home.kinds': '按类别找政策',
  'home.mine': '我的下一期',
  'home.next': '近期课程',
  'home.noNext': '近期没有课程安排，可到课程页查看以后的月份。',
  'home.newest': '最新政策',
  'home.expiring': '即将到期',
  'home.expires': '{day} 到期',
  'home.total': '共收录 {policies} 份政策、{items} 条政策条目',
} as const;
