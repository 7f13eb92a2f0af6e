import type { Words } from '../programme'

/** Refusals of the request itself: who asks, how, for what. */
export interface RequestRefusals {
  'action.unknown': { action: string }
  'amount.invalid': { field: string; rule: string }
  'body.malformed': { rule: string }
  'body.tooLarge': { bytes: number; limitBytes: number }
  'consent.required': { field: string; rule: string }
  'identity.required': { rule: string }
  'input.invalid': { field: string; rule: string }
  'nonce.reused': { nonce: string; rule: string }
  /** Where a role lacks something: its words, and the roles that have it. */
  'permission.denied': { action: string; needs: string; permission?: Words; may?: Words }
  'phone.code': { rule: string }
  'reference.reused': { reference: string; field: string; was: string; got: string }
  'request.unknown': { method: string; path: string }
  'signature.missing': { header: string; rule: string }
  'signature.stale': { timestamp: number; now: number; windowMs: number }
  'signature.wrong': { rule: string }
  'store.closed': { store: string; closedAt: number }
  'store.unknown': { store: string; field: string; rule: string }
  'till.unknown': { till: string }
}
