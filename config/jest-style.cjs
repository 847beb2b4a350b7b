// What a style sheet's import gives in component tests.
module.exports = {};
