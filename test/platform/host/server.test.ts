import { makeApp } from '../../../cloudfunctions/platform/host/local/app'
import { startJobTimer } from '../../../cloudfunctions/platform/host/local/job-timer'
import { listen } from '../../../cloudfunctions/platform/host/local/server'
import type { CallDoor } from '../../../types/door'
import { openParts } from './local-parts'

const gate = () => {
  let open: () => void = () => undefined
  const opened = new Promise<void>((resolve) => (open = resolve))
  return { open, opened }
}

const call = (port: number, body: string) => fetch(`http://127.0.0.1:${port}/call/member`, { method: 'POST', body })

test('a stop lets the request in flight finish and takes no more', async () => {
  const [entered, released] = [gate(), gate()]
  const slow: CallDoor = async () => {
    entered.open()
    await released.opened
    return { ok: true, value: 'finished' }
  }
  const { parts, close } = await openParts({ member: slow })
  const running = await listen(makeApp(parts), '127.0.0.1', 0)
  const inFlight = call(running.port, '{"action":"a"}')
  await entered.opened
  const stopped = running.stop()
  await expect(call(running.port, '{"action":"a"}')).rejects.toThrow()
  released.open()
  expect(await (await inFlight).json()).toEqual({ ok: true, value: 'finished' })
  await stopped
  await close()
})

test('a body that never ends is refused over the wire, and the server goes on', async () => {
  const { parts, close } = await openParts()
  const running = await listen(makeApp(parts), '127.0.0.1', 0)
  const response = await call(running.port, 'x'.repeat(3 * 1024 * 1024))
  expect(response.status).toBe(413)
  expect((await call(running.port, '{"action":"a"}')).status).toBe(200)
  await running.stop()
  await close()
})

test('a taken port is a fault that names it', async () => {
  const { parts, close } = await openParts()
  const running = await listen(makeApp(parts), '127.0.0.1', 0)
  await expect(listen(makeApp(parts), '127.0.0.1', running.port)).rejects.toMatchObject({ code: 'EADDRINUSE' })
  await running.stop()
  await close()
})

test('jobs run one at a time; one that fails is logged and the next goes on; a stop waits', async () => {
  const steps = [gate(), gate()]
  const started = [gate(), gate()]
  let runs = 0
  const jobs: CallDoor = async () => {
    const run = runs
    runs += 1
    started[run]?.open()
    await steps[run]?.opened
    if (run === 0) throw new Error('the first run failed')
    return { ok: true, value: null }
  }
  const { parts, lines, close } = await openParts()
  const timer = startJobTimer(parts.world, jobs, 1)
  await started[0]?.opened
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(runs).toBe(1)
  steps[0]?.open()
  await started[1]?.opened
  expect(lines.join()).toContain('the first run failed')
  let ended = false
  const stopped = timer.stop().then(() => (ended = true))
  await new Promise((resolve) => setImmediate(resolve))
  expect(ended).toBe(false)
  steps[1]?.open()
  await stopped
  expect(runs).toBe(2)
  await close()
})
