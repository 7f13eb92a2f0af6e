import { presets } from '../../cloudfunctions/core/programme'
import { payDoor } from '../../cloudfunctions/pay/door'
import type { ProgrammeDocument, StoredValueRules } from '../../types/programme'
import type { PaymentRecord, StoredLiabilityRecord } from '../../types/record'
import { accountOf, buy, differences, granted, joined, refused } from '../flow/act'
import { dump, eachOn, openChain, rows, tamper } from '../flow/world'
import { asMember, asStaff, asTimer, chenyu, newReference, timer, wechat } from './call'

const storedValue: StoredValueRules = {
  name: { zh: '储值', en: 'Stored value' },
  topUps: [
    { id: 'five', payFen: 50_000, bonusFen: 0 },
    { id: 'ten', payFen: 100_000, bonusFen: 20_000 },
  ],
  spend: 'realFirst',
  atMostFen: 200_000,
  closing: { zh: '本金退回，赠送部分作废', en: 'Real money is paid out, the bonus is lost' },
}
const each = eachOn(() => openChain({ ...(presets.hemu as ProgrammeDocument), storedValue }))
const [lin, manager] = [wechat('lin'), wechat('demo-hejingyi')]

const started = async (topUp: string, reference = newReference()) =>
  granted(await asMember(each().world, lin, 'topUp.start', { topUp }, reference))

const notified = async (payment: string) => {
  const notice = await each().payer.noticeOf(payment)
  if (!notice) throw new Error('nothing was paid')
  return payDoor(each().world, notice)
}

const toppedUp = async (topUp: string): Promise<string> => {
  const { payment } = await started(topUp)
  expect(await each().payer.approve(payment)).toBe(true)
  expect(granted(await notified(payment))).toBe('posted')
  return payment
}

const balance = async (): Promise<number> => {
  const { balance: parts } = granted(await asMember(each().world, lin, 'stored.mine', {}))
  return parts.realFen + parts.bonusFen
}

test('S73: top up ¥500, points unaffected; pay ¥120, ¥380 is left', async () => {
  const { world } = each()
  const { member } = await joined(world, 'lin')
  granted(await buy(world, { member, number: 'A1', totalFen: 26_800 }))
  const before = (await accountOf(world, member)).wallets
  await toppedUp('five')
  expect(await balance()).toBe(50_000)
  expect(await accountOf(world, member)).toMatchObject({ wallets: before })
  const paid = granted(await asStaff(world, chenyu, 'stored.pay', { member, amountFen: 12_000, number: 'P1' }, newReference()))
  expect(paid).toEqual({ number: 'P1', realFen: 12_000, bonusFen: 0, balanceFen: 38_000 })
  expect(await balance()).toBe(38_000)
  expect(granted(await asStaff(world, manager, 'stored.liability', {}))).toEqual({ realFen: 38_000, bonusFen: 0 })
  expect(await differences(world)).toEqual([])
})

test('the ledger of points says nothing of it; its own list does', async () => {
  const { world } = each()
  const { member } = await joined(world, 'lin')
  await toppedUp('ten')
  granted(await asStaff(world, chenyu, 'stored.pay', { member, amountFen: 110_000, number: 'P1' }, newReference()))
  expect(granted(await asMember(world, lin, 'ledger.list', {})).rows).toEqual([])
  expect(granted(await asMember(world, lin, 'stored.list', {})).rows).toMatchObject([
    { kind: 'storedPayment', store: '杭州湖滨店', realFen: -100_000, bonusFen: -10_000 },
    { kind: 'topUp', store: null, realFen: 100_000, bonusFen: 20_000 },
  ])
})

test('a payment goes back to the parts it came from, in steps, and no further', async () => {
  const { world } = each()
  const { member } = await joined(world, 'lin')
  await toppedUp('ten')
  granted(await asStaff(world, chenyu, 'stored.pay', { member, amountFen: 110_000, number: 'P1' }, newReference()))
  const back = (refundFen: number | undefined, number: string) =>
    asStaff(world, chenyu, 'stored.return', { payment: 'P1', refundFen, number }, newReference())
  expect(granted(await back(55_000, 'R1'))).toMatchObject({ realFen: 50_000, bonusFen: 5_000, balanceFen: 65_000 })
  expect(granted(await back(55_000, 'R1'))).toMatchObject({ balanceFen: 65_000 })
  expect(refused(await back(55_001, 'R2'))).toMatchObject({ code: 'stored.returned', leftFen: 55_000, refundFen: 55_001 })
  expect(granted(await back(undefined, 'R3'))).toMatchObject({ realFen: 50_000, bonusFen: 5_000, balanceFen: 120_000 })
  expect(refused(await back(undefined, 'R4'))).toMatchObject({ code: 'stored.returned', leftFen: 0 })
  expect(refused(await asStaff(world, chenyu, 'stored.return', { payment: 'P404' }, newReference()))).toMatchObject({ code: 'stored.unknown' })
  expect(await differences(world)).toEqual([])
})

