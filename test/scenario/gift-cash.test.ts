import { mergeMembers } from '../../cloudfunctions/flow/merge-members'
import { refundNumber } from '../../cloudfunctions/flow/refund-payment'
import { payDoor } from '../../cloudfunctions/pay/door'
import type { PaymentNotice } from '../../types/port/payment'
import type { AccountRecord, ExchangeRecord, PaymentRecord } from '../../types/record'
import { asMember, asStaff, asTimer, chenyu, newReference, timer, wechat } from '../door/call'
import { accountOf, differences, granted, refused } from '../flow/act'
import { dump, eachOn, openChain, rows, tamper } from '../flow/world'
import { balanceOf, hejingyi, memberWith, proofOf, redeem, saveGift, stock, withExchange } from './gift-shop'

const each = eachOn(() => openChain(withExchange({})))
const lin = wechat('lin')
const price = { wallet: 'value', points: 1_600, cashFen: 19_900 }
const MINUTE_MS = 60_000

/** A scarf for 1,600 points and ¥199 in one store, and a member with 5,000 points; answers what the account was. */
const ready = async (changes: object = {}, pieces = 2): Promise<AccountRecord> => {
  const { world } = each()
  await saveGift(world, 'scarf', { price, ...changes })
  await stock(world, 'scarf', 'stock' in changes ? 'pool' : 'HZHB', pieces)
  return accountOf(world, await memberWith(world, 'lin', 5_000))
}

const opened = async (reference = newReference()) => granted(await redeem(each().world, 'lin', 'scarf', { cashFen: 19_900 }, reference))

/** The same, with the payment's number at hand. */
const open = async () => {
  const view = await opened()
  return { exchange: view.exchange, payment: view.payment?.payment ?? '' }
}

const notified = async (payment: string) => {
  const notice = await each().payer.noticeOf(payment)
  if (!notice) throw new Error('nothing was paid')
  return payDoor(each().world, notice)
}

const paid = async () => {
  const one = await open()
  expect(await each().payer.approve(one.payment)).toBe(true)
  expect(granted(await notified(one.payment))).toBe('posted')
  return one
}

const sweep = async (job: string): Promise<void> => void granted(await asTimer(each().world, timer, { job }))
const view = async (exchange: string) => granted(await asMember(each().world, lin, 'exchange.view', { exchange }))
const cancel = (exchange: string) => asMember(each().world, lin, 'exchange.cancel', { exchange }, newReference())
const left = async () => granted(await asStaff(each().world, chenyu, 'gift.shelf', { gift: 'scarf' })).places.reduce((sum, one) => sum + one.left, 0)
const payment = async (id: string) => each().store.get<PaymentRecord>('payment', id)

/** Points in their lots as before, the piece on its shelf, the books in order. */
const untouched = async (before: AccountRecord): Promise<void> => {
  const now = await accountOf(each().world, before._id)
  expect(now.wallets['value']?.lots).toEqual(before.wallets['value']?.lots)
  expect(await left()).toBe(2)
  expect(await differences(each().world)).toEqual([])
}

test('points and piece are kept when the payment opens; paid, the exchange is posted once and lies ready', async () => {
  await ready()
  const { world } = each()
  const first = await opened('the-same-phone')
  expect(first).toMatchObject({ state: 'unpaid', dueAt: null, payment: { state: 'open', amountFen: 19_900 }, canCancel: true })
  expect(first.ticket).toMatchObject({ package: `prepay_id=${first.payment?.payment ?? ''}` })
  expect(await balanceOf(world, 'lin')).toBe(3_400)
  expect(await left()).toBe(1)
  expect(await differences(world)).toEqual([])
  expect((await opened('the-same-phone')).exchange).toBe(first.exchange)
  await each().payer.approve(first.payment?.payment ?? '')
  expect(granted(await notified(first.payment?.payment ?? ''))).toBe('posted')
  expect(await view(first.exchange)).toMatchObject({ state: 'ready', payment: { state: 'posted' } })
  expect(await opened('the-same-phone')).toMatchObject({ exchange: first.exchange, state: 'ready', ticket: null })
  expect(await balanceOf(world, 'lin')).toBe(3_400)
  granted(await asStaff(world, chenyu, 'exchange.collect', { exchange: first.exchange }, newReference()))
  expect(await differences(world)).toEqual([])
})

test('before it is paid nobody can hand it over', async () => {
  await ready()
  const { exchange } = await open()
  const before = await dump(each().store)
  for (const step of ['exchange.collect', 'exchange.prepare', 'exchange.send'] as const) {
    expect(refused(await asStaff(each().world, chenyu, step, { exchange }, newReference()))).toMatchObject({ code: 'exchange.state', state: 'unpaid' })
  }
  expect(granted(await asStaff(each().world, chenyu, 'exchange.find', { code: exchange })).may).toEqual(['cancel'])
  expect(await dump(each().store)).toEqual(before)
})

