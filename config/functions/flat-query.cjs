/* Queries that the SDK sends are flat, so Node's own reader and writer do for its HTTP client. */
const querystring = require('node:querystring')

exports.parse = (text) => querystring.parse(text)
exports.stringify = (parts) => querystring.stringify(parts)
