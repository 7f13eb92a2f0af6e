import type { Store } from '../../../../types/port/store'
import type { RiskRank, WeChat } from '../../../../types/port/wechat'
import type { Clock } from '../../../../types/port/world'
import { codeImageRefused, SCENE } from '../refusal'
import { unionOf } from './local-identity'
import { openOutbox, type Outbox } from './outbox'
import { phoneCodes } from './phone-codes'
import { codeSvg } from './code-svg'

export interface LocalWeChat extends WeChat, Outbox {
  /** What the phone button would give the person whose number this is. */
  issuePhoneCode(phone: string): string
  /** What WeChat thinks of somebody from now on; null: it has no opinion. */
  judge(openid: string, rank: RiskRank | null): void
}

/** WeChat on one machine. `clock` is the real one, by which phone codes end; `business` dates the messages. */
export const localWeChat = (clock: Clock, store: Store, business: Clock = clock): LocalWeChat => {
  const ranks = new Map<string, RiskRank | null>()
  return {
    ...phoneCodes(clock),
    unionOf,
    ...openOutbox(store, business),
    codeImage: async ({ scene, page, width }) =>
      SCENE.test(scene) && page !== '' ? { ok: true, value: codeSvg(scene, width) } : codeImageRefused(scene),
    riskRank: async ({ openid }) => ranks.get(openid) ?? (ranks.has(openid) ? null : 0),
    judge: (openid, rank) => void ranks.set(openid, rank),
  }
}
