import type { WeChat } from '../../../../types/port/wechat'
import { codeImage } from './code-image'
import { cloudMessages } from './messages'
import type { OpenApiCaller } from './open-api'
import { phoneOf } from './phone-codes'
import { riskRank } from './risk-rank'

/** WeChat through CloudBase's open-API call, which signs for the mini-program that the environment belongs to (`appid`). */
export const cloudWeChat = (app: OpenApiCaller, unionOf: WeChat['unionOf'], appid = ''): WeChat => ({
  unionOf,
  ...cloudMessages(app, appid),
  phoneOf: phoneOf(app),
  codeImage: codeImage(app),
  riskRank: riskRank(app, appid),
})
