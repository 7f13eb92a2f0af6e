import type { PushState } from '../../../types/record'
import type { PushRefusals } from '../../../types/refusal/push'
import { fullTime } from '../../figure/time'
import type { RefusalTable } from './table'

const settled = {
  zh: (state: PushState) => (state === 'sending' ? '已发出' : state === 'refused' ? '已拒绝' : '已取消'),
  en: (state: PushState) => (state === 'sending' ? 'was sent' : state === 'refused' ? 'was refused' : 'was cancelled'),
}

/** Words for refusals about messages that staff send. */
export const pushRefusals: RefusalTable<keyof PushRefusals> = {
  'campaign.uncounted': {
    zh: (f) => ['先试算，再发布', `这个活动按日历给整个人群发消息，要知道人数；超过 ${f.above} 人要另一位店长同意`],
    en: (f) => ['Try it out, then publish', `This campaign writes to its whole audience by the calendar, so it is counted first; above ${f.above} members another manager approves`],
  },
  'push.another': {
    zh: (f) => ['发起的人不能自己同意', `这一条由${f.askedBy}发起，请另一位店长来看`],
    en: (f) => ['Whoever asks may not approve', `${f.askedBy} asked for this one; another manager has to look at it`],
  },
  'push.decided': {
    zh: (f, zone) => [`这条消息${settled.zh(f.state)}`, `${fullTime(f.at, zone)}。返回列表可看进度`],
    en: (f, zone) => [`This message ${settled.en(f.state)}`, `${fullTime(f.at, zone)}. The list shows how it went`],
  },
  'push.nobody': {
    zh: (f) => ['没有人能收到', `选中 ${f.matched} 人，同意 ${f.consented} 人，有接收渠道 ${f.reaching} 人，对照组 ${f.held} 人。请换人群`],
    en: (f) => ['Nobody can be reached', `${f.matched} chosen, ${f.consented} agreed, ${f.reaching} with a channel, ${f.held} held out. Choose other members`],
  },
  'push.only': {
    zh: (f) => ['单次消息从「发送消息」发出', `那里先数人数；超过 ${f.above} 人要另一位店长同意`],
    en: (f) => ['A message sent once goes by "Send a message"', `There it is counted first; above ${f.above} members another manager approves`],
  },
  'push.own': {
    zh: () => ['您的微信还没有会员卡', '先用同一个微信入会，再发给自己看'],
    en: () => ['Your WeChat has no card yet', 'Join with the same WeChat, then send it to yourself'],
  },
  'push.stale': {
    zh: (f, zone) => ['人数要重新数', `这是 ${fullTime(f.countedAt, zone)} 数的，${f.minutes} 分钟内有效`],
    en: (f, zone) => ['Please count again', `This was counted at ${fullTime(f.countedAt, zone)} and holds for ${f.minutes} minutes`],
  },
  'push.uncounted': {
    zh: () => ['人数还没有数完', '请等数完再发，按钮上会写明人数'],
    en: () => ['The members are not counted yet', 'Wait until they are; the button then says how many'],
  },
  'push.unknown': {
    zh: (f) => ['没有这条消息', `编号 ${f.push}。请返回列表再看`],
    en: (f) => ['There is no such message', `${f.push}. Go back to the list`],
  },
}
