/** What a device remembers of one person is gone when another takes it. */
const storage = new Map<string, unknown>()

jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    getStorageSync: (name: string) => storage.get(name) ?? '',
    setStorageSync: (name: string, value: unknown) => void storage.set(name, value),
    removeStorageSync: (name: string) => void storage.delete(name),
    getStorageInfoSync: () => ({ keys: [...storage.keys()] }),
  },
}))
jest.mock('@/service/device', () => ({ readParameters: () => ({}), dropParameter: () => undefined }))

import { ANSWERS } from '@/service/own-answers'
import { demoPerson, demoToken, loseIdentity, signIn } from '@/service/session'
import { keep, kept } from '@/service/shelf'

const answers = ['card', 'gifts', 'tiers', 'coupons.open', 'coupons.used', 'coupons.over']
const ofTheDevice = ['preference', 'brand', 'outbox.STAFF-1', 'ring']

beforeEach(() => {
  storage.clear()
  for (const name of answers) keep(ANSWERS + name, { value: { of: 'lin' }, at: 1 })
  for (const name of ofTheDevice) keep(name, { of: 'device' })
  global.fetch = async () => new Response(JSON.stringify({ token: 'token-of-shen' }))
})

const left = (): string[] => [...storage.keys()].map((name) => name.replace('huiji.', '')).sort()

test('another person finds none of the answers that were given to the one before', async () => {
  expect(await signIn({ id: 'shenqiuhe', name: '沈秋禾' })).toBe('token-of-shen')
  expect(left()).toEqual([...ofTheDevice, 'demo.person', 'demo.token'].sort())
  expect([demoToken(), demoPerson()?.id]).toEqual(['token-of-shen', 'shenqiuhe'])
})

test('whoever signs out leaves nothing of their own', async () => {
  await signIn({ id: 'shenqiuhe' })
  keep(`${ANSWERS}coupons.used`, { value: [], at: 2 })
  loseIdentity()
  expect(left()).toEqual([...ofTheDevice].sort())
  expect(kept(`${ANSWERS}coupons.used`)).toBeUndefined()
})

test('a sign-in that fails takes nothing away', async () => {
  global.fetch = async () => new Response('{}', { status: 500 })
  expect(await signIn({ id: 'shenqiuhe' })).toBeNull()
  expect(left()).toHaveLength(answers.length + ofTheDevice.length)
})
