export default definePageConfig({ navigationBarTitleText: '核验材料', enablePullDownRefresh: true });
