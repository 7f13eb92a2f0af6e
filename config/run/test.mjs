import './node-version.mjs'

const { command } = await import('./place.mjs')
const { test } = await import('./test-run.mjs')

await command(() => test(process.argv.slice(2)))
