import { demoDocument } from '../../cloudfunctions/core/programme'
import { applicationEventRefusal, applicationMoves, type ApplicationEvent } from '../../cloudfunctions/core/member'
import { quoteTender } from '../../cloudfunctions/flow/quote-tender'
import type { ApplicationState, CardRecord, MemberRecord } from '../../types/record'
import { accountOf, buy, differences, granted, refused, takeBack } from '../flow/act'
import { DAY_MS, dump, eachOn, openChain, rows, START, tamper } from '../flow/world'
import { asMember, asStaff, chenyu, newReference, printed, wechat } from '../door/call'
import { send } from '../door/till'

const hejingyi = wechat('demo-hejingyi')
const lin = wechat('o-lin')
const each = eachOn(() => openChain(demoDocument('card-code')))

/** A member of a year's card with an order of ¥1,000. */
const opened = async (): Promise<{ member: string; number: string }> => {
  const { world } = each()
  const form = { name: '林知夏', phone: '13800006620', birthday: '1994-11-26' }
  const ask = { scene: printed.adviser, form, terms: true, marketing: false }
  const { application } = granted(await asMember(world, lin, 'application.submit', ask, newReference()))
  const decided = granted(await asStaff(world, hejingyi, 'application.decide', { application, decision: 'approve' }, newReference()))
  const [member, number] = [decided.member ?? '', decided.card?.number ?? '']
  granted(await buy(world, { member, number: 'N1', totalFen: 100_000 }))
  return { member, number }
}

type Action = 'card.replace' | 'card.renew' | 'card.suspend' | 'card.reinstate' | 'card.cancel'
const staff = (action: Action, data: unknown, who = hejingyi, reference = newReference()) =>
  asStaff(each().world, who, action, data, reference)
const order = (member: object, number: string) => ({ number, store: 'HZHB', member, paidAt: START, totalFen: 10_000 })

describe('loss', () => {
  test('the old number is dead at once, balance and history stay, the new number serves', async () => {
    const { world, store } = each()
    const { member, number } = await opened()
    const replaced = granted(await staff('card.replace', { member, reason: '遗失' }, chenyu))
    expect(replaced).toMatchObject({ old: number, feeFen: 0, card: { state: 'active', validUntil: Date.UTC(2027, 2, 1, 16) } })
    const fresh = replaced.card.number
    expect(fresh).not.toBe(number)
    expect((await send(world, order({ card: number }, 'N2'))).body).toMatchObject({
      refusal: { code: 'card.lost', cardTail: number.slice(-4), lostAt: START },
    })
    expect(refused(await asStaff(world, chenyu, 'member.find', { text: number }))).toMatchObject({ code: 'card.lost' })
    expect((await send(world, order({ card: fresh }, 'N2'))).body).toMatchObject({ ok: true, value: { cardTail: fresh.slice(-4) } })
    expect(granted(await asMember(world, lin, 'card.mine'))).toMatchObject({ card: { number: fresh }, wallets: [{ balance: 1100 }] })
    expect(granted(await asMember(world, lin, 'ledger.list', {})).rows).toHaveLength(2)
    const cards = await rows<CardRecord>(store, 'card')
    expect(cards.find((one) => one.number === number)).toMatchObject({ state: 'lost', replacedBy: fresh, reason: '遗失' })
    expect(cards.find((one) => one.number === fresh)).toMatchObject({ replaces: number, issuedIn: 'HZHB' })
    expect(await differences(world)).toEqual([])
  })

  test('the same report again gives the same number; a lost card is not lost again by its number', async () => {
    const { store } = each()
    const { member } = await opened()
    const first = granted(await staff('card.replace', { member }, chenyu, 'replace-0001'))
    const before = await dump(store)
    expect(granted(await staff('card.replace', { member }, chenyu, 'replace-0001'))).toEqual(first)
    expect(refused(await staff('card.replace', { member, reason: '又' }, chenyu, 'replace-0001'))).toMatchObject({
      code: 'reference.reused',
      field: 'reason',
    })
    expect(await dump(store)).toEqual(before)
    const second = granted(await staff('card.replace', { member }, chenyu))
    expect(second.old).toBe(first.card.number)
    expect(await differences(each().world)).toEqual([])
  })

  test('an order that was taken on the lost card is still known when the till sends it again', async () => {
    const { world } = each()
    const { member, number } = await opened()
    const first = await send(world, order({ card: number }, 'N2'))
    granted(await staff('card.replace', { member }, chenyu))
    expect((await send(world, order({ card: number }, 'N2'))).body).toEqual(first.body)
  })

  test('a loss does not lift a suspension', async () => {
    const { member } = await opened()
    granted(await staff('card.suspend', { member, breach: '转借他人' }))
    expect(granted(await staff('card.replace', { member }, chenyu)).card.state).toBe('suspended')
    expect(await differences(each().world)).toEqual([])
  })
})

