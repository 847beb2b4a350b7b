export default definePageConfig({ navigationBarTitleText: '本机构结算', enablePullDownRefresh: true });
