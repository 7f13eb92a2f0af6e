import type { WeChat } from '../../../../types/port/world'
import type { Result } from '../../../../types/result'
import { codeRefused, numberRefused } from '../refusal'

/** The part of the SDK's app that is used here. */
export interface OpenApiCaller {
  callWxOpenApi(call: { apiName: string; requestData: Record<string, unknown> }): Promise<unknown>
}

/** 40029 invalid code, 40163 code used, 41008 code missing: WeChat's documented codes for a code that will not do. */
const codeErrors = new Set([40029, 40163, 41008])
const mainland = /^1\d{10}$/

/** WeChat through CloudBase's open-API call, which signs for the mini-program that the environment belongs to. */
export const cloudWeChat = (app: OpenApiCaller, unionOf: WeChat['unionOf']): WeChat => ({
  unionOf,
  phoneOf: async (code) => {
    const answer = await app.callWxOpenApi({ apiName: 'phonenumber.getPhoneNumber', requestData: { code } })
    return phoneIn(answer)
  },
})

const phoneIn = (answer: unknown): Result<string> => {
  const failure = text(answer, 'code')
  if (failure) throw new Error(`WeChat open API: ${failure} ${text(answer, 'message')}`)
  const result = field(answer, 'result')
  const error = Number(field(result, 'errcode') ?? field(result, 'errCode') ?? 0)
  if (codeErrors.has(error)) return codeRefused
  if (error !== 0) throw new Error(`WeChat phonenumber.getPhoneNumber: ${error} ${text(result, 'errmsg')}`)
  const info = field(result, 'phoneInfo') ?? field(result, 'phone_info')
  const phone = text(info, 'purePhoneNumber')
  if (!phone) throw new Error('WeChat phonenumber.getPhoneNumber answered without a phone number')
  const country = text(info, 'countryCode') || '86'
  return country === '86' && mainland.test(phone) ? { ok: true, value: phone } : numberRefused
}

const field = (of: unknown, name: string): unknown =>
  typeof of === 'object' && of !== null ? (of as Record<string, unknown>)[name] : undefined

const text = (of: unknown, name: string): string => {
  const value = field(of, name)
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
