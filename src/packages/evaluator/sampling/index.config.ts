export default definePageConfig({ navigationBarTitleText: '抽样', enablePullDownRefresh: true });
