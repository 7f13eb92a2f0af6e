import type { OutcomeRecord } from '../../types/record'
import { asMember, asStaff, chenyu, newReference, printed, wechat } from '../door/call'
import { buy, differences, granted, joined, refused } from '../flow/act'
import { DAY_MS, eachOn, openChain, rows, START } from '../flow/world'
import { hejingyi } from './gift-shop'
import { messaging } from './message-chain'

const each = eachOn(() => openChain())
const { sweep, inbox, open, accept } = messaging(each)

const scan = (who: string) => asMember(each().world, wechat(who), 'scene.open', { scene: printed.till })
const outcomes = async () => (await rows<OutcomeRecord>(each().store, 'outcome')).map(({ kind, order }) => [kind, order]).sort()
const effect = (input: object = {}, who = hejingyi) =>
  asStaff(each().world, who, 'message.effect', { by: 'template', id: 'coupon-arrived', from: START, until: START + 90 * DAY_MS, ...input })

/** Somebody who was told of a coupon. */
const told = async (who: string, agreed = true): Promise<string> => {
  const { world } = each()
  const { member } = await joined(world, who)
  if (agreed) await accept(who, 'coupon-arrived')
  granted(await asStaff(world, hejingyi, 'coupon.issue', { member, template: 'wool-120', reason: '补偿' }, newReference()))
  await sweep()
  return member
}

/** Both pages: messages, and what followed. */
const counted = async (input: object = {}) => {
  const first = granted(await effect(input))
  const second = granted(await effect({ ...input, after: first.next }))
  expect(second.next).toBeNull()
  const { messages, sent, held, failed, waiting } = first.counts
  const { opened, visited, orders, receivedFen } = second.counts
  return { messages, sent, held, failed, waiting, opened, visited, orders, receivedFen }
}

test('a visit within the window after a message counts once, one before or after it does not', async () => {
  const { world, clock } = each()
  await told('lin')
  granted(await scan('lin'))
  const [message] = await inbox('lin')
  granted(await open('lin', message?.message))
  granted(await scan('lin'))
  clock.at += DAY_MS
  granted(await scan('lin'))
  expect(await outcomes()).toEqual([['open', null], ['visit', null]])
  expect(await differences(world)).toEqual([])
  await told('yu')
  granted(await open('yu', (await inbox('yu'))[0]?.message))
  clock.at += 7 * DAY_MS
  granted(await scan('yu'))
  expect((await outcomes()).filter(([kind]) => kind === 'visit')).toHaveLength(1)
  expect(await differences(world)).toEqual([])
})

test('a manager hears what a template brought: sent, opened, visited, bought', async () => {
  const { world, clock } = each()
  const member = await told('lin')
  await told('yu', false)
  granted(await open('lin', (await inbox('lin'))[0]?.message))
  granted(await scan('lin'))
  clock.at += DAY_MS
  granted(await buy(world, { member, number: 'A', totalFen: 12_300 }))
  granted(await buy(world, { member, number: 'B', totalFen: 700 }))
  const all = { messages: 2, sent: 1, held: 1, failed: 0, waiting: 0, opened: 1, visited: 1, orders: 2, receivedFen: 13_000 }
  expect(await counted()).toEqual(all)
  const none = { messages: 0, sent: 0, held: 0, failed: 0, waiting: 0, opened: 0, visited: 0, orders: 0, receivedFen: 0 }
  expect(await counted({ id: 'tier-changed' })).toEqual(none)
  expect(await counted({ by: 'campaign', id: 'thanks' })).toEqual(none)
  expect(await counted({ until: START + 1 })).toMatchObject({ messages: 2, orders: 0 })
  expect(refused(await effect({}, chenyu)).code).toBe('permission.denied')
  expect(refused(await effect({ from: START, until: START }))).toMatchObject({ code: 'input.invalid', field: 'until' })
  expect(refused(await effect({ after: 'm|nothing' }))).toMatchObject({ code: 'input.invalid', field: 'after' })
})
