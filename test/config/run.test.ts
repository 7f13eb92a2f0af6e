import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { emptyClone, fakeNpm, node, root, script } from './command'

const start = join(root, 'config/run/start.mjs')

describe('npm start', () => {
  test.each([[['--prot', '1']], [['more']], [['--port', '99999']], [['--port', 'x']]])(
    '%j is answered with what is allowed, exit 2',
    async (words) => {
      const { code, said } = await node([start, ...words], root)
      expect([code, said]).toEqual([2, expect.stringContaining('--port') as unknown])
    },
  )

  test('a taken port is named before any work, with the way out', async () => {
    const other = createServer()
    await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening))
    const { port } = other.address() as AddressInfo
    const clone = emptyClone()
    const { code, said } = await node([join(clone, 'config/run/start.mjs'), '--port', String(port)], clone)
    other.close()
    expect(code).toBe(1)
    expect(said).toContain(`Port ${port} on 127.0.0.1 is taken`)
    expect(said).toContain(`npm start -- --port ${port + 1}`)
    expect(existsSync(join(clone, 'node_modules'))).toBe(false)
  })

  test('--reset removes the data and says so; a failed install is told in full with a sentence', async () => {
    const clone = emptyClone()
    mkdirSync(join(clone, '.huiji'))
    writeFileSync(join(clone, '.huiji/huiji.db'), 'SQLite format 3')
    const words = [join(clone, 'config/run/start.mjs'), '--reset', '--port', '0']
    const { code, said } = await node(words, clone, { npm_execpath: fakeNpm(clone, 1) })
    expect(existsSync(join(clone, '.huiji/huiji.db'))).toBe(false)
    expect(said).toContain('Removed .huiji/huiji.db')
    expect(said).toContain('npm says why')
    expect(said).toContain('The dependencies could not be installed')
    expect(said).not.toContain('    at ')
    expect(code).toBe(1)
  })
})

test('an unknown tool is answered with those there are, exit 2', async () => {
  const { code, said } = await node([join(root, 'config/run/tool.mjs'), 'nothing'], root)
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }
  const tools = Object.values(scripts).flatMap((script) => /^node config\/run\/tool\.mjs (\S+)$/.exec(script)?.[1] ?? [])
  const [, named = ''] = /there are (.*)\.\n$/.exec(said) ?? []
  expect([code, named.split(', ').sort()]).toEqual([2, tools.sort()])
  expect(tools.length).toBeGreaterThan(5)
})

test('npm test ends with a count even when nothing could be installed', async () => {
  const clone = emptyClone()
  const { code, said } = await node([join(clone, 'config/run/test.mjs')], clone, { npm_execpath: fakeNpm(clone, 1) })
  expect(code).toBe(1)
  expect(said.trimEnd().split('\n').at(-1)).toBe('0 passed, 1 failed')
})

describe('install', () => {
  const install = "import { install } from 'run/install.mjs'\nawait install()"
  const runs = (clone: string): string[] => readFileSync(join(clone, 'npm-runs.txt'), 'utf8').trimEnd().split('\n')

  test('runs npm ci once for one lock, development dependencies included, and again for another', async () => {
    const clone = emptyClone()
    const variables = { npm_execpath: fakeNpm(clone, 0), NODE_ENV: 'production' }
    for (const lock of ['{"packages":{"":{}}}', '{"packages":{"":{}}}', '{"packages":{"":{"version":"2"}}}']) {
      writeFileSync(join(clone, 'package-lock.json'), lock)
      expect((await script(clone, install, variables)).code).toBe(0)
    }
    expect(runs(clone)).toHaveLength(2)
    expect(runs(clone)[0]).toMatch(/^ci .*--include=dev/)
  })

  const locked = {
    packages: {
      '': {},
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b': { version: '1.0.0', optional: true },
    },
  }

  test.each([
    ['agrees with the lock', { 'node_modules/a': { version: '1.0.0' } }, false],
    ['has another version', { 'node_modules/a': { version: '1.0.1' } }, true],
    ['lacks a package', {}, true],
  ])('an install by hand that %s: npm ci %p', async (_what, packages, runsNpm) => {
    const clone = emptyClone()
    writeFileSync(join(clone, 'package-lock.json'), JSON.stringify(locked))
    mkdirSync(join(clone, 'node_modules'))
    writeFileSync(join(clone, 'node_modules/.package-lock.json'), JSON.stringify({ packages }))
    await script(clone, install, { npm_execpath: fakeNpm(clone, 0) })
    expect(existsSync(join(clone, 'npm-runs.txt'))).toBe(runsNpm)
  })
})

