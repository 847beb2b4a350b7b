export default definePageConfig({ navigationBarTitleText: '参训证明', enablePullDownRefresh: true });
