import type { Result } from '../../../../types/result'
import { codeRefused, numberRefused } from '../refusal'
import { callOpenApi, errorCodeIn, field, text, type OpenApiCaller } from './open-api'

/** 40029 invalid code, 40163 code used, 41008 code missing: WeChat's documented codes for a code that will not do. */
const codeErrors = new Set([40029, 40163, 41008])
const mainland = /^1\d{10}$/

export const phoneOf =
  (app: OpenApiCaller) =>
  async (code: string): Promise<Result<string>> =>
    phoneIn(await callOpenApi(app, 'phonenumber.getPhoneNumber', { code }))

const phoneIn = (result: unknown): Result<string> => {
  const error = errorCodeIn(result)
  if (codeErrors.has(error)) return codeRefused
  if (error !== 0) throw new Error(`WeChat phonenumber.getPhoneNumber: ${String(error)} ${text(result, 'errmsg')}`)
  const info = field(result, 'phoneInfo') ?? field(result, 'phone_info')
  const phone = text(info, 'purePhoneNumber')
  if (!phone) throw new Error('WeChat phonenumber.getPhoneNumber answered without a phone number')
  const country = text(info, 'countryCode') || '86'
  return country === '86' && mainland.test(phone) ? { ok: true, value: phone } : numberRefused
}
