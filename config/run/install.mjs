import { existsSync, readFileSync, statfsSync, writeFileSync } from 'node:fs'
import { at, Plain, root } from './place.mjs'
import { contentHash } from './stamp.mjs'
import { runStep } from './step.mjs'

const stamp = at('node_modules/.huiji-lock')
const neededMegabytes = 1200

/** Brings node_modules to what package-lock.json says; does nothing when it is there already. */
export const install = async () => {
  const hash = contentHash(['package-lock.json'])
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return
  if (!installedAsLocked()) await clean()
  writeFileSync(stamp, hash)
}

const clean = async () => {
  requireSpace()
  const [program, ...words] = npm()
  // A shell that says NODE_ENV=production would leave out what the builds need.
  const options = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const failure = 'The dependencies could not be installed (npm ci, above). Is the network there? Then start again.'
  await runStep('Installing dependencies', program, [...words, ...options], { failure })
}

/** The npm that started us, where one did; `npm` from the PATH otherwise. */
const npm = () => {
  const script = process.env['npm_execpath']
  return script?.endsWith('.js') ? [process.execPath, script] : [process.platform === 'win32' ? 'npm.cmd' : 'npm']
}

const requireSpace = () => {
  const { bavail, bsize } = statfsSync(root)
  const megabytes = Math.floor((bavail * bsize) / 1_000_000)
  if (megabytes >= neededMegabytes) return
  throw new Plain(`The disk has ${megabytes} MB left; dependencies and builds need ${neededMegabytes} MB.`)
}

/** Whether an install by hand already made what the lock describes; npm keeps its own account of that. */
const installedAsLocked = () => {
  const account = at('node_modules/.package-lock.json')
  if (!existsSync(account)) return false
  const installed = JSON.parse(readFileSync(account, 'utf8')).packages
  const locked = JSON.parse(readFileSync(at('package-lock.json'), 'utf8')).packages
  return Object.entries(locked).every(([path, entry]) => {
    if (path === '') return true
    const there = installed[path]
    return there ? there.version === entry.version : Boolean(entry.optional)
  })
}
