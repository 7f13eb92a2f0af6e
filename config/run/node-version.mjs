/* Imported before anything else, and written so that a very old Node can still read it. */
const major = Number(process.versions.node.split('.')[0])
if (major < 20) {
  console.error(
    'Huiji needs Node.js 20 or newer; this is ' + process.versions.node + '. Install it from https://nodejs.org',
  )
  process.exit(1)
}
