export default definePageConfig({ navigationBarTitleText: '材料', enablePullDownRefresh: true });
