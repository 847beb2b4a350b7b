export default definePageConfig({ navigationBarTitleText: '登记回访', enablePullDownRefresh: true });
