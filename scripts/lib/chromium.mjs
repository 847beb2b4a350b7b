import { accessSync, constants } from 'node:fs';
import { Failure, withProgress } from './console.mjs';
import { runCommand } from './run-command.mjs';

const packages = ['chromium', 'fonts-noto-cjk'];
const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

function canRun(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The browser to test with: CHROMIUM when it is set, else where Linux keeps it. @throws {Failure} CHROMIUM points nowhere */
function find() {
  if (!process.env.CHROMIUM) return places.find(canRun);
  if (canRun(process.env.CHROMIUM)) return process.env.CHROMIUM;
  throw new Failure(`CHROMIUM=${process.env.CHROMIUM} is not a program.`);
}

/**
 * Finds a Chromium, or installs Debian's when this is root on a system with apt.
 *
 * @returns {Promise<string>} its path
 * @throws {Failure} with the one command to run when it may not install
 */
export async function ensureChromium() {
  const found = find();
  if (found) return found;
  const install = ['install', '-y', '--no-install-recommends', ...packages];
  if (!canRun('/usr/bin/apt-get') || process.getuid?.() !== 0) {
    throw new Failure(
      'The browser tests need Chromium. Install it with:\n' +
        `  sudo sh -c "apt-get update && apt-get ${install.join(' ')}"\n` +
        'or set CHROMIUM to the path of one that is there.',
    );
  }
  await withProgress('installing Chromium and a Chinese font (apt-get, half a minute)', async () => {
    await runCommand('apt-get', ['update'], { quiet: true });
    await runCommand('apt-get', install, { quiet: true, env: { DEBIAN_FRONTEND: 'noninteractive' } });
  });
  const installed = find();
  if (!installed) throw new Failure(`apt-get installed Chromium, but it is not at ${places.join(' or ')}.`);
  return installed;
}