describe('builds', () => {
  const build = (fails = false): string => `
import { appendFileSync, writeFileSync } from 'node:fs'
import { contentHash, onlyWhenChanged } from 'run/stamp.mjs'
await onlyWhenChanged({ stamp: 'dist/.stamp', hash: contentHash(['input']), product: 'product.js' }, async () => {
  appendFileSync('builds.txt', 'built ')
  if (${fails}) throw new Error('broken')
  writeFileSync('product.js', '')
})`
  const built = (clone: string): number => readFileSync(join(clone, 'builds.txt'), 'utf8').split('built').length - 1

  test('run when content, names or the product changed, and only then', async () => {
    const clone = emptyClone()
    mkdirSync(join(clone, 'input/deep'), { recursive: true })
    const counts: number[] = []
    const again = async (change: () => void): Promise<void> => {
      change()
      await script(clone, build())
      counts.push(built(clone))
    }
    await again(() => writeFileSync(join(clone, 'input/deep/a.ts'), '1'))
    await again(() => writeFileSync(join(clone, 'input/deep/a.ts'), '1'))
    await again(() => writeFileSync(join(clone, 'input/deep/a.ts'), '2'))
    await again(() => writeFileSync(join(clone, 'input/b.ts'), ''))
    expect(counts).toEqual([1, 1, 2, 3])
  })

  test('that failed are tried again', async () => {
    const clone = emptyClone()
    mkdirSync(join(clone, 'input'))
    await script(clone, build())
    writeFileSync(join(clone, 'input/a.ts'), 'changed')
    expect((await script(clone, build(true))).code).not.toBe(0)
    await script(clone, build())
    expect(built(clone)).toBe(3)
  })
})

describe('one command at a time', () => {
  const holdUntil = (released: string): string => `
import { appendFileSync, existsSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { oneAtATime } from 'run/lock.mjs'
await oneAtATime(async () => {
  appendFileSync('order.txt', 'in ')
  while (!(${released})) await pause(10)
  appendFileSync('order.txt', 'out ')
})`

  test('the second says that it waits, and goes on when the first is done', async () => {
    const clone = emptyClone()
    const first = script(clone, holdUntil("existsSync('release')"))
    while (!existsSync(join(clone, 'order.txt'))) await new Promise((again) => setTimeout(again, 10))
    // Its word that it waits is what lets the first one go: without waiting neither would end.
    const waiting =
      "import { writeFileSync as release } from 'node:fs'\nconsole.error = (said) => release('release', said)"
    const second = await script(clone, waiting + holdUntil('true'))
    expect([(await first).code, second.code]).toEqual([0, 0])
    expect(readFileSync(join(clone, 'release'), 'utf8')).toContain('Waiting for another command')
    expect(readFileSync(join(clone, 'order.txt'), 'utf8')).toBe('in out in out ')
  })

  test('a lock that a killed command left behind holds nobody up', async () => {
    const clone = emptyClone()
    const { said } = await script(clone, 'console.log(process.pid)')
    mkdirSync(join(clone, 'dist'))
    writeFileSync(join(clone, 'dist/.lock'), said.trim())
    expect((await script(clone, holdUntil('true'))).code).toBe(0)
  })
})
