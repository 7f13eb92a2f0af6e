import { consoleDoor } from '../../cloudfunctions/console/door'
import { sessionOf } from '../../cloudfunctions/flow/session'
import { demoStaff } from '../../cloudfunctions/demo/chain'
import type { HttpReply } from '../../types/caller'
import { asStaff, asTimer, chenyu, newReference, timer, zhouqing } from '../door/call'
import { granted, refused } from '../flow/act'
import { eachOn, openChain, put, rows } from '../flow/world'

const each = eachOn(() => openChain())
const HEADERS = { host: 'huiji.example', 'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36' }

interface Page {
  cookies: Record<string, string>
  csrf: string
}

/** A browser with its own cookies, and what its page was told to send. */
const browser = (): Page & { send: (path: string, body?: object, headers?: Record<string, string>) => Promise<HttpReply> } => {
  const page: Page = { cookies: {}, csrf: 'page' }
  return Object.assign(page, {
    send: async (path: string, body?: object, headers: Record<string, string> = {}) => {
      const cookie = Object.entries(page.cookies).map(([name, value]) => `${name}=${value}`).join('; ')
      const method = body ? 'POST' : 'GET'
      const own: Record<string, string> = method === 'POST' ? { 'x-huiji-csrf': page.csrf, origin: 'https://huiji.example' } : {}
      const request = { method, path, headers: { ...HEADERS, cookie, ...own, ...headers }, body: JSON.stringify(body ?? {}), address: '10.0.0.8' }
      const reply = await consoleDoor(true)(each().world, request, 0)
      const [, name, value] = /^(\w+)=([^;]*)/.exec(reply.cookie ?? '') ?? []
      if (name !== undefined && value !== undefined) page.cookies[name] = value
      return reply
    },
  })
}

const valueOf = <T>(reply: HttpReply): T => (reply.body as { value: T }).value
const codeOf = ({ status, body }: HttpReply): [number, string] => [status, (body as { refusal: { code: string } }).refusal.code]

/** A browser that shows a code, and the code. */
const showing = async () => {
  const page = browser()
  const { code, digits } = valueOf<{ code: string; digits: string }>(await page.send('/console/sign-in', {}))
  return { page, code, digits }
}

const signedIn = async (who = chenyu) => {
  const { page, code } = await showing()
  granted(await asStaff(each().world, who, 'session.answer', { code, approve: true }, newReference()))
  const reply = await page.send('/console/sign-in/wait', { code })
  page.csrf = valueOf<{ csrf: string }>(reply).csrf
  return { page, code, reply }
}

test('a code of the page is approved on the phone, which is shown where it signs in', async () => {
  const { world } = each()
  const { page, code, digits } = await showing()
  expect(valueOf(await page.send('/console/sign-in/wait', { code }))).toEqual({ state: 'waiting' })
  const looked = granted(await asStaff(world, chenyu, 'session.look', { code }))
  expect(looked).toMatchObject({ place: 'huiji.example · Chrome · Windows · 10.0.0.8', digits })
  expect(granted(await asStaff(world, chenyu, 'session.answer', { code, approve: true }, 'yes-sign-me-in'))).toMatchObject({ state: 'approved' })
  const reply = await page.send('/console/sign-in/wait', { code })
  expect(reply.cookie).toMatch(/^huiji_session=\w{64}; Path=\/console; HttpOnly; SameSite=Strict; Max-Age=43200; Secure$/)
  page.csrf = valueOf<{ csrf: string }>(reply).csrf
  expect(valueOf(await page.send('/console/session'))).toMatchObject({ staff: 'CHENYU', csrf: page.csrf })
  expect(valueOf(await page.send('/console/call/staff', { action: 'me' }))).toMatchObject({ staff: 'CHENYU', role: 'clerk' })
})

test('an answer that was lost is heard again, the same session; another browser gets nothing by the code', async () => {
  const { page, code } = await signedIn()
  const token = page.cookies['huiji_session']
  await page.send('/console/sign-in/wait', { code })
  expect(page.cookies['huiji_session']).toBe(token)
  expect(codeOf(await browser().send('/console/sign-in/wait', { code }))).toEqual([422, 'signIn.unknown'])
  expect(granted(await asStaff(each().world, chenyu, 'session.list', {})).rows).toHaveLength(1)
})

test('a code works once, holds three minutes, and cannot be made up', async () => {
  const { world, clock } = each()
  const { code } = await signedIn()
  const again = (who = chenyu, sent = code) => asStaff(world, who, 'session.answer', { code: sent, approve: true }, newReference())
  expect(refused(await again())).toMatchObject({ code: 'signIn.used' })
  expect(refused(await again(zhouqing))).toMatchObject({ code: 'signIn.used' })
  expect(refused(await asStaff(world, chenyu, 'session.look', { code }))).toMatchObject({ code: 'signIn.used' })
  const other = await showing()
  const forged = other.code.replace(/^[^.]+/, 'zzzzzzzz')
  expect(refused(await again(chenyu, forged))).toMatchObject({ code: 'signIn.unknown' })
  clock.at += 3 * 60_000
  expect(refused(await again(chenyu, other.code))).toMatchObject({ code: 'signIn.expired' })
  expect(codeOf(await other.page.send('/console/sign-in/wait', { code: other.code }))).toEqual([422, 'signIn.expired'])
})

