export default definePageConfig({ navigationBarTitleText: '政策百度', enablePullDownRefresh: true });