test('more than is stored is refused with the figures, nothing is taken', async () => {
  const { world, store } = each()
  const { member } = await joined(world, 'lin')
  await toppedUp('five')
  const before = await dump(store)
  expect(refused(await asStaff(world, chenyu, 'stored.pay', { member, amountFen: 50_001 }, newReference()))).toMatchObject({
    code: 'stored.short',
    neededFen: 50_001,
    hasFen: 50_000,
    shortFen: 1,
  })
  expect(await dump(store)).toEqual(before)
})

test('fifty payments at once of ¥30 from ¥500: sixteen succeed', async () => {
  const { world } = each()
  const { member } = await joined(world, 'lin')
  await toppedUp('five')
  const all = await Promise.all(
    Array.from({ length: 50 }, (_, n) => asStaff(world, chenyu, 'stored.pay', { member, amountFen: 3000, number: `P${String(n)}` }, newReference())),
  )
  expect(all.filter(({ ok }) => ok)).toHaveLength(16)
  for (const one of all) if (!one.ok) expect(one.refusal).toMatchObject({ code: 'stored.short', hasFen: 2000, shortFen: 1000 })
  expect(await balance()).toBe(2000)
  expect(await differences(world)).toEqual([])
})

describe('notifications', () => {
  test('a hundred of them post once', async () => {
    const { world, store } = each()
    await joined(world, 'lin')
    const { payment } = await started('five')
    await each().payer.approve(payment)
    const all = await Promise.all(Array.from({ length: 100 }, () => notified(payment)))
    expect(all.every((one) => one.ok && one.value === 'posted')).toBe(true)
    expect(await balance()).toBe(50_000)
    expect((await rows(store, 'entry')).length).toBe(1)
  })

  test('one that a stranger signed is not believed', async () => {
    const { world, store, payer } = each()
    await joined(world, 'lin')
    const { payment } = await started('five')
    await payer.approve(payment)
    const notice = await payer.noticeOf(payment)
    const before = await dump(store)
    const unsigned: Record<string, string>[] = [{}, { 'x-huiji-payer-signature': 'f'.repeat(64) }]
    for (const headers of unsigned) {
      expect(refused(await payDoor(world, { headers, body: notice?.body ?? '' }))).toMatchObject({ code: 'payment.forged' })
    }
    expect(await dump(store)).toEqual(before)
  })

  test('one that is signed and says another amount, or that the service does not know, posts nothing', async () => {
    const { world, store, payer } = each()
    await joined(world, 'lin')
    const { payment } = await started('five')
    const before = await dump(store)
    const said = (amountFen: number) => {
      const trusting = { ...world, payments: { ...payer, readNotice: () => ({ ok: true as const, value: { number: payment, amountFen, transaction: 't' } }) } }
      return payDoor(trusting, { headers: {}, body: '' })
    }
    expect(refused(await said(1))).toMatchObject({ code: 'payment.amount', amountFen: 50_000, paidFen: 1 })
    expect(refused(await said(50_000))).toMatchObject({ code: 'payment.forged' })
    expect(await dump(store)).toEqual(before)
  })

  test('one of an unknown payment is refused', async () => {
    const { world, payer } = each()
    const notice = { ok: true as const, value: { number: 'p404', amountFen: 1, transaction: 't' } }
    const trusting = { ...world, payments: { ...payer, readNotice: () => notice } }
    expect(refused(await payDoor(trusting, { headers: {}, body: '' }))).toMatchObject({ code: 'payment.unknown', payment: 'p404' })
  })

  test('where none comes, the sweep asks after the payment', async () => {
    const { world, clock, payer } = each()
    await joined(world, 'lin')
    const { payment } = await started('five')
    await payer.approve(payment)
    clock.at += 3 * 60_000
    granted(await asTimer(world, timer, { job: 'look-up-payments' }))
    expect(await balance()).toBe(50_000)
  })

  test('a process that died between paying and posting loses nothing: the sweep posts it', async () => {
    const { world, store, payer } = each()
    await joined(world, 'lin')
    const { payment } = await started('five')
    await payer.approve(payment)
    await tamper<PaymentRecord>(store, 'payment', payment, (one) => ({ ...one, state: 'paid', paidAt: 1, transaction: 't' }))
    expect(await balance()).toBe(0)
    granted(await asTimer(world, timer, { job: 'post-payments' }))
    granted(await asTimer(world, timer, { job: 'post-payments' }))
    expect(await balance()).toBe(50_000)
    expect(await differences(world)).toEqual([])
  })

  test('a payment whose time is over is closed; one that was paid in that moment is taken in all the same', async () => {
    const { world, clock, payer, store } = each()
    await joined(world, 'lin')
    const [late, paid] = [await started('five'), await started('five')]
    await payer.approve(paid.payment)
    clock.at += 31 * 60_000
    granted(await asTimer(world, timer, { job: 'look-up-payments' }))
    expect(await store.get<PaymentRecord>('payment', late.payment)).toMatchObject({ state: 'closed' })
    expect(await payer.approve(late.payment)).toBe(false)
    expect(await balance()).toBe(50_000)
  })
})

