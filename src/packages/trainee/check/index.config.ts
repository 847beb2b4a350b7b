export default definePageConfig({ navigationBarTitleText: '核验参训证明' });
