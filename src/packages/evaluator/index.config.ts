export default definePageConfig({ navigationBarTitleText: '评价工作台', enablePullDownRefresh: true });
