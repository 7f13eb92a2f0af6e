/** Paying in WeChat. What it says is a reason to ask our service, and no proof that anything was paid. */
import Taro from '@tarojs/taro'
import type { PaymentTicket } from '../../types/port/payment'
import type { PayOutcome } from './pay'

export const paysHere = true

export async function pay(ticket: PaymentTicket): Promise<PayOutcome> {
  try {
    await Taro.requestPayment(ticket)
    return 'asked'
  } catch (trouble) {
    const said = String((trouble as { errMsg?: string } | null)?.errMsg ?? '')
    return said.includes('cancel') ? 'left' : 'failed'
  }
}