test('what the phone refuses signs nobody in', async () => {
  const { page, code } = await showing()
  granted(await asStaff(each().world, chenyu, 'session.answer', { code, approve: false }, newReference()))
  expect(codeOf(await page.send('/console/sign-in/wait', { code }))).toEqual([403, 'signIn.refused'])
})

test('another site’s page, or one without what the session told it, is refused', async () => {
  const { page } = await signedIn()
  const me = { action: 'me' }
  expect(codeOf(await page.send('/console/call/staff', me, { 'x-huiji-csrf': 'f'.repeat(64) }))).toEqual([403, 'csrf.wrong'])
  expect(codeOf(await page.send('/console/call/staff', me, { origin: 'https://evil.example' }))).toEqual([403, 'csrf.wrong'])
  expect(codeOf(await page.send('/console/sign-in', {}, { origin: 'https://evil.example' }))).toEqual([403, 'csrf.wrong'])
  expect(codeOf(await browser().send('/console/call/staff', me))).toEqual([401, 'identity.required'])
})

test('a session ends by signing out, from the list on the phone, and after twelve hours', async () => {
  const { world, clock } = each()
  const [first, second, third] = [await signedIn(), await signedIn(), await signedIn()]
  await first.page.send('/console/sign-out', {})
  expect(codeOf(await first.page.send('/console/session'))).toEqual([401, 'identity.required'])
  const { rows } = granted(await asStaff(world, chenyu, 'session.list', {}))
  expect(rows.filter(({ endedAt }) => endedAt === null)).toHaveLength(2)
  const session = world.keys.digest(second.page.cookies['huiji_session'] ?? '')
  expect(refused(await asStaff(world, zhouqing, 'session.end', { session }, newReference()))).toMatchObject({ code: 'session.unknown' })
  granted(await asStaff(world, chenyu, 'session.end', { session }, newReference()))
  expect(codeOf(await second.page.send('/console/call/staff', { action: 'me' }))).toEqual([401, 'identity.required'])
  expect(await sessionOf(world, third.page.cookies['huiji_session'] ?? '')).not.toBeNull()
  clock.at += 12 * 3_600_000
  expect(codeOf(await third.page.send('/console/session'))).toEqual([401, 'identity.required'])
})

test('a console cannot approve a console, and acts with its person’s role alone', async () => {
  const { page } = await signedIn()
  const { code } = await showing()
  const call = (action: string, data: object, more: object = {}) => page.send('/console/call/staff', { action, data, reference: newReference(), ...more })
  expect(codeOf(await call('session.answer', { code, approve: true }))).toEqual([401, 'identity.required'])
  expect(codeOf(await call('gift.withdraw', { gift: 'x' }))).toEqual([403, 'permission.denied'])
  expect(codeOf(await call('me', {}, { store: 'SHJA' }))).toEqual([403, 'permission.denied'])
})

test('people whose role reaches all stores act for the one they name; an owner is not locked out when a store closes', async () => {
  const { store, clock } = each()
  const { page } = await signedIn({ kind: 'wechat', openid: 'demo-shenyibai' })
  const me = async (at?: string) => page.send('/console/call/staff', { action: 'me', ...(at === undefined ? {} : { store: at }) })
  expect(valueOf(await me())).toMatchObject({ role: 'owner', store: { id: 'HZHB' } })
  expect(valueOf(await me('SHJA'))).toMatchObject({ store: { id: 'SHJA' } })
  expect(codeOf(await me('XXXX'))).toEqual([404, 'store.unknown'])
  await put(store, 'shop', [{ _id: 'HZHB', name: '杭州湖滨店', city: '杭州', address: '', phone: '', closedAt: clock.at } as never])
  expect(valueOf(await me())).toMatchObject({ role: 'owner' })
  expect(demoStaff.some(({ role }) => role === 'owner')).toBe(true)
})

test('answers to codes are swept once the code has run out, sessions 30 days after their end; a code swept signs nobody in', async () => {
  const { world, store, clock } = each()
  const swept = async (): Promise<[number, number]> => {
    for (const job of ['forget-sign-ins', 'forget-sessions']) granted(await asTimer(world, timer, { job }))
    return [(await rows(store, 'signIn')).length, (await rows(store, 'session')).length]
  }
  const { page, code } = await signedIn()
  expect(await swept()).toEqual([1, 1])
  clock.at += 3 * 60_000
  expect(await swept()).toEqual([0, 1])
  expect(codeOf(await page.send('/console/sign-in/wait', { code }))).toEqual([422, 'signIn.expired'])
  expect(refused(await asStaff(world, chenyu, 'session.answer', { code, approve: true }, newReference()))).toMatchObject({ code: 'signIn.expired' })
  expect(valueOf(await page.send('/console/session'))).toMatchObject({ staff: 'CHENYU' })
  clock.at += 12 * 3_600_000 + 30 * 86_400_000 - 3 * 60_000 - 1
  expect(await swept()).toEqual([0, 1])
  expect(granted(await asStaff(world, chenyu, 'session.list', {})).rows).toHaveLength(1)
  clock.at += 1
  expect(await swept()).toEqual([0, 0])
})
