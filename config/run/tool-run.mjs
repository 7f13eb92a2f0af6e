import { spawn } from 'node:child_process'
import { buildConsole, buildH5, buildLocal, buildTool } from './build.mjs'
import { install } from './install.mjs'
import { oneAtATime } from './lock.mjs'
import { at, mistyped } from './place.mjs'

const tools = {
  replay: { entry: 'cloudfunctions/tool/replay.ts', needs: [] },
  verify: { entry: 'cloudfunctions/tool/verify.ts', needs: [] },
  programme: { entry: 'cloudfunctions/tool/programme.ts', needs: [] },
  'bench-import': { entry: 'cloudfunctions/tool/bench-import.ts', needs: [] },
  'bench-counter': { entry: 'cloudfunctions/tool/bench-counter.ts', needs: [buildLocal] },
  'bench-core': { entry: 'cloudfunctions/tool/bench-core.ts', needs: [] },
  'bench-messages': { entry: 'cloudfunctions/tool/bench-messages.ts', needs: [] },
  'bench-uplift': { entry: 'cloudfunctions/tool/bench-uplift.ts', needs: [] },
  'bench-dry-run': { entry: 'cloudfunctions/tool/bench-dry-run.ts', needs: [] },
  screens: { entry: 'config/run/screens.ts', needs: [buildH5, buildConsole, buildLocal] },
}

/** Builds one tool where needed and runs it; its words, its folder and its exit code are the caller's. */
export const tool = async ([name, ...words]) => {
  const chosen = tools[name]
  if (!chosen) throw mistyped(`There is no tool "${name ?? ''}"; there are ${Object.keys(tools).join(', ')}.`)
  const program = `dist/tool/${name}.mjs`
  await oneAtATime(async () => {
    await install()
    for (const build of chosen.needs) await build()
    await buildTool(chosen.entry, program)
  })
  process.exitCode = await run([at(program), ...words])
}

const run = (words) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, { stdio: 'inherit' })
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
    child.once('error', reject)
    child.once('close', (code) => resolve(code ?? 1))
  })
