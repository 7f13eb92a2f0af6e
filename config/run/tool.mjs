import './node-version.mjs'

const { command } = await import('./place.mjs')
const { tool } = await import('./tool-run.mjs')

await command(() => tool(process.argv.slice(2)))
