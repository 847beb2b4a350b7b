// Taro plugin: brings `ariaLabel`, `ariaRole` and `ariaHidden` back into the weapp templates (about +5 KB). Taro binds only
// the attributes it knows of and drops these silently, so that WeChat's screen reader would have nothing to say.
// Plain CommonJS, because Taro compiles TypeScript in its config file only and not in plugins of the project.
const path = require('node:path');
const ariaComponents = require('./aria-components.json');

module.exports = (ctx) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template) return; // H5 renders real elements and needs no template
      platform.template.mergeComponents(ctx, ariaComponents);
      platform.runtimePath = [platform.runtimePath, path.resolve(__dirname, 'aria-runtime.js')].flat();
    },
  });
};
