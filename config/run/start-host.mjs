import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { parseArgs } from 'node:util'
import { buildConsole, buildH5, buildLocal } from './build.mjs'
import { install } from './install.mjs'
import { oneAtATime } from './lock.mjs'
import { at, mistyped, Plain } from './place.mjs'

const help = `npm start -- [options]
  --port N     the port to serve on (3210)
  --db FILE    the database (.huiji/huiji.db)
  --host NAME  the address to listen on (127.0.0.1: this machine alone)
  --reset      delete the database and its secret first, for a fresh demo
  --help       this text`

/** Installs, builds and serves, each only where something changed since the last time. */
export const start = async (words) => {
  const options = readOptions(words)
  if (options.help) return console.log(help)
  await requireFree(options.host, options.port)
  if (options.reset) reset(options.db)
  await oneAtATime(async () => {
    await install()
    await buildH5()
    await buildConsole()
    await buildLocal()
  })
  await serve(options)
}

const readOptions = (words) => {
  const text = (value) => ({ type: 'string', default: value })
  const switched = { type: 'boolean', default: false }
  const options = {
    port: text('3210'),
    db: text('.huiji/huiji.db'),
    host: text('127.0.0.1'),
    reset: switched,
    help: switched,
  }
  let values
  try {
    values = parseArgs({ args: words, options }).values
  } catch (fault) {
    throw mistyped(`${fault.message}\n\n${help}`)
  }
  if (/^\d{1,5}$/.test(values.port) && Number(values.port) <= 65535) return { ...values, port: Number(values.port) }
  throw mistyped(`--port takes a number from 0 to 65535, not "${values.port}"`)
}

/** Asked before the long work, so that nobody waits a minute to hear it. */
const requireFree = (host, port) =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', ({ code }) => {
      const known = { EADDRINUSE: 'is taken by another program', EACCES: 'is not for ordinary users' }
      const why = known[code] ?? `cannot be used (${code})`
      reject(new Plain(`Port ${port} on ${host} ${why}. Choose another: npm start -- --port ${port + 1}`))
    })
    probe.listen(port, host, () => probe.close(resolve))
  })

/** The database with all that SQLite keeps beside it, and the secret that belongs to it. */
const reset = (db) => {
  if (existsSync(db) && !isDatabase(db)) throw new Plain(`${db} is no database of this programme, so it stays. Name another with --db.`)
  const files = ['', '-wal', '-shm', '.secret'].map((end) => `${db}${end}`).filter((file) => existsSync(file))
  for (const file of files) rmSync(file)
  console.log(files.length > 0 ? `Removed ${files.join(', ')}.` : `Nothing to remove: there is no ${db}.`)
}

const isDatabase = (file) => {
  const head = readFileSync(file).subarray(0, 15).toString()
  return head === '' || head === 'SQLite format 3'
}

/** The server runs as a child with a channel: should this process be killed outright, the child hears it close. */
const serve = ({ port, host, db }) =>
  new Promise((resolve) => {
    const words = [at('dist/local/main.mjs'), '--port', String(port), '--host', host, '--db', db]
    const child = spawn(process.execPath, words, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
    const watch = watchNpm(() => child.kill('SIGTERM'))
    child.once('exit', (code, signal) => {
      clearInterval(watch)
      process.exitCode = code ?? (signal ? 1 : 0)
      // The listeners for signals would keep nothing alive, but the channel's end may still be open.
      if (child.connected) child.disconnect()
      resolve()
    })
  })

/**
 * npm passes a signal to the shell between us, which ends without telling anybody: under npm a lost parent is the
 * signal. Started by hand, a parent may well go its way.
 */
const watchNpm = (lost) => {
  const parent = process.ppid
  if (process.env['npm_lifecycle_event'] !== 'start') return undefined
  return setInterval(() => {
    if (process.ppid !== parent) lost()
  }, 500)
}
