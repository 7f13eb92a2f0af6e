import './node-version.mjs'

const { command } = await import('./place.mjs')
const { start } = await import('./start-host.mjs')

await command(() => start(process.argv.slice(2)))
