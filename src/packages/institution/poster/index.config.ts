export default definePageConfig({ navigationBarTitleText: '张贴用签到码' });
