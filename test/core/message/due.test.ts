import { answered, carryOut, decideDue, draft, emptyReach, hear, leftOf, quietUntil, takeOver, templateNamed, weChatCodes } from '../../../cloudfunctions/core/message'
import { demoProgramme } from '../../../cloudfunctions/core/programme'
import type { Programme } from '../../../types/programme'
import type { MessageRecord, ReachRecord } from '../../../types/record'

const programme: Programme = { ...demoProgramme('hemu'), version: 1 }
const { zone } = programme
const rules = programme.messages
if (!rules) throw new Error('hemu speaks to its members')
const at = (text: string): number => Date.parse(`${text}+08:00`)
const noon = at('2026-03-02T12:00')
const WEEK = 7 * 86_400_000

const queued = (id: string, when = noon): MessageRecord => {
  const template = templateNamed(programme, id)
  if (!template) throw new Error(`no template ${id}`)
  const values = { name: '林知夏', gift: '围巾', store: '湖滨', code: '88213', until: when, coupon: '券', day: when, tier: '金', before: '银', at: when }
  return draft(programme, template, { member: 'm1', template: id, cause: 'c1', values, at: when })
}
const reachable = (changes: Partial<ReachRecord> = {}): ReachRecord => ({
  ...emptyReach('m1'),
  openid: 'sealed',
  permits: [{ template: 'gift-ready', left: 1, answer: 'accept', at: 0 }, { template: 'campaign', left: 5, answer: 'accept', at: 0 }],
  ...changes,
})
const ground = { rules, zone, now: noon, reach: reachable(), marketing: true, follows: false, paused: {} }

test.each([
  ['in the day', '2026-03-02T12:00', null],
  ['a minute before nine in the evening', '2026-03-02T20:59', null],
  ['at nine in the evening', '2026-03-02T21:00', '2026-03-03T09:00'],
  ['after midnight', '2026-03-03T00:30', '2026-03-03T09:00'],
  ['a minute before nine in the morning', '2026-03-03T08:59', '2026-03-03T09:00'],
  ['at nine in the morning', '2026-03-03T09:00', null],
])('quiet hours %s', (_, moment, until) => {
  expect(quietUntil(rules, at(moment), zone)).toBe(until === null ? null : at(until))
})

test('quiet hours within one day, and none at all', () => {
  const midday = { ...rules, quietHours: { from: 720, to: 840 } }
  expect(quietUntil(midday, noon, zone)).toBe(at('2026-03-02T14:00'))
  expect(quietUntil(midday, at('2026-03-02T14:00'), zone)).toBeNull()
  expect(quietUntil({ ...rules, quietHours: { from: 600, to: 600 } }, at('2026-03-02T10:00'), zone)).toBeNull()
})

test.each<[string, MessageRecord, Partial<typeof ground>, unknown]>([
  ['goes where it is permitted', queued('gift-ready'), {}, { step: 'send', channel: 'subscription' }],
  ['waits for the morning', queued('gift-ready'), { now: at('2026-03-02T23:00') }, { step: 'wait', until: at('2026-03-03T09:00'), why: 'quiet' }],
  ['is held without a permit', queued('gift-ready'), { reach: reachable({ permits: [] }) }, { step: 'hold', why: 'permit' }],
  ['is held where WeChat does not know the member', queued('gift-ready'), { reach: reachable({ openid: null }) }, { step: 'hold', why: 'permit' }],
  ['goes by the account to a follower without a permit', queued('gift-ready'), { reach: reachable({ permits: [], account: 'a' }), follows: true }, { step: 'send', channel: 'account' }],
  ['does not go by the account to one who left it', queued('gift-ready'), { reach: reachable({ permits: [], account: 'a' }) }, { step: 'hold', why: 'permit' }],
  ['is held for who refused its kind', queued('gift-ready'), { reach: reachable({ consent: { service: { agreed: false, at: 1 } } }) }, { step: 'hold', why: 'consent' }],
  ['of marketing is held for who did not agree', queued('campaign'), { marketing: false }, { step: 'hold', why: 'consent' }],
  ['of marketing goes a second time in a week', queued('campaign'), { reach: reachable({ marketingAt: [noon - 1000] }) }, { step: 'send', channel: 'subscription' }],
  ['of marketing is held the third time in a week', queued('campaign'), { reach: reachable({ marketingAt: [noon - WEEK + 1, noon - 1000] }) }, { step: 'hold', why: 'cap' }],
  ['of marketing goes again when a week is over', queued('campaign'), { reach: reachable({ marketingAt: [noon - WEEK, noon - 1000] }) }, { step: 'send', channel: 'subscription' }],
  ['of service is not counted among marketing', queued('gift-ready'), { reach: reachable({ marketingAt: [1, 2, 3].map((n) => noon - n) }) }, { step: 'send', channel: 'subscription' }],
  ['waits while its template is paused', queued('gift-ready'), { paused: { subscription: noon + 5 } }, { step: 'wait', until: noon + 5, why: 'paused' }],
  ['is dropped when it is stale', queued('gift-ready', noon - 5 * 86_400_000), {}, { step: 'drop', why: 'stale' }],
])('a message %s', (_, message, changes, expected) => {
  expect(decideDue(message, { ...ground, ...changes })).toEqual(expected)
})

