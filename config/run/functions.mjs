import './node-version.mjs'

const { command } = await import('./place.mjs')
const { install } = await import('./install.mjs')
const { oneAtATime } = await import('./lock.mjs')
const { buildFunctions } = await import('./function-bundles.mjs')

await command(() =>
  oneAtATime(async () => {
    await install()
    await buildFunctions()
  }),
)
