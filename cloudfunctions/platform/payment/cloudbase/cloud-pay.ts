import { randomBytes } from 'node:crypto'
import type { PaymentNotice, Payments, PaymentStanding, PaymentTicket, RefundAsk, RefundStanding } from '../../../../types/port/payment'
import type { Result } from '../../../../types/result'
import { noticeForged } from '../refusal'
import { chinaTime, fieldsIn, momentOf, momentWritten, objectOf, type Fields } from './field'

/** The part of the SDK's app that is used here: it carries JSON in bytes, and answers with bytes or `{code, message}`. */
export interface PayApiCaller {
  callWxPayApi(call: { apiName: string; requestData: Buffer }): Promise<unknown>
}

export interface CloudPaySettings {
  /** The merchant's number at WeChat Pay. */
  merchant: string
  /** The environment and the function that WeChat Pay notifies. */
  env: string
  notified: string
}

/**
 * WeChat Pay through CloudBase's cloudPay: the platform signs, request and answer are JSON with names of the v2 interface
 * (unifiedorder, orderquery, closeorder, refund, refundquery). Field names: WeChat's documentation of CloudPay; how
 * they travel: read in wx-server-sdk 2.6.3. Not yet run against the real service.
 */
export const cloudPay = (app: PayApiCaller, { merchant, env, notified }: CloudPaySettings): Payments => {
  const call = async (apiName: string, fields: Fields): Promise<Fields> => {
    const asked = { sub_mch_id: merchant, nonce_str: randomBytes(16).toString('hex'), ...fields }
    return answerIn(apiName, await app.callWxPayApi({ apiName, requestData: Buffer.from(JSON.stringify(asked)) }))
  }
  return {
    request: async ({ number, amountFen, title, openid, expiresAt }) => {
      const who = { body: title.slice(0, 40), out_trade_no: number, total_fee: amountFen, openid, trade_type: 'JSAPI' }
      const where = { spbill_create_ip: '127.0.0.1', env_id: env, function_name: notified }
      return ticketIn(await call('unifiedOrder', { ...who, ...where, time_expire: chinaTime(expiresAt) }))
    },
    standing: async (number) => standingIn(await call('queryOrder', { out_trade_no: number })),
    close: async (number) => void (await call('closeOrder', { out_trade_no: number })),
    refund: async (refund) => {
      const [said, result] = [refundIn(refund), { env_id: env, function_name: notified }]
      const asked = await call('refund', { ...said, ...result })
      // A refund that was asked for before is answered with an error that says so; the query knows how it stands.
      if (asked['result_code'] !== 'SUCCESS' && refusedForGood.has(String(asked['err_code']))) return { state: 'failed' }
      return refundedIn(await call('queryRefund', { out_refund_no: refund.number }))
    },
    readNotice: ({ body }) => noticeIn(body, merchant),
  }
}

const answerIn = (apiName: string, answer: unknown): Fields => {
  const fields = Buffer.isBuffer(answer) ? fieldsIn(answer.toString('utf8')) : objectOf(answer)
  const { code, message } = fields
  if (typeof code === 'string') throw new Error(`cloudPay.${apiName}: ${code} ${String(message)}`)
  if (fields['return_code'] === 'SUCCESS') return fields
  throw new Error(`cloudPay.${apiName}: ${String(fields['return_msg'] ?? 'no answer')}`)
}

const ticketIn = (answer: Fields): PaymentTicket => {
  if (answer['result_code'] !== 'SUCCESS') throw new Error(`cloudPay.unifiedOrder: ${String(answer['err_code'])}`)
  const payment = objectOf(answer['payment'])
  const text = (snake: string, camel: string): string => String(payment[snake] ?? payment[camel] ?? '')
  return {
    timeStamp: text('time_stamp', 'timeStamp'),
    nonceStr: text('nonce_str', 'nonceStr'),
    package: text('package', 'package'),
    signType: text('sign_type', 'signType') as PaymentTicket['signType'],
    paySign: text('pay_sign', 'paySign'),
  }
}

const refundIn = ({ number, payment, paidFen, refundFen, reason }: RefundAsk): Fields => ({
  out_trade_no: payment,
  out_refund_no: number,
  total_fee: paidFen,
  refund_fee: refundFen,
  refund_desc: reason.slice(0, 80),
})

/** Error codes of the v2 refund that no repeat changes; a person looks at them in the merchant's account. */
const refusedForGood: ReadonlySet<string> = new Set(['TRADE_OVERDUE', 'USER_ACCOUNT_ABNORMAL', 'INVALID_TRANSACTIONID', 'ORDERNOTEXIST', 'PARAM_ERROR'])

/** States of the v2 refund query; one that it does not know yet, or that waits, is underway. */
const refundedIn = (answer: Fields): RefundStanding => {
  const state = String(answer['refund_status_0'])
  if (answer['result_code'] === 'SUCCESS' && state === 'SUCCESS') {
    return { state: 'done', at: momentWritten(String(answer['refund_success_time_0'])) }
  }
  return state === 'CHANGE' || state === 'REFUNDCLOSE' ? { state: 'failed' } : { state: 'underway' }
}

/** Trade states of the v2 order query; one that is not known yet counts as open. */
const standingIn = (answer: Fields): PaymentStanding => {
  if (answer['result_code'] !== 'SUCCESS') return { state: answer['err_code'] === 'ORDERNOTEXIST' ? 'unknown' : 'open' }
  const state = String(answer['trade_state'])
  if (['CLOSED', 'REVOKED', 'PAYERROR'].includes(state)) return { state: 'closed' }
  if (state !== 'SUCCESS' && state !== 'REFUND') return { state: 'open' }
  const [amountFen, transaction] = [Number(answer['total_fee']), String(answer['transaction_id'])]
  return { state: 'paid', amountFen, transaction, paidAt: momentOf(String(answer['time_end'])) }
}

/** The platform's call of the notified function carries no signature: it is a reason to ask, and nothing more. */
const noticeIn = (body: string, merchant: string): Result<PaymentNotice> => {
  const event = fieldsIn(body)
  const [number, amountFen, transaction] = [event['outTradeNo'], event['totalFee'], event['transactionId']]
  const whole = typeof number === 'string' && Number.isSafeInteger(amountFen) && typeof transaction === 'string'
  if (!whole || event['subMchId'] !== merchant || event['resultCode'] !== 'SUCCESS') return noticeForged
  return { ok: true, value: { number, amountFen: Number(amountFen), transaction } }
}
