import { useEffect, useMemo, useState } from 'react'
import type { OrderAnswer, OrderPreview, RingOrder } from '../../../../types/contract'
import { call } from '../../../service/call'
import { newReference } from '../../../service/reference'
import type { Reply } from '../../../service/reply'
import { usePost } from '../../../service/use-outbox'
import { freshProof, spendProof } from '../seat'
import { askOf, dropDraft, keepDraft, openDraft } from './draft'
import type { Draft } from './draft'
import { usePreview } from './use-preview'
import type { Previewing } from './use-preview'

export const PROOF_DIGITS = 6

export interface Ringing {
  draft: Draft
  change: (part: Partial<Draft>) => void
  preview: Previewing
  /** Six digits, typed or from a code that was scanned just now; `scanned` says which. */
  proof: { digits: string; scanned: boolean; type: (digits: string) => void }
  /** Points pay, and nothing shows yet that their member is there. */
  proofMissing: boolean
  ready: boolean
  busy: boolean
  reply: Reply<OrderAnswer> | null
  confirm: (title: string) => void
}

function orderOf({ member, number }: Draft, { totalFen, discountFen, coupons, tender }: OrderPreview, lines: RingOrder['lines'], proof: string): RingOrder {
  return {
    ...{ member, number, totalFen, discountFen, lines },
    ...(coupons.length > 0 ? { coupons } : {}),
    ...(tender.length > 0 ? { tender: tender.map(({ wallet, points }) => ({ wallet, points })), proof } : {}),
  }
}

function useDraft(member: string, coupon: string | null): [Draft, (part: Partial<Draft>) => void] {
  const [draft, setDraft] = useState<Draft>(() => openDraft(member, coupon))
  useEffect(() => {
    if (coupon === null) return
    // What was scanned is kept for this order while it is rung up; the preview tells where that was not possible.
    void call('staff', 'coupon.hold', { member, coupons: [coupon], number: draft.number }, newReference())
  }, [coupon, member, draft.number])
  useEffect(() => {
    keepDraft(draft)
  }, [draft])
  return [draft, (part) => { setDraft((before) => ({ ...before, ...part })) }]
}

/** An order from the first price to its posting: typed, previewed by the door, confirmed, and posted once by its number. */
export function useRing(member: string, coupon: string | null): Ringing {
  const [draft, change] = useDraft(member, coupon)
  const ask = useMemo(() => askOf(draft), [draft])
  const preview = usePreview(ask)
  const posting = usePost<OrderAnswer>()
  const [scanned, setScanned] = useState(() => freshProof(member, Date.now()))
  const [typed, setTyped] = useState('')
  const digits = typed || (scanned ?? '')
  const { value, fresh } = preview
  const proofMissing = value !== null && value.tender.length > 0 && digits.length !== PROOF_DIGITS
  const ready = value !== null && fresh && value.refusal === null && !proofMissing
  const confirm = (title: string): void => {
    if (!ready || posting.busy) return
    void posting.run('order.ring', orderOf(draft, value, ask?.lines, digits), title, draft.number).then((reply) => {
      const refused = !reply.ok && 'refusal' in reply
      if (refused) {
        // A code that was not taken is asked for anew; figures may have changed as well.
        setScanned(null)
        if (reply.refusal.code.startsWith('code.')) setTyped('')
        preview.again()
        return
      }
      dropDraft()
      spendProof()
    })
  }
  const proof = { digits, scanned: scanned !== null && typed === '', type: setTyped }
  return { draft, change, preview, proof, proofMissing, ready, busy: posting.busy, reply: posting.reply, confirm }
}
