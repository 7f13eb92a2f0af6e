import fc from 'fast-check'
import { nextPayment, paymentEvents, returnedTo, takenFrom, totalOf } from '../../../cloudfunctions/core/stored'
import type { PaymentRecord, PaymentState } from '../../../types/record'

const parts = (realFen: number, bonusFen: number) => ({ realFen, bonusFen })

describe('what an amount is taken from', () => {
  it.each([
    ['real money first', parts(50_000, 10_000), 12_000, 'realFirst', parts(12_000, 0)],
    ['then the bonus', parts(10_000, 10_000), 12_000, 'realFirst', parts(10_000, 2_000)],
    ['by what stands of each: a sixth is bonus', parts(50_000, 10_000), 12_000, 'proportional', parts(10_000, 2_000)],
    ['the bonus’s share rounded down', parts(2, 1), 2, 'proportional', parts(2, 0)],
    ['all of it', parts(50_000, 10_000), 60_000, 'proportional', parts(50_000, 10_000)],
    ['nothing but bonus', parts(0, 500), 500, 'proportional', parts(0, 500)],
  ] as const)('%s', (_, balance, amountFen, spend, taken) => {
    expect(takenFrom(balance, amountFen, spend)).toEqual(taken)
  })

  const fen = fc.integer({ min: 0, max: 500_000 })
  it('comes to the amount and takes no more of a part than is there', () => {
    fc.assert(
      fc.property(fen, fen, fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom('realFirst' as const, 'proportional' as const), (r, b, share, spend) => {
        const amount = Math.floor((r + b) * share)
        const taken = takenFrom(parts(r, b), amount, spend)
        expect(totalOf(taken)).toBe(amount)
        expect(taken.realFen).toBeGreaterThanOrEqual(0)
        expect(taken.bonusFen).toBeGreaterThanOrEqual(0)
        expect(taken.realFen).toBeLessThanOrEqual(r)
        expect(taken.bonusFen).toBeLessThanOrEqual(b)
      }),
    )
  })

  it('however it goes back, each part comes back to the fen', () => {
    fc.assert(
      fc.property(fen, fen, fc.array(fc.integer({ min: 1, max: 100_000 }), { maxLength: 12 }), (r, b, steps) => {
        const paid = parts(r, b)
        let back = parts(0, 0)
        for (const step of [...steps, Number.MAX_SAFE_INTEGER]) {
          const refund = Math.min(step, totalOf(paid) - totalOf(back))
          if (refund === 0) continue
          const part = returnedTo(paid, totalOf(back), refund)
          expect(part.realFen >= 0 && part.bonusFen >= 0).toBe(true)
          back = parts(back.realFen + part.realFen, back.bonusFen + part.bonusFen)
          expect(back.realFen <= r && back.bonusFen <= b).toBe(true)
        }
        expect(back).toEqual(paid)
      }),
    )
  })
})

/** By row the state, by column the event: the state after it, or the refusal by name. */
const table: Record<PaymentState, string[]> = {
  //          pay          differ             post               close        refund             refunded
  open:      ['paid',      'differs',         'payment.unknown', 'closed',    'payment.unknown', 'payment.unknown'],
  paid:      ['paid',      'payment.unknown', 'posted',          'paid',      'refunding',       'payment.unknown'],
  posted:    ['posted',    'payment.unknown', 'posted',          'posted',    'refunding',       'payment.unknown'],
  closed:    ['paid',      'differs',         'payment.closed',  'closed',    'payment.closed',  'payment.closed'],
  differs:   ['differs',   'differs',         'payment.unknown', 'differs',   'refunding',       'payment.unknown'],
  refunding: ['refunding', 'refunding',       'refunding',       'refunding', 'refunding',       'refunded'],
  refunded:  ['refunded',  'refunded',        'refunded',        'refunded',  'refunded',        'refunded'],
}

test.each(Object.entries(table).flatMap(([state, outcomes]) => paymentEvents.map((event, n) => [state, event, outcomes[n]] as const)))(
  'a payment that is %s meets %s: %s',
  (state, event, outcome) => {
    const next = nextPayment({ _id: 'p1', state, expiresAt: 1 } as PaymentRecord, event)
    expect(next.ok ? next.value : next.refusal.code).toBe(outcome)
  },
)
