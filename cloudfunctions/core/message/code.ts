import type { WeChatCodeName } from '../../../types/record'

/** What WeChat's errcodes of sending mean, and what follows. */
export type CodeOutcome =
  | 'accept'
  /** Nothing was sent; the same call may go well later. */
  | 'again'
  /** The receiver allows no more of this template. */
  | 'permit'
  /** Nothing of this template goes until tomorrow. */
  | 'pause'
  /** The receiver is not who we took them for: the stored openid is wrong. */
  | 'openid'
  | 'refuse'

export interface WeChatCode {
  code: number
  /** As it is called in the delivery log and the docs. */
  name: WeChatCodeName
  then: CodeOutcome
}

/** Source: WeChat's documentation of subscribeMessage.send and of the official account's template messages. */
export const weChatCodes: readonly WeChatCode[] = [
  { code: 0, name: 'ok', then: 'accept' },
  { code: -1, name: 'busy', then: 'again' },
  { code: 500, name: 'databaseFault', then: 'again' },
  { code: 40001, name: 'tokenInvalid', then: 'again' },
  { code: 40003, name: 'openidInvalid', then: 'openid' },
  { code: 40014, name: 'tokenInvalid', then: 'again' },
  { code: 40037, name: 'templateInvalid', then: 'refuse' },
  { code: 41030, name: 'pageInvalid', then: 'refuse' },
  { code: 42001, name: 'tokenExpired', then: 'again' },
  { code: 43004, name: 'notFollowing', then: 'refuse' },
  { code: 43101, name: 'notPermitted', then: 'permit' },
  { code: 43107, name: 'templateBanned', then: 'pause' },
  { code: 43108, name: 'concurrent', then: 'again' },
  { code: 45009, name: 'dailyLimit', then: 'pause' },
  { code: 45011, name: 'minuteLimit', then: 'again' },
  { code: 45168, name: 'sensitiveWords', then: 'refuse' },
  { code: 47003, name: 'argumentInvalid', then: 'refuse' },
  { code: 48001, name: 'notAuthorised', then: 'pause' },
]

/** A code that is not listed is a refusal: sending again what WeChat does not want helps nobody. */
export const meaningOf = (code: number): WeChatCode =>
  weChatCodes.find((one) => one.code === code) ?? { code, name: 'unlisted', then: 'refuse' }
