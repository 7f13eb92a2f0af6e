import { cloudPay } from '../../../cloudfunctions/platform/payment/cloudbase'

const settings = { merchant: '1900000109', env: 'huiji-test', notified: 'pay' }
const ask = { number: 'p1', amountFen: 50_000, title: '禾木 储值', openid: 'o-lin', expiresAt: Date.parse('2026-03-02T12:30:00+08:00') }
const ok = { return_code: 'SUCCESS', result_code: 'SUCCESS' }

/** WeChat Pay's side: hears bytes of JSON, answers with bytes. */
const service = (answer: object | Buffer) => {
  const heard: { apiName: string; fields: Record<string, unknown> }[] = []
  const callWxPayApi = async ({ apiName, requestData }: { apiName: string; requestData: Buffer }): Promise<unknown> => {
    heard.push({ apiName, fields: JSON.parse(requestData.toString('utf8')) as Record<string, unknown> })
    return Buffer.isBuffer(answer) || 'code' in answer ? answer : Buffer.from(JSON.stringify(answer))
  }
  return { heard, payments: cloudPay({ callWxPayApi }, settings) }
}

test('asks by the documented names, in fen and in China’s time, and hands on what the phone needs', async () => {
  const payment = { time_stamp: '1', nonce_str: 'n', package: 'prepay_id=wx1', sign_type: 'MD5', pay_sign: 's' }
  const { heard, payments } = service({ ...ok, payment })
  expect(await payments.request(ask)).toEqual({ timeStamp: '1', nonceStr: 'n', package: 'prepay_id=wx1', signType: 'MD5', paySign: 's' })
  expect(heard).toMatchObject([
    {
      apiName: 'unifiedOrder',
      fields: {
        sub_mch_id: '1900000109',
        out_trade_no: 'p1',
        total_fee: 50_000,
        openid: 'o-lin',
        env_id: 'huiji-test',
        function_name: 'pay',
        time_expire: '20260302123000',
      },
    },
  ])
})

test.each([
  ['paid', { ...ok, trade_state: 'SUCCESS', total_fee: 50_000, transaction_id: 't1', time_end: '20260302121500' }, { state: 'paid', amountFen: 50_000, transaction: 't1', paidAt: Date.parse('2026-03-02T12:15:00+08:00') }],
  ['not paid yet', { ...ok, trade_state: 'NOTPAY' }, { state: 'open' }],
  ['being paid', { ...ok, trade_state: 'USERPAYING' }, { state: 'open' }],
  ['closed', { ...ok, trade_state: 'CLOSED' }, { state: 'closed' }],
  ['failed', { ...ok, trade_state: 'PAYERROR' }, { state: 'closed' }],
  ['unknown there', { return_code: 'SUCCESS', result_code: 'FAIL', err_code: 'ORDERNOTEXIST' }, { state: 'unknown' }],
  ['busy', { return_code: 'SUCCESS', result_code: 'FAIL', err_code: 'SYSTEMERROR' }, { state: 'open' }],
])('a payment that is %s', async (_, answer, standing) => {
  expect(await service(answer).payments.standing('p1')).toEqual(standing)
})

test.each([
  ['the gateway refuses', { code: 'INVALID_PARAM', message: 'no' }],
  ['the service fails', { return_code: 'FAIL', return_msg: 'no' }],
  ['nothing comes back', Buffer.from('')],
])('where %s it is a fault', async (_, answer) => {
  await expect(service(answer).payments.standing('p1')).rejects.toThrow(/cloudPay/)
})

const event = { outTradeNo: 'p1', totalFee: 50_000, transactionId: 't1', subMchId: '1900000109', resultCode: 'SUCCESS' }

test('a notification is read by its documented names', () => {
  const read = (changes: object) => service({}).payments.readNotice({ headers: {}, body: JSON.stringify({ ...event, ...changes }) })
  expect(read({})).toEqual({ ok: true, value: { number: 'p1', amountFen: 50_000, transaction: 't1' } })
  for (const wrong of [{ subMchId: '1' }, { totalFee: '50000' }, { totalFee: 0.5 }, { outTradeNo: undefined }, { resultCode: 'FAIL' }]) {
    expect(read(wrong)).toMatchObject({ ok: false, refusal: { code: 'payment.forged' } })
  }
  expect(service({}).payments.readNotice({ headers: {}, body: 'nonsense' })).toMatchObject({ ok: false })
})

const back = { number: 'r1', payment: 'p1', paidFen: 50_000, refundFen: 50_000, reason: '禾木 围巾' }

test('a refund is asked for by the documented names under its own number, then asked after', async () => {
  const { heard, payments } = service({ ...ok, refund_status_0: 'SUCCESS', refund_success_time_0: '2026-03-02 12:15:00' })
  expect(await payments.refund(back)).toEqual({ state: 'done', at: Date.parse('2026-03-02T12:15:00+08:00') })
  expect(heard).toMatchObject([
    { apiName: 'refund', fields: { out_trade_no: 'p1', out_refund_no: 'r1', total_fee: 50_000, refund_fee: 50_000, sub_mch_id: '1900000109' } },
    { apiName: 'queryRefund', fields: { out_refund_no: 'r1' } },
  ])
})

test.each([
  ['waits there', { ...ok, refund_status_0: 'PROCESSING' }, 'underway'],
  ['is not known yet', { return_code: 'SUCCESS', result_code: 'FAIL', err_code: 'REFUNDNOTEXIST' }, 'underway'],
  ['could not be given back', { ...ok, refund_status_0: 'CHANGE' }, 'failed'],
  ['is too late', { return_code: 'SUCCESS', result_code: 'FAIL', err_code: 'TRADE_OVERDUE' }, 'failed'],
])('a refund that %s', async (_, answer, state) => {
  expect(await service(answer).payments.refund(back)).toEqual({ state })
})