test('the same request to top up is one payment; another top-up under its reference is refused', async () => {
  const { world, store } = each()
  await joined(world, 'lin')
  const [one, two] = [await started('five', 'one-and-the-same'), await started('five', 'one-and-the-same')]
  expect(two.payment).toBe(one.payment)
  expect(one.ticket).toMatchObject({ package: `prepay_id=${one.payment}` })
  expect(await rows(store, 'payment')).toHaveLength(1)
  expect(refused(await asMember(world, lin, 'topUp.start', { topUp: 'ten' }, 'one-and-the-same'))).toMatchObject({
    code: 'reference.reused',
    field: 'topUp',
  })
})

test('what may be stored at most is told with the figures', async () => {
  const { world } = each()
  await joined(world, 'lin')
  await toppedUp('ten')
  expect(refused(await asMember(world, lin, 'topUp.start', { topUp: 'ten' }, newReference()))).toMatchObject({
    code: 'stored.limit',
    atMostFen: 200_000,
    balanceFen: 120_000,
    topUpFen: 120_000,
  })
  expect(refused(await asMember(world, lin, 'topUp.start', { topUp: 'nine' }, newReference()))).toMatchObject({ rule: 'one of five, ten' })
})

test.each([0, -1, 0.1, 100_000_000_000, '500', null])('an amount of %p is no amount', async (amountFen) => {
  const { world, store } = each()
  const { member } = await joined(world, 'lin')
  const before = await dump(store)
  expect(refused(await asStaff(world, chenyu, 'stored.pay', { member, amountFen }, newReference()))).toMatchObject({
    code: 'amount.invalid',
    field: 'amountFen',
  })
  expect(await dump(store)).toEqual(before)
})

test('closing pays out the real part, once, and a manager does it', async () => {
  const { world } = each()
  const { member } = await joined(world, 'lin')
  await toppedUp('ten')
  const close = (who: typeof manager, reference: string) => asStaff(world, who, 'stored.close', { member, reason: '会员要求' }, reference)
  expect(refused(await close(chenyu, newReference()))).toMatchObject({ code: 'permission.denied' })
  expect(granted(await close(manager, 'closing-1'))).toEqual({ realFen: 100_000, bonusFen: 20_000 })
  expect(granted(await close(manager, 'closing-1'))).toEqual({ realFen: 100_000, bonusFen: 20_000 })
  expect(refused(await close(manager, 'closing-2'))).toMatchObject({ code: 'stored.short' })
  expect(granted(await asStaff(world, manager, 'stored.liability', {}))).toEqual({ realFen: 0, bonusFen: 0 })
  expect(await differences(world)).toEqual([])
})

test('somebody else’s payment is unknown to a stranger', async () => {
  const { world } = each()
  await joined(world, 'lin')
  await joined(world, 'zhou')
  const { payment } = await started('five')
  expect(granted(await asMember(world, lin, 'payment.view', { payment }))).toMatchObject({ payment, state: 'open', amountFen: 50_000 })
  expect(refused(await asMember(world, wechat('zhou'), 'payment.view', { payment }))).toMatchObject({ code: 'payment.unknown' })
})

test('a liability that was tampered with is told', async () => {
  const { world, store } = each()
  await joined(world, 'lin')
  await toppedUp('five')
  const [shard] = await rows<StoredLiabilityRecord>(store, 'liability')
  await tamper<StoredLiabilityRecord>(store, 'liability', shard?._id ?? '', (one) => ({ ...one, realFen: one.realFen + 1 }))
  expect(await differences(world)).toMatchObject([{ what: 'what the chain owes for stored value', recomputed: { realFen: 50_000 } }])
})

test('what two cards of one person have stored is one balance after a merge; a payment of the old one goes back there', async () => {
  const { world } = each()
  const [old, now] = [await joined(world, 'lin'), await joined(world, 'zhou')]
  await toppedUp('ten')
  granted(await asStaff(world, chenyu, 'stored.pay', { member: old.member, amountFen: 110_000, number: 'P1' }, newReference()))
  const merge = { survivor: now.member, absorbed: old.member, reason: '同一人' }
  granted(await asStaff(world, manager, 'member.merge', merge, newReference()))
  expect(granted(await asStaff(world, chenyu, 'stored.of', { member: now.member })).balance).toEqual({ realFen: 0, bonusFen: 10_000 })
  const back = granted(await asStaff(world, chenyu, 'stored.return', { payment: 'P1', number: 'R1' }, newReference()))
  expect(back).toMatchObject({ realFen: 100_000, bonusFen: 10_000, balanceFen: 120_000 })
  expect(granted(await asStaff(world, manager, 'stored.liability', {}))).toEqual({ realFen: 100_000, bonusFen: 20_000 })
  expect(await differences(world)).toEqual([])
})
