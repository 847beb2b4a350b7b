export default definePageConfig({ navigationBarTitleText: '材料流转', enablePullDownRefresh: true });
