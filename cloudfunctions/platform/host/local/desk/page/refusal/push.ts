import type { PushRefusals } from '../../../../../../../types/refusal/push'
import { words, type Words } from '../language'

/** Of messages that staff send; {names} are the refusal's own figures. */
export const pushWords: Readonly<Record<keyof PushRefusals, Words>> = {
  'campaign.uncounted': words('活动 {campaign} 须先试算人数', 'The campaign {campaign} has to be counted first'),
  'push.another': words('由 {askedBy} 发起，需另一位店长同意', 'Asked by {askedBy}; another manager decides'),
  'push.decided': words('推送 {push} 已有结论', 'The push {push} is decided'),
  'push.nobody': words('{matched} 人里没有能送达的', 'None of {matched} can be reached'),
  'push.only': words('活动 {campaign} 须从发送消息发出', 'The campaign {campaign} goes by the page for messages'),
  'push.own': words('没有本人的会员卡', 'No card of your own'),
  'push.stale': words('人数是 {countedAt} 数的', 'Counted at {countedAt}'),
  'push.uncounted': words('还没有数完', 'It is not counted'),
  'push.unknown': words('没有推送 {push}', 'There is no push {push}'),
}
