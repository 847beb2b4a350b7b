// A Jest reporter that prints the attacks of test/abuse as a table: rule, what is tried, what came of it before, what comes of it now.
module.exports = class AbuseReporter {
  onRunComplete(_contexts, { testResults }) {
    const rows = testResults
      .flatMap((file) => file.testResults)
      .filter(({ title, status }) => title.includes(' ¦ ') && status !== 'pending')
      .map(({ title, status }) => {
        const [, rule = '', text = ''] = /^(.*?): (.*)$/s.exec(title) ?? [];
        const [tries = '', before = '', now = ''] = text.split(' ¦ ');
        return [rule, tries, before, status === 'passed' ? now : `FAILED: not as it should be (${now})`];
      });
    console.log('| # | rule | attack | before | now |\n| --- | --- | --- | --- | --- |');
    rows.forEach((row, index) => console.log(`| ${[index + 1, ...row].join(' | ')} |`));
    console.log(`\n${rows.length} attacks`);
  }
};
