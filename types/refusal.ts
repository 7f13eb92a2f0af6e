/**
 * Every refusal by name with the figures it carries. The words for each (zh, en) live in src/words; a code without words
 * does not compile there. `field` is a path into the request, `rule` an English sentence saying what would be valid.
 */
export interface RefusalFigures {
  'action.unknown': { action: string }
  'amount.invalid': { field: string; rule: string }
  'body.malformed': { rule: string }
  'body.tooLarge': { bytes: number; limitBytes: number }
  'card.mistyped': { field: string; rule: string }
  'code.expired': { validSeconds: number }
  'code.wrong': { rule: string }
  'consent.required': { field: string; rule: string }
  'entry.unknown': { entry: string }
  'identity.required': { rule: string }
  'input.invalid': { field: string; rule: string }
  /** The card's tail is told only to a caller who proved the phone or the identity. */
  'member.exists': { cardTail: string | null; joinedAt: number | null }
  'member.unknown': { field: string; rule: string }
  'nonce.reused': { nonce: string; rule: string }
  'order.future': { field: string; paidAt: number; now: number; rule: string }
  'order.refunded': { number: string; refundedFen: number }
  'order.unknown': { number: string; store: string }
  'permission.denied': { action: string; needs: string }
  'phone.code': { rule: string }
  'reference.reused': { reference: string; field: string; was: string; got: string }
  /** `receivedFen`: for the lines that are returned. */
  'refund.amount': { field: string; receivedFen: number; refundFen: number; rule: string }
  /** Figures of the order, or of the line that `field` names; pieces are told where those are too many. */
  'refund.exceeds': {
    field: string
    receivedFen: number
    refundedFen: number
    leftFen: number
    refundFen: number
    leftQuantity?: number
    quantity?: number
  }
  'request.unknown': { method: string; path: string }
  'scene.expired': { expiredAt: number }
  'scene.mistyped': { rule: string }
  'scene.unknown': { rule: string }
  'signature.missing': { header: string; rule: string }
  'signature.stale': { timestamp: number; now: number; windowMs: number }
  'signature.wrong': { rule: string }
  'store.closed': { store: string; closedAt: number }
  'store.unknown': { store: string; field: string; rule: string }
  'till.unknown': { till: string }
}

export type RefusalCode = keyof RefusalFigures

/** A named refusal with its figures, discriminated by `code`. */
export type Refusal = { [C in RefusalCode]: { code: C } & RefusalFigures[C] }[RefusalCode]
