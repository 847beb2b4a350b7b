export default definePageConfig({ navigationBarTitleText: '最终得分', enablePullDownRefresh: true });
