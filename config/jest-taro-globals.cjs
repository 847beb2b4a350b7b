// What Taro's build replaces at compile time, for component tests: the H5 variant with all of its DOM extras.
process.env.TARO_ENV = 'h5';
process.env.TARO_PLATFORM = 'web';
process.env.FRAMEWORK = 'react';
for (const name of [
  'INNER_HTML',
  'ADJACENT_HTML',
  'SIZE_APIS',
  'TEMPLATE_CONTENT',
  'CLONE_NODE',
  'CONTAINS',
  'MUTATION_OBSERVER',
]) {
  globalThis[`ENABLE_${name}`] = true;
}
globalThis.DEPRECATED_ADAPTER_COMPONENT = false;
// jsdom draws no dialog over a page; some tests have no document at all.
const dialog = globalThis.HTMLDialogElement?.prototype ?? {};
dialog.showModal = function showModal() {
  this.open = true;
};
dialog.close = function close() {
  this.open = false;
};
