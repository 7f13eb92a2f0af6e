/* Stands in for a package whose part of the SDK no adapter calls. Using it after all is a fault that says so. */
const fault = (name) => {
  throw new Error(`${String(name)} belongs to a package that the functions are built without (config/functions)`)
}

module.exports = new Proxy(
  function leftOut() {
    fault('what was called')
  },
  { get: (_, name) => () => fault(name) },
)
