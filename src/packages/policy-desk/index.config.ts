export default definePageConfig({ navigationBarTitleText: '政策工作台', enablePullDownRefresh: true });
