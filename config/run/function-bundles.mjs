import { rmSync, statSync, writeFileSync } from 'node:fs'
import { bundleFunction } from './bundle.mjs'
import { at, Plain } from './place.mjs'

const doors = ['member', 'staff', 'office', 'import', 'pos', 'jobs', 'pay', 'account', 'console']
const limitBytes = 1_000_000
/** Every five minutes, in CloudBase's seven fields; one trigger a function. */
const triggers = { jobs: [{ name: 'sweep', type: 'timer', config: '0 */5 * * * * *' }] }

/** Every door as a folder that CloudBase takes as it is: index.js, package.json and config.json. */
export const buildFunctions = async () => {
  rmSync(at('dist/functions'), { recursive: true, force: true })
  for (const door of doors) {
    const folder = `dist/functions/${door}`
    const { metafile } = await bundleFunction(`cloudfunctions/${door}/main.ts`, `${folder}/index.js`)
    const native = Object.keys(metafile.inputs).find((path) => path.includes('node_modules/libsql/'))
    if (native) throw new Plain(`The function ${door} would carry the embedded database (${native}), which is native.`)
    const bytes = statSync(at(folder, 'index.js')).size
    console.log(`${folder}/index.js  ${Math.round(bytes / 1000)} KB`)
    if (bytes > limitBytes) throw new Plain(`The function ${door} has ${bytes} bytes; ${limitBytes} are the limit.`)
    writeJson(`${folder}/package.json`, { name: `huiji-${door}`, private: true, main: 'index.js' })
    writeJson(`${folder}/config.json`, { triggers: triggers[door] ?? [] })
  }
}

const writeJson = (path, value) => writeFileSync(at(path), `${JSON.stringify(value, null, 2)}\n`)
