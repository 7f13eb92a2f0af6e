import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildCloud, buildConsole, buildH5, buildLocal } from './build.mjs'
import { install } from './install.mjs'
import { oneAtATime } from './lock.mjs'
import { at, root } from './place.mjs'

/** Installs, builds what the tests stand on, runs jest with the given words, and ends with both counts. */
export const test = async (words) => {
  let counts = { passed: 0, failed: 1 }
  process.exitCode = 1
  try {
    await oneAtATime(async () => {
      await install()
      await buildH5()
      await buildConsole()
      await buildLocal()
      await buildCloud()
    })
    counts = await jest(words)
  } catch (fault) {
    console.error(fault.message)
  }
  console.log(`${counts.passed} passed, ${counts.failed} failed`)
}

const jest = async (words) => {
  const folder = mkdtempSync(join(tmpdir(), 'huiji-test-'))
  const report = join(folder, 'report.json')
  try {
    const program = [at('node_modules/jest/bin/jest.js'), '--json', `--outputFile=${report}`, ...words]
    const code = await run(program)
    process.exitCode = code
    return countsIn(report, code)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const run = (words) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, { cwd: root, stdio: ['inherit', 'ignore', 'inherit'] })
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
    child.once('error', reject)
    child.once('close', (code) => resolve(code ?? 1))
  })

/** A file that could not run at all holds tests nobody counted: it fails as one. A run that ended ill is never 0. */
const countsIn = (report, code) => {
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(report, 'utf8'))
  const failed = numFailedTests + numRuntimeErrorTestSuites
  return { passed: numPassedTests, failed: code !== 0 && failed === 0 ? 1 : failed }
}