test('a pooled piece is prepared after it is paid', async () => {
  await ready({ stock: 'pooled', delivery: true })
  const { exchange } = await paid()
  expect(await view(exchange)).toMatchObject({ state: 'reserved', dueAt: null })
  expect(await differences(each().world)).toEqual([])
})

describe('nobody pays', () => {
  test('the payer refuses: the next look gives points and piece back', async () => {
    const before = await ready()
    const { exchange, payment: id } = await open()
    await each().payer.refuse(id)
    expect(granted(await asMember(each().world, lin, 'payment.check', { payment: id })).state).toBe('closed')
    expect(await view(exchange)).toMatchObject({ state: 'cancelled', returned: 1_600, payment: { state: 'closed' } })
    await untouched(before)
  })

  test('the time is over: the sweep gives them back, once', async () => {
    const before = await ready({ limits: [{ per: 'lifetime', count: 1 }] })
    const { exchange, payment: id } = await open()
    each().clock.at += 29 * MINUTE_MS
    await sweep('look-up-payments')
    expect((await view(exchange)).state).toBe('unpaid')
    each().clock.at += MINUTE_MS
    expect(refused(await asMember(each().world, lin, 'payment.ticket', { payment: id }))).toMatchObject({ code: 'payment.closed' })
    await sweep('look-up-payments')
    await sweep('look-up-payments')
    expect((await view(exchange)).state).toBe('cancelled')
    await untouched(before)
    await paid()
  })

  test('the member gives up: at once, and the payment cannot be made any more', async () => {
    const before = await ready()
    const { exchange, payment: id } = await open()
    expect(granted(await cancel(exchange))).toMatchObject({ state: 'cancelled', payment: { state: 'closed' } })
    expect(await each().payer.approve(id)).toBe(false)
    await untouched(before)
    expect(refused(await cancel(exchange))).toMatchObject({ code: 'exchange.state', state: 'cancelled' })
  })
})

test('kept on the telephone and never opened: let go when the half hour is over', async () => {
  const before = await ready()
  const ask = { gift: 'scarf', points: 1_600, cashFen: 19_900, way: { store: 'HZHB' }, member: before._id, proof: await proofOf(each().world, 'lin') }
  const kept = granted(await asStaff(each().world, chenyu, 'gift.redeem', ask, newReference()))
  each().clock.at += 30 * MINUTE_MS
  await sweep('look-up-payments')
  expect((await view(kept.exchange)).state).toBe('cancelled')
  await untouched(before)
})

describe('a paid exchange is undone', () => {
  test('cancelled by the member: points to their lots, the money back through the payment service, once', async () => {
    const before = await ready()
    const { exchange, payment: id } = await paid()
    const reference = newReference()
    const heard = [1, 2].map(() => asMember(each().world, lin, 'exchange.cancel', { exchange }, reference))
    for (const one of await Promise.all(heard)) expect(granted(one)).toMatchObject({ state: 'cancelled', returned: 1_600, payment: { amountFen: 19_900 } })
    expect(await payment(id)).toMatchObject({ state: 'refunded', refundedAt: each().clock.at })
    expect(await each().payer.refundedAt(refundNumber(id))).toBe(each().clock.at)
    await untouched(before)
    expect(granted(await notified(id))).toBe('refunded')
    expect((await view(exchange)).payment).toMatchObject({ state: 'refunded' })
  })

  test('where the payment service is out of reach, the sweep asks again', async () => {
    const before = await ready()
    const { exchange, payment: id } = await paid()
    const { world } = each()
    const deaf = { ...world, payments: { ...world.payments, refund: () => Promise.reject(new Error('no line')) } }
    expect(granted(await asMember(deaf, lin, 'exchange.cancel', { exchange }, newReference()))).toMatchObject({ payment: { state: 'refunding' } })
    expect(await differences(world)).toEqual([])
    await sweep('refund-payments')
    await sweep('refund-payments')
    expect(await payment(id)).toMatchObject({ state: 'refunded' })
    await untouched(before)
  })

  test('not picked up: points by the programme, money in any case', async () => {
    const chain = await openChain(withExchange({ overdue: 'pointsLost' }))
    const { world, payer, clock } = chain
    await saveGift(world, 'scarf', { price })
    await stock(world, 'scarf', 'HZHB', 1)
    await memberWith(world, 'lin', 5_000)
    const one = granted(await redeem(world, 'lin', 'scarf', { cashFen: 19_900 }))
    const id = one.payment?.payment ?? ''
    await payer.approve(id)
    granted(await asMember(world, lin, 'payment.check', { payment: id }))
    clock.at += 16 * 24 * 60 * MINUTE_MS
    granted(await asTimer(world, timer, { job: 'lapse-exchanges' }))
    expect(granted(await asMember(world, lin, 'exchange.view', { exchange: one.exchange }))).toMatchObject({ state: 'overdue', returned: 0, payment: { state: 'refunded' } })
    expect(await balanceOf(world, 'lin')).toBe(3_400)
    expect(await differences(world)).toEqual([])
    await chain.close()
  })

  test('paid in the moment in which it was given up: the money is known, and goes back', async () => {
    const before = await ready()
    const { exchange, payment: id } = await open()
    await each().payer.approve(id)
    expect(granted(await cancel(exchange))).toMatchObject({ state: 'cancelled', returned: 1_600 })
    expect(await payment(id)).toMatchObject({ state: 'refunded' })
    await untouched(before)
  })
})

