import { cardEventRefusal, cardMoves, cardRefusal, cardState, issueCard, numbersOf, plainProduct, type CardEvent } from '../../../cloudfunctions/core/member'
import type { CardProduct } from '../../../types/programme'
import type { CardRecord, CardState } from '../../../types/record'
import { DAY_MS, START } from '../../flow/world'

const ZONE = 'Asia/Shanghai'
const yearly: CardProduct = { ...plainProduct, validity: { years: 1 }, fee: { fen: 3_000, waivers: [] } }
const issuing = { number: '602100000007', member: 'm1', role: 'main', holder: null, store: 'HZHB', waived: null, collectFrom: null, reference: 'r' } as const
const card = (changes: Partial<CardRecord> = {}): CardRecord => ({ ...issueCard(yearly, issuing, START, ZONE), ...changes })

const states: CardState[] = ['invited', 'pending', 'active', 'expired', 'lost', 'suspended', 'cancelled']
const events: CardEvent[] = ['confirm', 'collect', 'renew', 'lose', 'suspend', 'reinstate', 'cancel']

/** `.`: refused by name. */
const table: Record<CardState, string> = {
  //          confirm collect renew lose suspend reinstate cancel
  invited:   'active . . . . . cancelled',
  pending:   '. active . lost . . cancelled',
  active:    '. . active lost suspended . cancelled',
  expired:   '. . active lost suspended . cancelled',
  lost:      '. . . . . . .',
  suspended: '. . . lost . active cancelled',
  cancelled: '. . . . . . .',
}

test.each(states.flatMap((state) => events.map((event, n) => [state, event, table[state].split(' ')[n]] as const)))(
  'a card that is %s and should %s: %s',
  (state, event, leads) => {
    const one = card(state === 'expired' ? { state: 'active', validUntil: START } : { state })
    expect(cardState(one, START)).toBe(state)
    const refusal = cardEventRefusal(one, event, START)
    if (leads === '.') expect(refusal).toMatchObject({ code: 'card.state', state, event })
    else expect([refusal, cardMoves[state][event]]).toEqual([null, leads])
  },
)

test('a card of a year is last valid on the day before the anniversary', () => {
  const end = card().validUntil ?? 0
  expect(new Date(end).toISOString()).toBe('2027-03-01T16:00:00.000Z')
  expect([cardState(card(), end - 1), cardState(card(), end)]).toEqual(['active', 'expired'])
})

test('what is worth something says so, waived or not', () => {
  expect(card().fee).toEqual({ fen: 3_000, waived: null })
  expect(issueCard(yearly, { ...issuing, waived: 'wedding' }, START, ZONE).fee).toEqual({ fen: 3_000, waived: 'wedding' })
  expect(issueCard(plainProduct, { ...issuing, waived: 'wedding' }, START, ZONE).fee).toEqual({ fen: 0, waived: null })
})

test('a card that has to be waited for is pending until it is collected; a day that has come is no wait', () => {
  const waits = issueCard(yearly, { ...issuing, collectFrom: START + DAY_MS }, START, ZONE)
  expect(waits).toMatchObject({ state: 'pending', collectFrom: START + DAY_MS })
  expect(issueCard(yearly, { ...issuing, collectFrom: START }, START, ZONE)).toMatchObject({ state: 'active', collectFrom: null })
})

test.each([
  ['active', 'earn', null],
  ['active', 'spend', null],
  ['invited', 'earn', 'card.state'],
  ['invited', 'spend', 'card.state'],
  ['pending', 'earn', null],
  ['pending', 'spend', 'card.pending'],
  ['expired', 'earn', null],
  ['expired', 'spend', 'card.expired'],
  ['suspended', 'earn', null],
  ['suspended', 'spend', 'card.suspended'],
  ['lost', 'earn', 'card.lost'],
  ['lost', 'spend', 'card.lost'],
  ['cancelled', 'earn', 'card.cancelled'],
  ['cancelled', 'spend', 'card.cancelled'],
] as const)('a card that is %s: may one %s? %s', (state, use, code) => {
  const one = card(state === 'expired' ? { validUntil: START } : { state })
  expect(cardRefusal(yearly, one, use, START)?.code ?? null).toBe(code)
})

test('a product may stop earning, too', () => {
  const strict: CardProduct = { ...yearly, stopsEarning: ['expired', 'suspended'] }
  expect(cardRefusal(strict, card({ validUntil: START }), 'earn', START)).toMatchObject({ code: 'card.expired', expiredAt: START })
  expect(cardRefusal(strict, card({ state: 'suspended', reason: '转借' }), 'earn', START)).toMatchObject({ reason: '转借' })
})

test('numbers carry the digits of their store, or what its name draws', () => {
  const product: CardProduct = { ...plainProduct, number: { prefix: '88', storeDigits: 3, digits: 14 } }
  const base = { prefix: '6021', digits: 12 }
  expect(numbersOf(base, product, { digits: '7' }, 'ff')).toEqual({ prefix: '88007', digits: 14 })
  expect(numbersOf(base, product, {}, 'ffff')).toEqual({ prefix: '88535', digits: 14 })
  expect(numbersOf(base, product, { digits: '1234' }, 'ffff').prefix).toBe('88535')
  expect(numbersOf(base, plainProduct, null, 'ff')).toEqual(base)
})
