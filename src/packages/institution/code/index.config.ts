// A phone laid on its side shows the code and, beside it, who has come.
export default definePageConfig({ navigationBarTitleText: '签到码', pageOrientation: 'auto' });
