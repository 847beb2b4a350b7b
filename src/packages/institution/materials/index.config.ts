export default definePageConfig({ navigationBarTitleText: '考评材料', enablePullDownRefresh: true });