describe('notifications', () => {
  test('a hundred of them post once', async () => {
    await ready()
    const { exchange, payment: id } = await open()
    await each().payer.approve(id)
    const all = await Promise.all(Array.from({ length: 100 }, () => notified(id)))
    expect(all.every((one) => one.ok && one.value === 'posted')).toBe(true)
    expect((await view(exchange)).steps).toHaveLength(1)
    expect(await differences(each().world)).toEqual([])
  })

  test('a late one, after points and piece went back: nothing is posted, and the money goes back', async () => {
    const before = await ready()
    const { exchange, payment: id } = await open()
    const { world, payer, clock } = each()
    // It was paid in the last second, and the service answered that it was closed before.
    clock.at += 30 * MINUTE_MS - 1
    await payer.approve(id)
    clock.at += 1
    const blind = { ...world, payments: { ...payer, standing: () => Promise.resolve({ state: 'closed' as const }) } }
    granted(await asTimer(blind, timer, { job: 'look-up-payments' }))
    expect((await view(exchange)).state).toBe('cancelled')
    expect(granted(await notified(id))).toBe('refunding')
    expect(granted(await notified(id))).toBe('refunded')
    expect((await view(exchange)).state).toBe('cancelled')
    await untouched(before)
  })

  const said = (notice: Partial<PaymentNotice> & { number: string }) => {
    const { world, payer } = each()
    const value = { amountFen: 19_900, transaction: 't', ...notice }
    return payDoor({ ...world, payments: { ...payer, readNotice: () => ({ ok: true as const, value }) } }, { headers: {}, body: '' })
  }

  test('forged, of another amount, of an unknown payment, or of one that nobody paid: refused, nothing changes', async () => {
    await ready()
    const { payment: id } = await open()
    const before = await dump(each().store)
    expect(refused(await payDoor(each().world, { headers: {}, body: JSON.stringify({ number: id, amountFen: 19_900 }) }))).toMatchObject({ code: 'payment.forged' })
    expect(refused(await said({ number: id, amountFen: 1 }))).toEqual({ code: 'payment.amount', payment: id, amountFen: 19_900, paidFen: 1 })
    expect(refused(await said({ number: 'p404' }))).toMatchObject({ code: 'payment.unknown' })
    expect(refused(await said({ number: id }))).toMatchObject({ code: 'payment.forged' })
    expect(await dump(each().store)).toEqual(before)
  })

  test('a lost one: the member asks, or the sweep does', async () => {
    await ready()
    const [one, two] = [await open(), await open()]
    for (const { payment: id } of [one, two]) await each().payer.approve(id)
    expect(granted(await asMember(each().world, lin, 'payment.check', { payment: one.payment })).state).toBe('posted')
    each().clock.at += 3 * MINUTE_MS
    await sweep('look-up-payments')
    expect((await view(two.exchange)).state).toBe('ready')
    expect(await differences(each().world)).toEqual([])
  })
})

test('repriced or withdrawn while the sheet is open: told so, nothing is kept', async () => {
  await ready()
  await saveGift(each().world, 'scarf', { price: { ...price, cashFen: 29_900 } })
  const before = await dump(each().store)
  expect(refused(await redeem(each().world, 'lin', 'scarf', { cashFen: 19_900 }))).toMatchObject({ code: 'gift.repriced', cashFen: 29_900, seenCashFen: 19_900 })
  expect(await dump(each().store)).toEqual(before)
  granted(await asStaff(each().world, hejingyi, 'gift.withdraw', { gift: 'scarf' }, newReference()))
  expect(refused(await redeem(each().world, 'lin', 'scarf', { cashFen: 29_900 }))).toMatchObject({ code: 'gift.withdrawn' })
})

