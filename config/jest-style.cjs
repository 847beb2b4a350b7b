// What a style sheet's import gives in component tests: NutUI's parts bring theirs along.
module.exports = {};
