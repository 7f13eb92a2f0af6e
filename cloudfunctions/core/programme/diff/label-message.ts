import type { Words } from '../../../../types/programme'

const of = (zh: string, en: string): Words => ({ zh, en })
const consent = { unlessRefused: of('未拒绝即可发', 'unless refused'), agreed: of('同意后才发', 'after a yes') }

/** What a manager calls the parts of messages. */
export const messageLabels: Readonly<Record<string, Words & { values?: Readonly<Record<string, Words>> }>> = {
  messages: of('消息', 'the messages'),
  'messages.templates': of('消息模板', 'the message templates'),
  'messages.quietHours.from': of('免打扰开始（当天第几分钟）', 'the beginning of quiet hours (minute of the day)'),
  'messages.quietHours.to': of('免打扰结束（当天第几分钟）', 'the end of quiet hours (minute of the day)'),
  'messages.quietHours': of('免打扰时段', 'the quiet hours'),
  'messages.marketingAWeek': of('每周营销消息上限', 'the marketing messages a week at most'),
  'messages.consent.care': { ...of('关怀消息', 'care messages go'), values: consent },
  'messages.consent.service': { ...of('服务消息', 'service messages go'), values: consent },
  'messages.consent': of('消息同意规则', 'the rules of consent'),
  'messages.approvalAbove': of('需第二人同意的发送人数', 'the members above whom a push needs a second manager'),
  'messages.attributionDays': of('消息归因天数', 'the days in which a message is given credit'),
}

/** Parts of a template, told in brackets behind it. */
export const messageParts: Readonly<Record<string, Words>> = {
  kind: of('类别', 'kind'),
  on: of('时机', 'occasion'),
  channels: of('渠道', 'channels'),
  wechat: of('微信模板编号', "WeChat's id"),
  subscription: of('订阅消息', 'subscription message'),
  account: of('公众号', 'official account'),
  fields: of('字段', 'fields'),
  key: of('字段名', 'key'),
  page: of('打开的页面', 'page'),
  priority: of('优先级', 'priority'),
  staleDays: of('几天后不再发', 'days until it is stale'),
}
