export default definePageConfig({ navigationBarTitleText: '抽样公开记录', enablePullDownRefresh: true });
