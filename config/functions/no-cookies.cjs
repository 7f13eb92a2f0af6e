/* The HTTP client of the SDK makes a jar for cookies when it is loaded, and keeps none unless it is asked to: nobody asks. */
exports.jar = () => null
exports.parse = () => {
  throw new Error('cookies belong to a package that the functions are built without (config/functions)')
}
