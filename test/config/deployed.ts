import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const root = resolve(__dirname, '../..')
const runner = `
const { main } = require('./index.js')
process.on('message', ({ id, event, context }) => {
  main(event, context).then((answer) => process.send({ id, answer }))
})
process.send({ id: 'ready' })
`

/** A function as the cloud runs it: its bundle alone in a folder, in a process of its own. */
export interface Deployed {
  invoke<T>(event: unknown, context?: unknown): Promise<T>
  /** Ends the process and gives what it wrote to its log. */
  end(): Promise<string>
}

export const bundleOf = (door: string): string => join(root, 'dist/functions', door, 'index.js')

/** `npm test` has built the bundles already; a lone jest builds what is missing. */
export const ensureBuilt = (doors: string[]): void => {
  if (doors.every((door) => existsSync(bundleOf(door)))) return
  const built = spawnSync(process.execPath, [join(root, 'config/run/functions.mjs')], { encoding: 'utf8' })
  if (built.status !== 0) throw new Error(built.stdout + built.stderr)
}

/** Only `variables` reach it; the test's own environment does not. */
export const deploy = async (door: string, variables: Record<string, string>): Promise<Deployed> => {
  const folder = mkdtempSync(join(tmpdir(), `huiji-function-${door}-`))
  cpSync(bundleOf(door), join(folder, 'index.js'))
  writeFileSync(join(folder, 'runner.js'), runner)
  const stdio: ['ignore', 'pipe', 'pipe', 'ipc'] = ['ignore', 'pipe', 'pipe', 'ipc']
  const child = spawn(process.execPath, ['runner.js'], { cwd: folder, env: variables, stdio })
  let written = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => (written += part.toString()))
  let calls = 0
  await answerTo(child, 'ready', () => written)
  return {
    invoke: <T>(event: unknown, context: unknown = {}) => {
      calls += 1
      const id = `call-${calls}`
      const answer = answerTo(child, id, () => written)
      child.send({ id, event, context })
      return answer as Promise<T>
    },
    end: async () => {
      const closed = once(child, 'close')
      child.kill()
      await closed
      rmSync(folder, { recursive: true, force: true })
      return written
    },
  }
}

const answerTo = (child: ChildProcess, id: string, written: () => string): Promise<unknown> =>
  new Promise((found, lost) => {
    const ended = (code: number | null): void =>
      lost(new Error(`the function ended with ${String(code)}:\n${written()}`))
    const hear = (message: { id: string; answer?: unknown }): void => {
      if (message.id !== id) return
      child.off('message', hear)
      child.off('exit', ended)
      found(message.answer)
    }
    child.on('message', hear)
    child.once('exit', ended)
  })
