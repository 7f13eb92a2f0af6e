import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { PaymentAsk, PaymentNotice, Payments, PaymentStanding, PaymentTicket, RefundAsk, RefundStanding } from '../../../../types/port/payment'
import type { Doc, Store } from '../../../../types/port/store'
import type { Clock } from '../../../../types/port/world'
import { noticeForged } from '../refusal'

/** The header that carries the signature of a notification. */
export const SIGNATURE_HEADER = 'x-huiji-payer-signature'

/** A payment as the payer's side knows it. Kept in the database, so that it outlives the process like the real one. */
interface PayerRecord extends Doc {
  standing: PaymentStanding
  amountFen: number
  expiresAt: number
}

/** Money that went back. `_id` = `refund:<number>`: the same number is one refund. */
interface PayerRefundRecord extends Doc {
  payment: string
  refundFen: number
  at: number
}

/** What a notification is sent with. */
export interface SignedNotice {
  headers: Record<string, string>
  body: string
}

export interface LocalPayer extends Payments {
  /** The payer agrees: the money is taken. The service's own word changes; telling is for `noticeOf`. */
  approve(number: string): Promise<boolean>
  refuse(number: string): Promise<boolean>
  /** When the money of a payment went back; null: it did not. */
  refundedAt(refund: string): Promise<number | null>
  /** The notification that the service sends, as often as somebody sends it. Null for what is not paid. */
  noticeOf(number: string): Promise<SignedNotice | null>
}

const idOf = (number: string): string => `payer:${number}`

/** A payment service on one machine, for a person at the desk: it can approve, refuse, be late, and say things twice. */
export const localPayer = ({ store, clock, secret }: { store: Store; clock: Clock; secret: string }): LocalPayer => {
  const sign = (body: string): string => createHmac('sha256', `payer:${secret}`).update(body, 'utf8').digest('hex')
  const decide = decider(store, clock)
  const standing = async (number: string): Promise<PaymentStanding> =>
    (await store.get<PayerRecord>('setting', idOf(number)))?.standing ?? { state: 'unknown' }
  return {
    standing,
    request: async (ask) => {
      await keep(store, ask)
      return ticketFor(ask, clock, sign)
    },
    close: async (number) => void (await decide(number, () => ({ state: 'closed' }))),
    refuse: (number) => decide(number, () => ({ state: 'closed' })),
    approve: (number) =>
      decide(number, ({ amountFen }) => {
        return { state: 'paid', amountFen, transaction: `local-${number}`, paidAt: clock.now() }
      }),
    refund: (ask) => giveBack(store, clock, ask),
    refundedAt: async (refund) => (await store.get<PayerRefundRecord>('setting', `refund:${refund}`))?.at ?? null,
    noticeOf: async (number) => noticeOf(number, await standing(number), sign),
    readNotice: ({ headers, body }) => {
      const [said, due] = [Buffer.from(headers[SIGNATURE_HEADER] ?? ''), Buffer.from(sign(body))]
      if (said.length !== due.length || !timingSafeEqual(said, due)) return noticeForged
      return { ok: true, value: JSON.parse(body) as PaymentNotice }
    },
  }
}

const noticeOf = (number: string, standing: PaymentStanding, sign: (body: string) => string): SignedNotice | null => {
  if (standing.state !== 'paid') return null
  const { amountFen, transaction } = standing
  const body = JSON.stringify({ number, amountFen, transaction } satisfies PaymentNotice)
  return { headers: { [SIGNATURE_HEADER]: sign(body) }, body }
}

/** Changes an open payment once; what is decided stays so. */
const decider =
  (store: Store, clock: Clock) =>
  (number: string, change: (record: PayerRecord) => PaymentStanding): Promise<boolean> =>
    store.transact(async (tx) => {
      const record = await tx.get<PayerRecord>('setting', idOf(number))
      if (record?.standing.state !== 'open') return false
      const late = record.expiresAt <= clock.now()
      await tx.put<PayerRecord>('setting', { ...record, standing: late ? { state: 'closed' } : change(record) })
      return !late
    })

/** Faults where nothing was paid, more is asked than came, or the number was used for something else. */
const giveBack = (store: Store, clock: Clock, { number, payment, paidFen, refundFen }: RefundAsk): Promise<RefundStanding> =>
  store.transact(async (tx) => {
    const _id = `refund:${number}`
    const known = await tx.get<PayerRefundRecord>('setting', _id)
    if (known && (known.payment !== payment || known.refundFen !== refundFen)) throw new Error(`refund ${number} was asked for otherwise before`)
    if (known) return { state: 'done', at: known.at }
    const paid = (await tx.get<PayerRecord>('setting', idOf(payment)))?.standing
    const most = paid?.state === 'paid' && paid.amountFen === paidFen ? paidFen : 0
    if (refundFen > most) throw new Error(`refund ${number}: ${String(refundFen)} of ${String(most)} fen`)
    await tx.insert<PayerRefundRecord>('setting', { _id, payment, refundFen, at: clock.now() })
    return { state: 'done', at: clock.now() }
  })

const keep = (store: Store, { number, amountFen, expiresAt }: PaymentAsk): Promise<void> =>
  store.transact(async (tx) => {
    const known = await tx.get<PayerRecord>('setting', idOf(number))
    if (known && known.amountFen !== amountFen) throw new Error(`payment ${number} was asked with another amount before`)
    if (known) return
    await tx.insert<PayerRecord>('setting', { _id: idOf(number), standing: { state: 'open' }, amountFen, expiresAt })
  })

const ticketFor = ({ number }: PaymentAsk, clock: Clock, sign: (text: string) => string): PaymentTicket => ({
  timeStamp: String(Math.floor(clock.now() / 1000)),
  nonceStr: randomBytes(12).toString('hex'),
  package: `prepay_id=${number}`,
  signType: 'HMAC-SHA256',
  paySign: sign(number),
})
