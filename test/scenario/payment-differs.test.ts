import { payDoor } from '../../cloudfunctions/pay/door'
import type { StoredValueRules } from '../../types/programme'
import type { PaymentRecord } from '../../types/record'
import { asMember, asStaff, asTimer, chenyu, newReference, timer, wechat } from '../door/call'
import { differences, granted, joined, refused } from '../flow/act'
import { dump, eachOn, openChain, tamper } from '../flow/world'
import { balanceOf, hejingyi, memberWith, redeem, saveGift, stock, withExchange } from './gift-shop'

const storedValue: StoredValueRules = {
  name: { zh: '储值', en: 'Stored value' },
  topUps: [{ id: 'five', payFen: 50_000, bonusFen: 0 }],
  spend: 'realFirst',
  atMostFen: 500_000,
  closing: { zh: '本金退回', en: 'Real money is paid out' },
  other: { leastFen: 100, mostFen: 500_000 },
}
const each = eachOn(() => openChain({ ...withExchange({}), storedValue }))
const lin = wechat('lin')

/** The payment service says that one fen was paid, whatever was asked for. */
const oneFen = async (payment: string) => {
  const { payer, store } = each()
  expect(await payer.approve(payment)).toBe(true)
  await tamper<PaymentRecord & { standing: object }>(store, 'setting', `payer:${payment}`, (one) => ({ ...one, standing: { ...one.standing, amountFen: 1 } }))
  const notice = await payer.noticeOf(payment)
  if (!notice) throw new Error('nothing was paid')
  return notice
}

const standing = async (payment: string) => (await each().store.get<PaymentRecord>('payment', payment))?.state
const listed = async () => granted(await asStaff(each().world, hejingyi, 'payment.differing', {})).rows

const wrongTopUp = async (): Promise<string> => {
  await joined(each().world, 'lin')
  return granted(await asMember(each().world, lin, 'topUp.start', { topUp: 'five' }, newReference())).payment
}

test('notified: refused with both amounts, set apart for a manager, not posted however often it is told', async () => {
  const { world } = each()
  const payment = await wrongTopUp()
  const notice = await oneFen(payment)
  const told = [await payDoor(world, notice), await payDoor(world, notice)].map(refused)
  const refusal = { code: 'payment.amount', payment, amountFen: 50_000, paidFen: 1 }
  expect(told).toEqual([refusal, refusal])
  expect(await standing(payment)).toBe('differs')
  expect(await listed()).toMatchObject([{ payment, kind: 'topUp', amountFen: 50_000, paidFen: 1 }])
  expect(granted(await asMember(world, lin, 'stored.mine', {})).balance).toEqual({ realFen: 0, bonusFen: 0 })
  expect(await differences(world)).toEqual([])
})

test('found by the sweep: asked after once and not for ever', async () => {
  const { world, clock, payer } = each()
  const payment = await wrongTopUp()
  await oneFen(payment)
  clock.at += 3 * 60_000
  granted(await asTimer(world, timer, { job: 'look-up-payments' }))
  expect(await standing(payment)).toBe('differs')
  let asked = 0
  const counting = { ...world, payments: { ...payer, standing: (number: string) => ((asked += 1), payer.standing(number)) } }
  granted(await asTimer(counting, timer, { job: 'look-up-payments' }))
  expect(asked).toBe(0)
})

test('a manager sends all of it back with a reason, once; a clerk does not', async () => {
  const { world, store } = each()
  const payment = await wrongTopUp()
  const notice = await oneFen(payment)
  refused(await payDoor(world, notice))
  const back = (who = hejingyi, reference = 'sent-back-once') => asStaff(world, who, 'payment.return', { payment, reason: '金额不符' }, reference)
  expect(refused(await back(chenyu))).toMatchObject({ code: 'permission.denied' })
  expect(granted(await back())).toEqual({ payment, refundFen: 1 })
  expect(granted(await back())).toEqual({ payment, refundFen: 1 })
  expect(granted(await back(hejingyi, 'another-reference'))).toEqual({ payment, refundFen: 1 })
  expect(await store.get<PaymentRecord>('payment', payment)).toMatchObject({ state: 'refunded', differing: { paidFen: 1, staff: 'HEJINGYI', reason: '金额不符' } })
  expect(await listed()).toEqual([])
  expect(await differences(world)).toEqual([])
})

test('of a gift: piece and points wait for the manager, and go back with the money', async () => {
  const { world } = each()
  await saveGift(world, 'scarf', { price: { wallet: 'value', points: 1_600, cashFen: 19_900 } })
  await stock(world, 'scarf', 'HZHB', 1)
  await memberWith(world, 'lin', 5_000)
  const { exchange, payment: view } = granted(await redeem(world, 'lin', 'scarf', { cashFen: 19_900 }))
  const payment = view?.payment ?? ''
  refused(await payDoor(world, await oneFen(payment)))
  expect(await balanceOf(world, 'lin')).toBe(3_400)
  expect(refused(await asStaff(world, chenyu, 'exchange.collect', { exchange }, newReference()))).toMatchObject({ code: 'exchange.state', state: 'unpaid' })
  expect(await differences(world)).toEqual([])
  granted(await asStaff(world, hejingyi, 'payment.return', { payment, reason: '金额不符' }, newReference()))
  expect(await standing(payment)).toBe('refunded')
  expect(granted(await asMember(world, lin, 'exchange.view', { exchange })).state).toBe('cancelled')
  expect(await balanceOf(world, 'lin')).toBe(5_000)
  expect(await differences(world)).toEqual([])
})

test('a payment of the amount asked for is nothing to send back', async () => {
  const payment = await wrongTopUp()
  const before = await dump(each().store)
  expect(refused(await asStaff(each().world, hejingyi, 'payment.return', { payment, reason: '误' }, newReference()))).toMatchObject({ code: 'payment.unknown' })
  expect(await dump(each().store)).toEqual(before)
})

test.each<[string, unknown, object]>([
  ['¥0.001', 0.1, { code: 'amount.invalid', field: 'amountFen' }],
  ['¥0', 0, { code: 'amount.invalid', field: 'amountFen' }],
  ['¥1,000,000', 100_000_000, { code: 'stored.amount', leastFen: 100, mostFen: 500_000 }],
])('a top-up of %s is refused and opens nothing', async (_, amountFen, refusal) => {
  await joined(each().world, 'lin')
  const before = await dump(each().store)
  expect(refused(await asMember(each().world, lin, 'topUp.start', { amountFen: amountFen as number }, newReference()))).toMatchObject(refusal)
  expect(await dump(each().store)).toEqual(before)
})
