export default definePageConfig({ navigationBarTitleText: '核对参训人员', enablePullDownRefresh: true });
