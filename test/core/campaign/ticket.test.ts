import fc from 'fast-check'
import { prizeOf, ticketOf, TICKETS, votesFor, withVote } from '../../../cloudfunctions/core/campaign'
import type { VoteCountRecord } from '../../../types/record'

const name = { zh: '奖', en: 'prize' }
const prize = (id: string, chance: number) => ({ id, name, chance })

test.each([
  [0, 'scarf'],
  [9_999, 'scarf'],
  [10_000, 'ribbon'],
  [59_999, 'ribbon'],
  [60_000, null],
  [999_999, null],
])('of 1 %% scarves and 5 %% ribbons ticket %i wins %s', (ticket, won) => {
  expect(prizeOf([prize('scarf', 10_000), prize('ribbon', 50_000)], ticket)?.id ?? null).toBe(won)
})

test('a certain prize is won by every ticket', () => {
  fc.assert(fc.property(fc.nat(TICKETS - 1), (ticket) => prizeOf([prize('tea', TICKETS)], ticket)?.id === 'tea'))
})

test('a prize is won by as many tickets as its chance says', () => {
  const prizes = [prize('a', 3), prize('b', 1), prize('c', 7)]
  const won = Array.from({ length: 20 }, (_, ticket) => prizeOf(prizes, ticket)?.id ?? '-').join('')
  expect(won).toBe('aaabccccccc---------')
})

test('a ticket is a number below a million, the same for the same digest', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9a-f]{64}$/), (hex) => {
      const ticket = ticketOf(hex)
      expect(ticket).toBe(ticketOf(hex))
      expect(Number.isSafeInteger(ticket) && ticket >= 0 && ticket < TICKETS).toBe(true)
    }),
  )
})

test('votes add up over the records they are split into', () => {
  const empty = (n: number): VoteCountRecord => ({ _id: `v:${String(n)}`, vote: 'v', options: [] })
  const counts = [withVote(withVote(empty(0), 'linen'), 'wool'), withVote(empty(1), 'linen')]
  expect([votesFor(counts, 'linen'), votesFor(counts, 'wool'), votesFor(counts, 'silk')]).toEqual([2, 1, 0])
})