const sending = (id = 'gift-ready', reach = reachable()) => carryOut({ message: queued(id), reach, now: noon }, { step: 'send', channel: 'subscription' })

test('a permit is used up before WeChat is asked, and so is one of the marketing messages of the week', () => {
  expect(leftOf(sending().reach, 'gift-ready')).toBe(0)
  expect(sending('campaign').reach.marketingAt).toEqual([noon])
})

/** Every documented code: the state after it, when it is tried again, and what is left of the permit. */
test.each([
  [0, 'sent', null, 0, null],
  [-1, 'queued', noon + 61_000, 1, null],
  [500, 'queued', noon + 61_000, 1, null],
  [40001, 'queued', noon + 61_000, 1, null],
  [40003, 'refused', null, 1, null],
  [40014, 'queued', noon + 61_000, 1, null],
  [40037, 'refused', null, 1, null],
  [41030, 'refused', null, 1, null],
  [42001, 'queued', noon + 61_000, 1, null],
  [43004, 'refused', null, 1, null],
  [43101, 'refused', null, 0, null],
  [43107, 'queued', at('2026-03-03T00:00'), 1, at('2026-03-03T00:00')],
  [43108, 'queued', noon + 61_000, 1, null],
  [45009, 'queued', at('2026-03-03T00:00'), 1, at('2026-03-03T00:00')],
  [45011, 'queued', noon + 61_000, 1, null],
  [45168, 'refused', null, 1, null],
  [47003, 'refused', null, 1, null],
  [48001, 'queued', at('2026-03-03T00:00'), 1, at('2026-03-03T00:00')],
  [99999, 'refused', null, 1, null],
])('WeChat answers %i: %s', (code, state, dueAt, left, pauseUntil) => {
  const { message, reach } = sending()
  const alone = { ...message, channels: ['subscription' as const] }
  const heard = hear({ message: alone, reach, now: noon + 1000 }, code, zone)
  expect(heard.message).toMatchObject({ state, dueAt, lane: dueAt === null ? null : 1 })
  expect(heard.message.log.at(-1)).toMatchObject({ code, channel: 'subscription' })
  expect(leftOf(heard.reach, 'gift-ready')).toBe(left)
  expect(heard.pauseUntil).toBe(pauseUntil)
})

test('the codes above are all that are handled by name', () => {
  expect(weChatCodes.map(({ code }) => code)).toEqual([0, -1, 500, 40001, 40003, 40014, 40037, 41030, 42001, 43004, 43101, 43107, 43108, 45009, 45011, 45168, 47003, 48001])
})

test('a wrong openid is forgotten; a refusal leaves the other channel to try', () => {
  const { message, reach } = sending()
  const heard = hear({ message, reach, now: noon }, 40003, zone)
  expect(heard.reach.openid).toBeNull()
  expect(heard.message).toMatchObject({ state: 'queued', tried: ['subscription'], dueAt: noon })
})

test('faults on the way are tried again with longer waits, five times in all', () => {
  let message = queued('gift-ready')
  const waits: (number | null)[] = []
  for (let now = noon; message.state === 'queued'; now = message.dueAt ?? now) {
    const begun = carryOut({ message, reach: reachable(), now }, { step: 'send', channel: 'subscription' })
    message = hear({ message: begun.message, reach: begun.reach, now }, null, zone).message
    waits.push(message.dueAt === null ? null : message.dueAt - now)
  }
  expect(waits).toEqual([60_000, 300_000, 900_000, 3_600_000, null])
  expect(message).toMatchObject({ state: 'refused', attempts: 5 })
})

test.each([
  ['sent', 'sent', 0],
  ['unsent', 'queued', 1],
  ['unknown', 'unknown', 0],
] as const)('what a dead worker left is settled by WeChat: %s', (outcome, state, left) => {
  const { message, reach } = sending()
  const taken = takeOver({ message, reach, now: noon + 120_000 }, outcome)
  expect(taken.message.state).toBe(state)
  expect(leftOf(taken.reach, 'gift-ready')).toBe(left)
})

test('accepts add up, refusals take nothing away, and a repeat counts nothing twice', () => {
  const once = answered(emptyReach('m1'), [{ template: 'gift-ready', answer: 'accept' }], 'r1', 1)
  const twice = answered(once, [{ template: 'gift-ready', answer: 'accept' }, { template: 'campaign', answer: 'ban' }], 'r2', 2)
  const refused = answered(twice, [{ template: 'gift-ready', answer: 'reject' }], 'r3', 3)
  expect(refused.permits).toEqual([{ template: 'gift-ready', left: 2, answer: 'reject', at: 3 }, { template: 'campaign', left: 0, answer: 'ban', at: 2 }])
  expect(answered(refused, [{ template: 'gift-ready', answer: 'accept' }], 'r2', 4)).toBe(refused)
})
