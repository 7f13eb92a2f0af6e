/* Stands in for a package whose part of the SDK no adapter calls. Using it after all is a fault that says so. */
module.exports = new Proxy(
  {},
  {
    get: (_, name) => () => {
      throw new Error(`${String(name)} belongs to a package that the functions are built without (config/functions)`)
    },
  },
)
