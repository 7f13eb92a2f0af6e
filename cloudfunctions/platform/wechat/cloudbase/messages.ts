import type { SendAnswer, TemplateMessage, WeChat } from '../../../../types/port/wechat'
import { callOpenApi, errorCodeIn, type OpenApiCaller } from './open-api'

const dataOf = (fields: TemplateMessage['fields']): Record<string, { value: string }> =>
  Object.fromEntries(fields.map(({ key, value }) => [key, { value }]))

/**
 * Messages through the open API. Neither kind can be asked afterwards whether it went; the official account alone knows
 * our id of a message, and for ten minutes does not send it twice.
 */
export const cloudMessages = (
  app: OpenApiCaller,
  appid: string,
): Pick<WeChat, 'sendSubscribe' | 'sendAccountTemplate' | 'outcomeOf'> => {
  const send = async (apiName: string, body: Record<string, unknown>): Promise<SendAnswer> => {
    const result = await callOpenApi(app, apiName, body)
    const code = errorCodeIn(result)
    if (!Number.isSafeInteger(code)) throw new Error(`WeChat ${apiName} answered without an errcode`)
    return { code }
  }
  return {
    sendSubscribe: ({ openid, template, page, fields }) =>
      send('subscribeMessage.send', {
        ...{ touser: openid, templateId: template, page, data: dataOf(fields) },
        ...{ miniprogramState: 'formal', lang: 'zh_CN' },
      }),
    sendAccountTemplate: ({ clientId, openid, template, page, fields }) =>
      send('officialAccount.messageTemplate.send', {
        ...{ touser: openid, template_id: template, client_msg_id: clientId, data: dataOf(fields) },
        ...(appid === '' ? {} : { miniprogram: { appid, pagepath: page } }),
      }),
    outcomeOf: () => Promise.resolve('unknown'),
  }
}
