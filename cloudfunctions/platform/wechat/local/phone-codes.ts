import { randomUUID } from 'node:crypto'
import type { Clock, WeChat } from '../../../../types/port/world'
import { codeRefused } from '../refusal'

const validMs = 5 * 60 * 1000
const outstandingCodes = 1000

const FOLLOWER = 'fan-'

/** On one machine a person is known at the official account by this identity, */
export const localFollower = (openid: string): string => FOLLOWER + openid

/** and in all apps by this one. */
export const localUnion = (openid: string): string => `union-${openid}`

export interface LocalWeChat extends WeChat {
  /** What the phone button would give the person whose number this is. */
  issuePhoneCode(phone: string): string
}

/** WeChat on one machine: codes live in this process, behave as the real ones do, and are forgotten at the end. */
export const localWeChat = (clock: Clock): LocalWeChat => {
  const issued = new Map<string, { phone: string; until: number }>()
  return {
    issuePhoneCode: (phone) => {
      const oldest = issued.keys().next()
      if (issued.size >= outstandingCodes && !oldest.done) issued.delete(oldest.value)
      const code = randomUUID()
      issued.set(code, { phone, until: clock.now() + validMs })
      return code
    },
    unionOf: async (follower) => (follower.startsWith(FOLLOWER) ? localUnion(follower.slice(FOLLOWER.length)) : null),
    phoneOf: async (code) => {
      const held = issued.get(code)
      issued.delete(code)
      if (!held || clock.now() >= held.until) return codeRefused
      return { ok: true, value: held.phone }
    },
  }
}
