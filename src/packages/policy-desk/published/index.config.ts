export default definePageConfig({ navigationBarTitleText: '已发布政策', enablePullDownRefresh: true });
