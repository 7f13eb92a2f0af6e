import { localWeChat } from '../../../cloudfunctions/platform/wechat/local'

const movable = () => {
  const clock = { time: 0, now: () => clock.time }
  return clock
}

test('a code stops at five minutes', async () => {
  const clock = movable()
  const wechat = localWeChat(clock)
  const [last, late] = [wechat.issuePhoneCode('13800138000'), wechat.issuePhoneCode('13800138000')]
  clock.time = 5 * 60_000 - 1
  expect(await wechat.phoneOf(last)).toEqual({ ok: true, value: '13800138000' })
  clock.time = 5 * 60_000
  expect(await wechat.phoneOf(late)).toMatchObject({ refusal: { code: 'phone.code' } })
})

test('codes that nobody redeems do not pile up: the oldest makes room', async () => {
  const wechat = localWeChat(movable())
  const first = wechat.issuePhoneCode('13800138000')
  const second = wechat.issuePhoneCode('13800138001')
  for (let issued = 2; issued <= 1000; issued += 1) wechat.issuePhoneCode('13900139000')
  expect((await wechat.phoneOf(first)).ok).toBe(false)
  expect((await wechat.phoneOf(second)).ok).toBe(true)
})
