import { fileURLToPath } from 'node:url'
import { makeApp } from './app'
import { readArguments, type LocalArguments } from './arguments'
import { startJobTimer } from './job-timer'
import { openChain } from './open'
import { listen } from './server'

const jobsEveryMs = 5 * 60 * 1000
/** This file is built into <builds>/local/main.mjs. */
const builds = fileURLToPath(new URL('..', import.meta.url))

const serve = async ({ port, host, db }: LocalArguments): Promise<void> => {
  const chain = await openChain(db, builds)
  const running = await listen(makeApp(chain), host, port)
  const timer = startJobTimer(chain.world, chain.doors.jobs, jobsEveryMs)
  announce(host, running.port, db)

  const stop = async (): Promise<void> => {
    console.log('Stopping: finishing what was begun …')
    await Promise.all([running.stop(), timer.stop()])
    await chain.world.store.close()
    console.log('Stopped.')
    process.exit(0)
  }
  let stopping: Promise<void> | undefined
  // A terminal sends its interrupt to everybody, and the parent passes it on: the second one says nothing new.
  const stopOnce = (): void => {
    stopping ??= stop().catch(fail)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stopOnce)
  if (process.channel) process.on('disconnect', stopOnce)
}

const announce = (host: string, port: number, db: string): void => {
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  const at = `http://${name.includes(':') ? `[${name}]` : name}:${port}`
  console.log(`
惠集 Huiji is running, with a demo chain in ${db}.

  The mini-program    ${at}/
  The console         ${at}/console
  The demo desk       ${at}/desk
  For tills           ${at}/pos/openapi.json

Stop with Ctrl+C.
`)
}

const fail = (fault: unknown): never => {
  console.error(inPlainWords(fault))
  process.exit(1)
}

/** What whoever started this can do something about; anything else is shown with its stack. */
const inPlainWords = (fault: unknown): unknown => {
  if (!(fault instanceof Error)) return fault
  const code = 'code' in fault ? String(fault.code) : ''
  if (code === 'EADDRINUSE') return 'The port is taken by another program. Choose another with --port N.'
  const theirs = fault instanceof RangeError || code.startsWith('ERR_PARSE_ARGS') || fault.name === 'Unavailable'
  return theirs ? fault.message : fault
}

try {
  await serve(readArguments(process.argv.slice(2)))
} catch (fault) {
  fail(fault)
}
