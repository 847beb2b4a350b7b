export default definePageConfig({ navigationBarTitleText: '代签核实', enablePullDownRefresh: true });
