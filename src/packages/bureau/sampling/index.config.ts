export default definePageConfig({ navigationBarTitleText: '抽样随机数', enablePullDownRefresh: true });