describe('term', () => {
  // Valid from 2026-03-02, last on 2027-03-01; renewed from 60 days before its end to 30 after.
  const END = Date.UTC(2027, 2, 1, 16)

  test.each([
    [END - 60 * DAY_MS - 1, false],
    [END - 60 * DAY_MS, true],
    [END, true],
    [END + 30 * DAY_MS - 1, true],
    [END + 30 * DAY_MS, false],
  ])('renewed at %d: %s', async (at, may) => {
    const { clock } = each()
    const { member } = await opened()
    clock.at = at
    const answer = await staff('card.renew', { member }, chenyu)
    if (may) expect(granted(answer).card).toMatchObject({ state: 'active', validUntil: Date.UTC(2028, 2, 1, 16) })
    else {
      expect(refused(answer)).toMatchObject({
        code: 'card.renewal',
        validUntil: END,
        opensAt: END - 60 * DAY_MS,
        closesAt: END + 30 * DAY_MS,
      })
    }
    expect(await differences(each().world)).toEqual([])
  })

  test('the card page tells since when a card has run out; its orders still earn', async () => {
    const { world, clock } = each()
    const { member } = await opened()
    expect(granted(await asMember(world, lin, 'card.mine')).card).toMatchObject({ state: 'active', validUntil: END })
    clock.at = END
    expect(granted(await asMember(world, lin, 'card.mine')).card).toMatchObject({ state: 'expired', validUntil: END })
    granted(await asStaff(world, chenyu, 'order.ring', { member, totalFen: 10_000 }, newReference()))
  })

  test('a card that never runs out is not renewed', async () => {
    const chain = await openChain()
    try {
      const ask = { scene: printed.adviser, phone: '13800006620', terms: true, marketing: false }
      const { member } = granted(await asMember(chain.world, lin, 'join', ask, newReference()))
      expect(refused(await asStaff(chain.world, chenyu, 'card.renew', { member }, newReference()))).toMatchObject({
        code: 'card.renewal',
        opensAt: null,
      })
    } finally {
      await chain.close()
    }
  })
})

