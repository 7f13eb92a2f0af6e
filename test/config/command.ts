import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

export const root = resolve(__dirname, '../..')

export interface Ended {
  code: number | null
  said: string
}

/** Runs Node to its end and gives what it said on both streams. */
export const node = (words: string[], cwd: string, variables: Record<string, string> = {}): Promise<Ended> =>
  new Promise((ended) => {
    const env = { PATH: process.env['PATH'] ?? '', ...variables }
    const child = spawn(process.execPath, words, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said += part.toString()))
    child.once('close', (code) => ended({ code, said }))
  })

/** A folder that looks like the repository to the commands in config/, with nothing installed. */
export const emptyClone = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'huiji-clone-'))
  for (const part of ['config/run', 'config/functions'])
    cpSync(join(root, part), join(folder, part), { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{"type":"commonjs"}')
  writeFileSync(join(folder, 'package-lock.json'), '{"packages":{"":{}}}')
  return folder
}

/** Runs lines of a module inside the clone; `run/…` are the commands' own modules. */
export const script = async (clone: string, lines: string, variables: Record<string, string> = {}): Promise<Ended> => {
  const file = join(clone, `script-${Math.random().toString(36).slice(2)}.mjs`)
  writeFileSync(file, lines.replaceAll("from 'run/", `from '${join(clone, 'config/run')}/`))
  return node([file], clone, variables)
}

/** Stands in for npm: counts its runs, says something, and ends as `code` says. */
export const fakeNpm = (clone: string, code: number): string => {
  const file = join(clone, 'npm.js')
  const body = `
const fs = require('node:fs')
fs.appendFileSync('npm-runs.txt', process.argv.slice(2).join(' ') + '\\n')
fs.mkdirSync('node_modules', { recursive: true })
console.error('npm says why')
process.exit(${code})`
  mkdirSync(clone, { recursive: true })
  writeFileSync(file, body)
  return file
}
