import type { RefusalCode } from '../../../types/refusal'

/** The HTTP status of every refusal, for both hosts and the HTTP door. A code without a row does not compile. */
const statuses: Readonly<Record<RefusalCode, number>> = {
  'action.unknown': 404,
  'amount.invalid': 422,
  'body.malformed': 400,
  'body.tooLarge': 413,
  'card.mistyped': 422,
  'code.expired': 422,
  'code.wrong': 422,
  'consent.required': 422,
  'entry.unknown': 404,
  'identity.required': 401,
  'input.invalid': 400,
  'member.exists': 409,
  'member.unknown': 404,
  'nonce.reused': 409,
  'order.future': 422,
  'order.refunded': 422,
  'order.unknown': 404,
  'permission.denied': 403,
  'phone.code': 422,
  'reference.reused': 409,
  'refund.amount': 422,
  'refund.exceeds': 422,
  'request.unknown': 404,
  'scene.expired': 422,
  'scene.mistyped': 422,
  'scene.unknown': 404,
  'signature.missing': 401,
  'signature.stale': 401,
  'signature.wrong': 401,
  'store.closed': 422,
  'store.unknown': 404,
  'till.unknown': 404,
}

export const statusOf = (code: RefusalCode): number => statuses[code]
