export default definePageConfig({ navigationBarTitleText: '部门的政策条目', enablePullDownRefresh: true });
