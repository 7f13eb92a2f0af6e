/** Paying in a browser: there is no payment app here, so whoever stands at the demo desk decides. WeChat's side is pay.weapp.ts. */
import type { PaymentTicket } from '../../types/port/payment'

/** `asked`: the payment service knows more than we do; `left`: the person closed it; `failed`: it did not open. */
export type PayOutcome = 'asked' | 'left' | 'failed'

/** True where the payment opens in front of the person. */
export const paysHere = false

export const pay: (ticket: PaymentTicket) => Promise<PayOutcome> = () => Promise.resolve('asked')
