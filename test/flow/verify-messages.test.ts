import type { Doc } from '../../types/port/store'
import type { MessageRecord, OutcomeRecord, ReachRecord } from '../../types/record'
import { asMember, asStaff, asTimer, newReference, timer, wechat } from '../door/call'
import { buy, differences, granted, joined } from './act'
import { eachOn, openChain, rows, tamper } from './world'

const each = eachOn(() => openChain())
const manager = wechat('demo-hejingyi')

/** A member who was sent a message, opened it and bought something. */
const lived = async (): Promise<string> => {
  const { world, wechat: local, clock } = each()
  const { member } = await joined(world, 'lin')
  const settings = granted(await asMember(world, wechat('lin'), 'message.settings', {}))
  const id = settings.permits.find(({ template }) => template === 'coupon-arrived')?.wechat ?? ''
  await local.subscribe('lin', [id], { [id]: 'accept' }, false)
  granted(await asMember(world, wechat('lin'), 'permit.accepted', { answers: [{ template: 'coupon-arrived', answer: 'accept' }] }, newReference()))
  granted(await asStaff(world, manager, 'coupon.issue', { member, template: 'wool-120', reason: '补偿' }, newReference()))
  granted(await asTimer(world, timer, { job: 'send-messages' }))
  const [row] = granted(await asMember(world, wechat('lin'), 'inbox.list', {})).rows
  granted(await asMember(world, wechat('lin'), 'message.opened', { message: row?.message }, newReference()))
  clock.at += 60_000
  granted(await buy(world, { member, number: 'N1', totalFen: 5_000 }))
  return member
}

const change = async <T extends Doc>(collection: string, which: (doc: T) => boolean, to: (doc: T) => T): Promise<void> => {
  const found = (await rows<T>(each().store, collection)).find(which)
  if (!found) throw new Error(`nothing in ${collection}`)
  await tamper<T>(each().store, collection, found._id, to)
}
const any = () => true
const message = (to: (doc: MessageRecord) => MessageRecord) => change<MessageRecord>('message', any, to)
const reach = (to: (doc: ReachRecord) => ReachRecord) => change<ReachRecord>('reach', any, to)
const outcome = (kind: OutcomeRecord['kind'], to: (doc: OutcomeRecord) => OutcomeRecord) =>
  change<OutcomeRecord>('outcome', (one) => one.kind === kind, to)

const tamperings: readonly [title: string, tamper: () => Promise<void>, told: RegExp][] = [
  ['a cause', () => message((one) => ({ ...one, cause: 'another' })), /^message /],
  ['a state', () => message((one) => ({ ...one, state: 'held' })), /its state$/],
  ['a step that cannot follow', () => message((one) => ({ ...one, log: one.log.map((line, n) => (n === 1 ? { ...line, state: 'held' as const } : line)) })), /line 2 of its log$/],
  ['a second sending', () => message((one) => ({ ...one, log: [...one.log, ...one.log.slice(-1)] })), /times sent$/],
  ['the count of calls', () => message((one) => ({ ...one, attempts: 2 })), /attempts$/],
  ['a sent message that waits', () => message((one) => ({ ...one, dueAt: 1, lane: 1 })), /waits for something$/],
  ['opened and never read', () => message((one) => ({ ...one, readAt: null })), /read before or when opened$/],
  ['an opening forgotten', () => message((one) => ({ ...one, openedAt: null })), /: opened$/],
  ['permits below nought', () => reach((one) => ({ ...one, permits: one.permits.map((permit) => ({ ...permit, left: -1 })) })), /permits of coupon-arrived$/],
  ['a permit twice', () => reach((one) => ({ ...one, permits: [...one.permits, ...one.permits] })), /templates of its permits$/],
  ['a message opened that there is not', () => reach((one) => ({ ...one, opened: one.opened && { ...one.opened, message: 'none' } })), /the message opened last$/],
  ['the money of a purchase', () => outcome('purchase', (one) => ({ ...one, receivedFen: 1 })), /its order$/],
  ['a purchase before the opening', () => outcome('purchase', (one) => ({ ...one, at: 1 })), /after it was opened$/],
  ['the campaign of an outcome', () => outcome('open', (one) => ({ ...one, campaign: 'other' })), /of what$/],
  ['the message of an outcome', () => outcome('open', (one) => ({ ...one, message: 'none' })), /its message$/],
]

test('a life without tampering shows no difference', async () => {
  await lived()
  expect(await differences(each().world)).toEqual([])
})

test.each(tamperings)('%s is told', async (_, tamperWith, told) => {
  await lived()
  await tamperWith()
  const found = await differences(each().world)
  expect(found.map(({ what }) => what)).toContainEqual(expect.stringMatching(told))
})

test('what a member allowed who is nobody is told', async () => {
  const member = await lived()
  await each().store.transact(async (tx) => {
    const own = await tx.get<ReachRecord>('reach', member)
    if (own) await tx.put<ReachRecord>('reach', { ...own, _id: 'nobody', opened: null })
  })
  expect(await differences(each().world)).toMatchObject([{ member: 'nobody', what: 'reach: its member' }])
})
