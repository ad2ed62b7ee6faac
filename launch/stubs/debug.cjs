// fhirclient tells a console that nobody opens what it does, tokens included: here it tells nobody.
const silent = () => silent;
silent.extend = () => silent;

module.exports = silent;
