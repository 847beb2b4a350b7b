export default definePageConfig({ navigationBarTitleText: '方案口径', enablePullDownRefresh: true });
