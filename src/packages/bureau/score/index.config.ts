export default definePageConfig({ navigationBarTitleText: '得分', enablePullDownRefresh: true });
