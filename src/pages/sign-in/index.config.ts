// A phone laid on its side has more room to sign in.
export default definePageConfig({ navigationBarTitleText: '扫码签到', pageOrientation: 'auto' });