describe('sanctions', () => {
  test('a manager suspends and cancels for a breach that is written down; a clerk does not, and nobody without one', async () => {
    const { store } = each()
    const { member } = await opened()
    const before = await dump(store)
    for (const action of ['card.suspend', 'card.cancel'] as const) {
      expect(refused(await staff(action, { member, breach: '转借他人' }, chenyu))).toMatchObject({ code: 'permission.denied' })
      for (const data of [{ member }, { member, breach: '' }, { member, breach: '   ' }]) {
        expect(refused(await staff(action, data))).toMatchObject({ code: 'input.invalid', field: 'breach' })
      }
    }
    expect(await dump(store)).toEqual(before)
  })

  test('a suspended card is not spent from: no quote, no order that points pay a part of', async () => {
    const { world } = each()
    const { member } = await opened()
    granted(await staff('card.suspend', { member, breach: '转借他人' }))
    const price = { member, totalFen: 10_000, discountFen: 0, paidAt: START }
    expect(refused(await quoteTender(world, price))).toMatchObject({ code: 'card.suspended', reason: '转借他人' })
    const tender = [{ wallet: 'points', points: 100 }]
    expect(refused(await buy(world, { ...price, number: 'N2', tender }))).toMatchObject({ code: 'card.suspended' })
    granted(await buy(world, { ...price, number: 'N2' }))
    expect(await differences(world)).toEqual([])
  })

  test('a suspended card still earns, and is reinstated', async () => {
    const { world } = each()
    const { member } = await opened()
    granted(await staff('card.suspend', { member, breach: '转借他人' }))
    expect(granted(await asMember(world, lin, 'card.mine')).card).toMatchObject({ state: 'suspended', reason: '转借他人' })
    granted(await asStaff(world, chenyu, 'order.ring', { member, totalFen: 10_000 }, newReference()))
    expect(refused(await staff('card.suspend', { member, breach: '再次' }))).toMatchObject({ code: 'card.state', state: 'suspended' })
    granted(await staff('card.reinstate', { member, reason: '申诉成立' }))
    expect(granted(await asMember(world, lin, 'card.mine')).card).toMatchObject({ state: 'active' })
    expect(await differences(world)).toEqual([])
  })

  test('a cancelled card takes no order; a return of an earlier one still keeps the books', async () => {
    const { world } = each()
    const { member, number } = await opened()
    granted(await staff('card.cancel', { member, breach: '冒用' }))
    expect((await send(world, order({ card: number }, 'N2'))).body).toMatchObject({
      refusal: { code: 'card.cancelled', cancelledAt: START },
    })
    expect((await send(world, order({ phone: '13800006620' }, 'N3'))).body).toMatchObject({ refusal: { code: 'card.cancelled' } })
    granted(await takeBack(world, { number: 'R1', order: 'N1', refundFen: 40_000 }))
    expect((await accountOf(world, member)).wallets['points']?.balance).toBe(600)
    expect(refused(await staff('card.replace', { member }, chenyu))).toMatchObject({ code: 'card.state', state: 'cancelled', event: 'lose' })
    expect(await differences(world)).toEqual([])
  })

  test('a state changed behind the product’s back is told', async () => {
    const { world, store } = each()
    const { number, member } = await opened()
    await tamper<CardRecord>(store, 'card', number, (one) => ({ ...one, state: 'suspended' }))
    expect((await differences(world)).map(({ what }) => what)).toEqual([`card ${number}: state as issued`])
    await tamper<CardRecord>(store, 'card', number, (one) => ({ ...one, state: 'active' }))
    granted(await staff('card.suspend', { member, breach: '转借' }))
    await tamper<CardRecord>(store, 'card', number, (one) => ({ ...one, state: 'active' }))
    expect((await differences(world)).map(({ what }) => what)).toEqual([`card ${number}: state and end`])
  })

  test('a card counts in its listed stores alone', async () => {
    const { world, store } = each()
    const { member } = await opened()
    await tamper(store, 'shop', 'NBTY', (shop) => ({ ...shop, closedAt: null }))
    const elsewhere = await buy(world, { member, number: 'E1', totalFen: 100, source: 'NBTY', store: 'NBTY', till: null })
    expect(refused(elsewhere)).toMatchObject({ code: 'card.area', use: 'use', city: '宁波', allowed: 'HZHB, SHJA' })
  })
})

const states: ApplicationState[] = ['pending', 'approved', 'active', 'refused', 'withdrawn', 'expired']
const events: ApplicationEvent[] = ['approve', 'hold', 'refuse', 'withdraw', 'collect']

/** `.`: refused by name. */
const table: Record<ApplicationState, string> = {
  //         approve hold     refuse  withdraw  collect
  pending:   'active approved refused withdrawn .',
  approved:  '. . . . active',
  active:    '. . . . .',
  refused:   '. . . . .',
  withdrawn: '. . . . .',
  expired:   '. . . . .',
}

test.each(states.flatMap((state) => events.map((event, n) => [state, event, table[state].split(' ')[n]] as const)))(
  'an application that is %s, and %s: %s',
  (state, event, leads) => {
    const one = state === 'expired' ? { state: 'pending' as const, since: 1, expiresAt: START } : { state, since: 1, expiresAt: null }
    const refusal = applicationEventRefusal(one, event, START)
    if (leads === '.') expect(refusal).toMatchObject({ code: 'application.state', state, event })
    else expect([refusal, applicationMoves[state][event]]).toEqual([null, leads])
  },
)

test('a member’s number is the present one wherever it is told', async () => {
  const { world, store } = each()
  const { member } = await opened()
  const { card } = granted(await staff('card.replace', { member }, chenyu))
  expect((await store.get<MemberRecord>('member', member))?.cardNumber).toBe(card.number)
  expect(granted(await asMember(world, lin, 'code.mine')).cardNumber).toBe(card.number)
})
