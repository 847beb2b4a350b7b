// Lints pieces of code as if they lay in the project, and prints which rules reported which. A program of its own,
// because ESLint's configuration is an ES module and Jest runs CommonJS.
import { readFileSync } from 'node:fs';
import { ESLint } from 'eslint';

const cases = JSON.parse(readFileSync(0, 'utf8'));
const eslint = new ESLint({ overrideConfigFile: 'config/eslint.config.mjs' });
const reports = [];
for (const { code, filePath } of cases) {
  const [result] = await eslint.lintText(code, { filePath });
  reports.push(result?.messages.map(({ ruleId, message }) => `${ruleId ?? 'fatal'}: ${message}`) ?? ['ignored']);
}
process.stdout.write(JSON.stringify(reports));
