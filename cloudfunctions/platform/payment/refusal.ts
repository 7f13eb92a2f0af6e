import type { Result } from '../../../types/result'

/** Both adapters say the same of a notification that the payment service did not send. */
export const noticeForged: Result<never> = {
  ok: false,
  refusal: { code: 'payment.forged', rule: 'a notification that the payment service has signed' },
}
