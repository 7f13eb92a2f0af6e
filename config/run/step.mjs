import { spawn } from 'node:child_process'
import { Plain, root } from './place.mjs'

const everyMs = 5000
const keptCharacters = 2_000_000

/**
 * Runs one long step and says every few seconds that it is still at it. What the program prints is kept back and shown
 * in full only when it fails, under a sentence that says what went wrong.
 */
export const runStep = async (title, program, words, { env = {}, failure }) => {
  const started = Date.now()
  const seconds = () => Math.round((Date.now() - started) / 1000)
  console.error(`${title} …`)
  const ticking = setInterval(() => console.error(`  ${title}: ${seconds()} s`), everyMs)
  try {
    const { code, output } = await collect(program, words, { ...process.env, ...env })
    if (code !== 0) throw new Plain(`${output.trimEnd()}\n\n${failure}`)
    console.error(`  done in ${seconds()} s`)
  } finally {
    clearInterval(ticking)
  }
}

const collect = (program, words, env) =>
  new Promise((resolve, reject) => {
    const child = spawn(program, words, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const keep = (chunk) => {
      output = (output + chunk).slice(-keptCharacters)
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, output }))
  })
