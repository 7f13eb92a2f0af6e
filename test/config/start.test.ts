import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { node, root } from './command'

jest.setTimeout(180_000)

const program = join(root, 'config/run/start.mjs')

interface Started {
  url: string
  child: ChildProcess
  said: () => string
}

/** `npm start` as people run it; what is built already is not built again. */
const start = (db: string): Promise<Started> =>
  new Promise((started, failed) => {
    const child = spawn(process.execPath, [program, '--port', '0', '--db', db], { stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    const hear = (part: Buffer): void => {
      said += part.toString()
      const url = /(http:\/\/[^\s/]+)\/desk/.exec(said)?.[1]
      if (url) started({ url, child, said: () => said })
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', (code) => failed(new Error(`it ended with ${String(code)}:\n${said}`)))
  })

const stop = async ({ child }: Started, signal: NodeJS.Signals): Promise<number | null> => {
  const ended = once(child, 'close')
  child.kill(signal)
  return ((await ended) as [number | null])[0]
}

const newDatabase = (): string => join(mkdtempSync(join(tmpdir(), 'huiji-start-')), 'shop.db')

const post = async (url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(url, { method: 'POST', body: JSON.stringify(body), headers })

const cardOf = async (url: string, token: string): Promise<unknown> =>
  (await post(`${url}/call/member`, { action: 'card.mine', data: {} }, { authorization: `Bearer ${token}` })).json()

/** Ends only when nobody answers any more. */
const untilGone = async (url: string): Promise<void> => {
  const answers = (): Promise<boolean> =>
    fetch(`${url}/healthz`).then(
      () => true,
      () => false,
    )
  while (await answers()) await new Promise((again) => setTimeout(again, 50))
}

test('opens, stops on both signals with exit code 0, and goes on with the same data and sign-ins', async () => {
  const db = newDatabase()
  const first = await start(db)
  expect(await (await fetch(`${first.url}/healthz`)).json()).toMatchObject({ ok: true, programme: { id: 'hemu' } })
  const signedIn = (await (await post(`${first.url}/demo/sign-in`, { person: 'linzhixia' })).json()) as {
    token: string
  }
  const card = await cardOf(first.url, signedIn.token)
  expect(card).toMatchObject({ ok: true, value: { member: { name: '林知夏' } } })
  await post(`${first.url}/desk/api/clock`, { advanceDays: 1 })
  expect(await stop(first, 'SIGTERM')).toBe(0)
  expect(first.said()).toContain('Stopped.')

  const second = await start(db)
  const { value } = (await (await fetch(`${second.url}/desk/api/state`)).json()) as {
    value: { clock: { offsetMs: number } }
  }
  expect(value.clock.offsetMs).toBe(86_400_000)
  expect(await cardOf(second.url, signedIn.token)).toMatchObject({ ok: true, value: { member: { name: '林知夏' } } })
  expect(await stop(second, 'SIGINT')).toBe(0)
})

test('the server does not outlive a start that was killed', async () => {
  const started = await start(newDatabase())
  started.child.kill('SIGKILL')
  await untilGone(started.url)
})

test('a signal to npm itself stops the server', async () => {
  const words = ['start', '--', '--port', '0', '--db', newDatabase()]
  const npm = spawn('npm', words, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  let url: string | undefined
  for await (const part of npm.stdout) {
    said += String(part)
    url = /(http:\/\/[^\s/]+)\/desk/.exec(said)?.[1]
    if (url) break
  }
  if (!url) throw new Error(said)
  npm.kill('SIGTERM')
  await untilGone(url)
})

test('a database that is none is told in a sentence, exit 1', async () => {
  const { code, said } = await node([program, '--port', '0', '--db', tmpdir()], root)
  expect(code).toBe(1)
  expect(said).toContain(tmpdir())
  expect(said).not.toContain('    at ')
})
