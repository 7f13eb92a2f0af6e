import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'

const root = resolve(__dirname, '../..')

export interface Ended {
  code: number | null
  out: string
  told: string
}

/** Runs a tool as a person does; `killAfter` sends SIGKILL once that text has been told. */
export const runTool = (name: 'replay' | 'verify' | 'programme', words: string[], killAfter?: RegExp): Promise<Ended> =>
  new Promise((done) => {
    const child = spawn(process.execPath, [join(root, 'config/run/tool.mjs'), name, ...words], { cwd: root, detached: true })
    const ended: Ended = { code: null, out: '', told: '' }
    child.stdout.on('data', (part: Buffer) => (ended.out += part.toString()))
    child.stderr.on('data', (part: Buffer) => {
      ended.told += part.toString()
      // The tool runs in a child of its own; the whole group must go at once.
      if (killAfter?.test(ended.told) && child.pid) process.kill(-child.pid, 'SIGKILL')
    })
    child.once('close', (code) => {
      done({ ...ended, code })
    })
  })

/** The JSON a tool prints last, whatever its bootstrap said before. */
export const summaryOf = (out: string): unknown => JSON.parse(out.slice(out.search(/^\{/m)))
