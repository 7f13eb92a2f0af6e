import type { Result } from '../../../types/result'

/** WeChat says the same of a code that is used, expired or made up, so both adapters do. */
export const codeRefused: Result<never> = {
  ok: false,
  refusal: { code: 'phone.code', rule: 'a code of the phone button works once, within 5 minutes' },
}

/** Cards are found by mainland numbers; another country's cannot be one. */
export const numberRefused: Result<never> = {
  ok: false,
  refusal: { code: 'phone.code', rule: 'the WeChat account must be bound to a mainland mobile number' },
}

/** What a mini-program code may carry: WeChat's alphabet, 32 characters. */
export const SCENE = /^[\w!#$&'()*+,/:;=?@.~-]{1,32}$/

export const codeImageRefused = (scene: string): Result<never> => ({
  ok: false,
  refusal: { code: 'input.invalid', field: 'scene', rule: `32 of WeChat's characters at most and a published page, not ${scene.slice(0, 40)}` },
})
