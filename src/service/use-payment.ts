import { useEffect, useState } from 'react'
import type { PaymentView } from '../../types/contract'
import { call } from './call'
import { pay } from './pay'
import type { PayOutcome } from './pay'
import type { Reply } from './reply'

/** Often enough to feel at once, seldom enough for a phone that lies on the counter. */
const LOOK_MS = 2_000

export interface Paying {
  payment: PaymentView
  /** What the payment app said last; null: it was not opened here yet. */
  outcome: PayOutcome | null
  busy: boolean
  trouble: Reply<unknown> | null
  /** Opens the payment. */
  begin: () => Promise<void>
  /** Asks the payment service now, where no notification has come. */
  check: () => Promise<void>
}

const settled = (state: PaymentView['state']): boolean => state !== 'open' && state !== 'paid'

/** One payment on its way: looked at again and again until our own books say what became of it, and never believed before. */
export function usePayment(first: PaymentView, onSettled: (payment: PaymentView) => void): Paying {
  const { payment, hear } = useLooked(first, onSettled)
  const [outcome, setOutcome] = useState<PayOutcome | null>(null)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Reply<unknown> | null>(null)
  const { payment: number } = payment
  const asking = async (work: () => Promise<Reply<unknown>>): Promise<void> => {
    setBusy(true)
    setTrouble(null)
    const reply = await work()
    if (!reply.ok) setTrouble(reply)
    setBusy(false)
  }
  const look = async (): Promise<Reply<unknown>> => {
    const reply = await call('member', 'payment.check', { payment: number })
    hear(reply)
    return reply
  }
  const begin = (): Promise<void> =>
    asking(async () => {
      const reply = await call('member', 'payment.ticket', { payment: number })
      if (!reply.ok || reply.value.ticket === null) return reply.ok ? look() : reply
      const said = await pay(reply.value.ticket)
      setOutcome(said)
      return said === 'asked' ? look() : reply
    })
  return { payment, outcome, busy, trouble, begin, check: () => asking(look) }
}

/** How it stands, looked at again while that may change. */
function useLooked(first: PaymentView, onSettled: (payment: PaymentView) => void) {
  const [payment, setPayment] = useState(first)
  const { payment: number, state } = payment
  const hear = (reply: Reply<PaymentView>): void => {
    if (!reply.ok) return
    setPayment(reply.value)
    if (settled(reply.value.state)) onSettled(reply.value)
  }
  useEffect(() => {
    if (settled(state)) return undefined
    const timer = setInterval(() => {
      void call('member', 'payment.view', { payment: number }).then(hear)
    }, LOOK_MS)
    return () => {
      clearInterval(timer)
    }
  })
  return { payment, hear }
}
