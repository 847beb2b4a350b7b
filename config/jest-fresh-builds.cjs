// Before a project's first test: builds what it runs against when the sources have changed, so that a test never passes
// against yesterday's bundle.
module.exports = async (_globalConfig, projectConfig) => {
  const { buildStale } = await import('../scripts/lib/targets.mjs');
  await buildStale(projectConfig.globals.requiredBuilds);
};