test('repriced after the payment opened: it is paid at the price that was agreed', async () => {
  await ready()
  const { exchange, payment: id } = await open()
  await saveGift(each().world, 'scarf', { price: { ...price, cashFen: 29_900 } })
  await each().payer.approve(id)
  granted(await notified(id))
  expect(await view(exchange)).toMatchObject({ state: 'ready', price: { cashFen: 19_900 } })
  expect(await differences(each().world)).toEqual([])
})

test('on the telephone the clerk keeps it for the member, who pays in the app', async () => {
  const { member } = { member: (await ready())._id }
  const { world } = each()
  const ask = { gift: 'scarf', points: 1_600, cashFen: 19_900, way: { store: 'HZHB' }, member, proof: await proofOf(world, 'lin') }
  const kept = granted(await asStaff(world, chenyu, 'gift.redeem', ask, newReference()))
  expect(kept).toMatchObject({ state: 'unpaid' })
  // The service knows nothing of it before the member opens it: that is no reason to let it go.
  each().clock.at += 10 * MINUTE_MS
  await sweep('look-up-payments')
  expect((await view(kept.exchange)).state).toBe('unpaid')
  const id = kept.payment?.payment ?? ''
  expect(granted(await asMember(world, lin, 'payment.ticket', { payment: id })).ticket).not.toBeNull()
  await each().payer.approve(id)
  expect(granted(await asMember(world, lin, 'payment.check', { payment: id })).state).toBe('posted')
  expect((await view(kept.exchange)).state).toBe('ready')
  expect(await differences(world)).toEqual([])
})

test('a payment is its own member’s, and the survivor’s after a merge', async () => {
  const { _id: absorbed } = await ready()
  const survivor = await memberWith(each().world, 'zhou', 0, '13800001111')
  const { exchange, payment: id } = await open()
  for (const action of ['payment.view', 'payment.check', 'payment.ticket'] as const) {
    expect(refused(await asMember(each().world, wechat('zhou'), action, { payment: id }))).toMatchObject({ code: 'payment.unknown' })
  }
  granted(await mergeMembers(each().world, { survivor, absorbed, reference: 'merge-0001', staff: 'HEJINGYI', store: 'HZHB', reason: '同一人' }))
  await each().payer.approve(id)
  expect(granted(await asMember(each().world, wechat('zhou'), 'payment.check', { payment: id })).state).toBe('posted')
  granted(await asMember(each().world, wechat('zhou'), 'exchange.cancel', { exchange }, newReference()))
  expect(await balanceOf(each().world, 'zhou')).toBe(5_000)
  expect(await payment(id)).toMatchObject({ state: 'refunded' })
  expect(await differences(each().world)).toEqual([])
})

describe('the books tell', () => {
  const told = async (): Promise<string[]> => (await differences(each().world)).map(({ what }) => what)
  const change = (id: string, changes: Partial<PaymentRecord>) => tamper<PaymentRecord>(each().store, 'payment', id, (one) => ({ ...one, ...changes }))

  test.each<[string, Partial<PaymentRecord>, string]>([
    ['a payment that is said to be open though the gift is ready', { state: 'open' }, 'its state'],
    ['one that went back though the gift stayed', { state: 'refunded' }, 'its state'],
    ['another amount', { amountFen: 1 }, 'its amount'],
    ['another exchange', { purpose: { kind: 'gift', exchange: '00000000' } }, 'its exchange'],
  ])('%s', async (_title, changes, what) => {
    await ready()
    const { payment: id } = await paid()
    await change(id, changes)
    expect(await told()).toContain(`payment ${id}: ${what}`)
  })

  test('an exchange that costs money and names no payment', async () => {
    await ready()
    const { exchange } = await paid()
    await tamper<ExchangeRecord>(each().store, 'exchange', exchange, (one) => Object.fromEntries(Object.entries(one).filter(([field]) => field !== 'payment')) as unknown as ExchangeRecord)
    expect(await told()).toEqual(expect.arrayContaining([`exchange ${exchange}: its payment`, `exchange ${exchange}: what it costs in money`]))
  })

  test('a paid one beside an exchange that was given up behind the product’s back', async () => {
    await ready()
    const { exchange } = await paid()
    await tamper<ExchangeRecord>(each().store, 'exchange', exchange, (one) => ({ ...one, state: 'cancelled' }))
    expect(await told()).toContain(`exchange ${exchange}: money that stayed`)
    expect(await rows(each().store, 'payment')).toHaveLength(1)
  })
})
