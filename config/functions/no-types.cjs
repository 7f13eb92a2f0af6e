/* Stands in for mime-db: no adapter sends a file, and bytes without a known type go as application/octet-stream. */
module.exports = {}
