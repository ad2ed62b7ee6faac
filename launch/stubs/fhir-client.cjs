// The half of fhirclient that reads and writes. Only `safeFetch` does that here, so there is nothing to call.
module.exports = { default: class {} };
