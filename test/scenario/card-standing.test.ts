import { demoDocument } from '../../cloudfunctions/core/programme'
import { asStaff, chenyu, newReference, wechat } from '../door/call'
import { differences, granted, joined, refused } from '../flow/act'
import { DAY_MS, eachOn, openChain, START } from '../flow/world'

const each = eachOn(() => openChain(demoDocument('card-code')))
const hejingyi = wechat('demo-hejingyi')

const of = (member: string) => asStaff(each().world, chenyu, 'card.of', { member })

test('a card is told with its term, and why it cannot be renewed yet, before anybody asks for it', async () => {
  const { member, cardNumber } = await joined(each().world, 'lin', { phone: '13800006620' })
  const told = granted(await of(member))
  expect(told).toMatchObject({ tail: cardNumber.slice(-4), state: 'active', validUntil: Date.UTC(2027, 2, 1, 16), issuedIn: '杭州湖滨店', replaces: null })
  expect(told.replace).toMatchObject({ refusal: null })
  expect(told.renew).toMatchObject({ until: null, refusal: { code: 'card.renewal', cardTail: cardNumber.slice(-4) } })
})

test('what is told is what is done: the fee of a new number, the end of the next term, and the number that died', async () => {
  const { world, clock } = each()
  const { member, cardNumber } = await joined(world, 'lin', { phone: '13800006620' })
  const before = granted(await of(member))
  const replaced = granted(await asStaff(world, chenyu, 'card.replace', { member }, newReference()))
  expect(replaced.feeFen).toBe(before.replace.feeFen)
  expect(granted(await of(member))).toMatchObject({ tail: replaced.card.number.slice(-4), replaces: { tail: cardNumber.slice(-4), lostAt: START } })
  clock.at += 364 * DAY_MS
  const late = granted(await of(member))
  expect(late.renew.refusal).toBeNull()
  const renewed = granted(await asStaff(world, chenyu, 'card.renew', { member }, newReference()))
  expect(renewed).toMatchObject({ feeFen: late.renew.feeFen, card: { validUntil: late.renew.until } })
  expect(await differences(world)).toEqual([])
})

test('a cancelled card gets neither a new number nor another term, and says why; of nobody there is nothing', async () => {
  const { member } = await joined(each().world, 'lin', { phone: '13800006620' })
  granted(await asStaff(each().world, hejingyi, 'card.cancel', { member, breach: '转借他人' }, newReference()))
  const told = granted(await of(member))
  expect(told.replace.refusal).toMatchObject({ code: 'card.state', state: 'cancelled' })
  expect(told.renew.refusal).toMatchObject({ code: 'card.state', state: 'cancelled' })
  expect(refused(await of('m0'))).toMatchObject({ code: 'member.unknown' })
})
