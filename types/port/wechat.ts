/** What the product asks of WeChat. Local and cloud adapters answer alike, refusals included. */
import type { Result } from '../result'

/** A message by one of WeChat's templates. */
export interface TemplateMessage {
  /** Ours, one a message and attempt at most: by it the local outbox tells what went. */
  clientId: string
  openid: string
  /** WeChat's own id of the template. */
  template: string
  /** Page of the mini-program with its query. */
  page: string
  fields: readonly { key: string; value: string }[]
}

/** WeChat's errcode; 0: it went. A call that gets no answer throws. */
export interface SendAnswer {
  code: number
}

/** What became of a call whose answer was lost. `unknown`: it cannot be asked. */
export type SendOutcome = 'sent' | 'unsent' | 'unknown'

export interface CodeImageAsk {
  /** 32 visible characters at most; WeChat's alphabet. */
  scene: string
  page: string
  /** Pixels, 280 to 1280. */
  width: number
}

export interface CodeImage {
  type: 'image/png' | 'image/jpeg' | 'image/svg+xml'
  base64: string
}

export interface RiskAsk {
  openid: string
  /** 0: registering; 1: marketing. */
  scene: 0 | 1
  clientIp: string
  phone?: string
}

/** 0 (no risk seen) to 4 (high). */
export type RiskRank = 0 | 1 | 2 | 3 | 4

export interface WeChat {
  /** Exchanges the one-use code of the getPhoneNumber button for the phone number (mainland, 11 digits). */
  phoneOf(code: string): Promise<Result<string>>
  /** What all apps of the chain know a follower of the official account by; null: WeChat tells none. Throws without an answer. */
  unionOf(follower: string): Promise<string | null>
  /** subscribeMessage.send: uses up one accept of the receiver. */
  sendSubscribe(message: TemplateMessage): Promise<SendAnswer>
  /** The official account's template message, for its followers; `openid` is theirs with the account. */
  sendAccountTemplate(message: TemplateMessage): Promise<SendAnswer>
  /** What became of a message whose answer was lost. */
  outcomeOf(clientId: string): Promise<SendOutcome>
  /** wxacode.getUnlimited. Refuses `wechat.code` with WeChat's errcode. */
  codeImage(ask: CodeImageAsk): Promise<Result<CodeImage>>
  /** riskControl.getUserRiskRank; null where WeChat has no opinion, such as of who has not been here lately. */
  riskRank(ask: RiskAsk): Promise<RiskRank | null>
}
