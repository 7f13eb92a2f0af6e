import { randomUUID } from 'node:crypto'
import type { Clock, WeChat } from '../../../../types/port/world'
import { codeRefused } from '../refusal'

const validMs = 5 * 60 * 1000
const outstandingCodes = 1000

export interface PhoneCodes extends Pick<WeChat, 'phoneOf'> {
  issuePhoneCode(phone: string): string
}

/** Codes of the phone button live in this process, behave as the real ones do, and are forgotten at the end. */
export const phoneCodes = (clock: Clock): PhoneCodes => {
  const issued = new Map<string, { phone: string; until: number }>()
  return {
    issuePhoneCode: (phone) => {
      const oldest = issued.keys().next()
      if (issued.size >= outstandingCodes && !oldest.done) issued.delete(oldest.value)
      const code = randomUUID()
      issued.set(code, { phone, until: clock.now() + validMs })
      return code
    },
    phoneOf: async (code) => {
      const held = issued.get(code)
      issued.delete(code)
      if (!held || clock.now() >= held.until) return codeRefused
      return { ok: true, value: held.phone }
    },
  }
}
