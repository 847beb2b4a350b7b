// What an empty process costs, to compare with: node bare.mjs.
const { user, system } = process.cpuUsage();
const { maxRSS } = process.resourceUsage();
process.stdout.write(`${JSON.stringify({ peakKb: maxRSS, cpuMs: (user + system) / 1000 })}\n`);
