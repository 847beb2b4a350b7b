export default definePageConfig({ navigationBarTitleText: '角色与邀请', enablePullDownRefresh: true });
