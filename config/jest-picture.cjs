// What a picture import gives in component tests.
module.exports = 'picture';
