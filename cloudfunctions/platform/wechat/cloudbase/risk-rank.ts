import type { RiskAsk, RiskRank } from '../../../../types/port/wechat'
import { callOpenApi, errorCodeIn, field, text, type OpenApiCaller } from './open-api'

/** 61010: the person has not used the mini-program lately, so WeChat has nothing to say. */
const NO_OPINION = 61010

export const riskRank =
  (app: OpenApiCaller, appid: string) =>
  async ({ openid, scene, clientIp, phone }: RiskAsk): Promise<RiskRank | null> => {
    const own = { ...(appid === '' ? {} : { appid }), ...(phone === undefined ? {} : { mobileNo: phone }) }
    const result = await callOpenApi(app, 'riskControl.getUserRiskRank', { openid, scene, clientIp, ...own })
    const error = errorCodeIn(result)
    if (error === NO_OPINION) return null
    if (error !== 0) throw new Error(`WeChat riskControl.getUserRiskRank: ${String(error)} ${text(result, 'errmsg')}`)
    const rank = Number(field(result, 'riskRank') ?? field(result, 'risk_rank'))
    if (!isRank(rank)) throw new Error('WeChat riskControl.getUserRiskRank answered without a rank')
    return rank
  }

const isRank = (rank: number): rank is RiskRank => [0, 1, 2, 3, 4].includes(rank)
