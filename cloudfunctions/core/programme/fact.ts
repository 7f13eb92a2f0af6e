import type { ProgrammeDocument, Words } from '../../../types/programme'

/** Something a condition may ask about. `choice` has a closed list of values, `text` an open one. */
export interface Fact {
  name: string
  type: 'integer' | 'day' | 'text' | 'choice'
  words: Words
  /** For `choice`: all values there are. */
  choices?: readonly string[]
  /** What choices are called, where the programme does not name them. */
  named?: Readonly<Record<string, Words>>
  /** For `integer`: the least and the most there can be. */
  least?: number
  most?: number
}

const integer = (name: string, zh: string, en: string, most = Number.MAX_SAFE_INTEGER, least = 0): Fact => ({
  name,
  type: 'integer',
  words: { zh, en },
  least,
  most,
})

/** Facts of one line of an order; a condition that names some holds when it holds for one of the lines. */
export const lineFacts: readonly Fact[] = [
  { name: 'line.sku', type: 'text', words: { zh: '商品编码', en: 'article' } },
  { name: 'line.category', type: 'text', words: { zh: '商品品类', en: 'category of goods' } },
  integer('line.quantity', '件数', 'pieces of the line', 10_000),
]

const channels: Fact['named'] & object = {
  till: { zh: '收款机', en: 'the till' },
  staff: { zh: '店员', en: 'staff' },
  app: { zh: '线上', en: 'online' },
}

const orderFacts: readonly Fact[] = [
  integer('order.receivedFen', '实收金额（分）', 'money received, in fen'),
  integer('order.totalFen', '商品金额（分）', 'price of the goods, in fen'),
  { name: 'order.store', type: 'text', words: { zh: '门店', en: 'store' } },
  { name: 'order.channel', type: 'choice', words: { zh: '渠道', en: 'channel' }, choices: Object.keys(channels), named: channels },
  integer('order.weekday', '星期（周一为 1）', 'weekday, 1 for Monday', 7, 1),
  integer('order.minuteOfDay', '当天第几分钟', 'minute of the day', 1439),
  { name: 'order.day', type: 'day', words: { zh: '日期', en: 'day' } },
  integer('order.monthDay', '当月几号', 'day of the month', 31, 1),
  integer('order.month', '几月', 'month of the year', 12, 1),
  integer('order.nth', '第几单', 'which order of the member, 1 for the first', Number.MAX_SAFE_INTEGER, 1),
]

const doingFacts: readonly Fact[] = [
  integer('activity.weekday', '星期（周一为 1）', 'weekday, 1 for Monday', 7, 1),
  integer('activity.minuteOfDay', '当天第几分钟', 'minute of the day', 1439),
  { name: 'activity.day', type: 'day', words: { zh: '日期', en: 'day' } },
  integer('activity.streak', '连续签到天数', 'days signed in without a gap', 100_000),
]

type Named = Pick<ProgrammeDocument, 'coupons' | 'tiers' | 'tracks' | 'wallets'>

/** All that an earning rule of this programme may ask; wallets and tiers are the programme's own. */
export const factsOf = (programme: Named): Fact[] => [
  ...orderFacts,
  ...lineFacts,
  ...couponFacts((programme.coupons ?? []).map(({ id }) => id)),
  ...memberFacts(programme),
]

/** All that a rule for something besides orders may ask. */
export const activityFacts = (programme: Named): Fact[] => [...doingFacts, ...memberFacts(programme)]

const memberFacts = ({ tiers, tracks = [], wallets }: Named): Fact[] => [
  { name: 'member.tier', type: 'choice', words: { zh: '等级', en: 'tier' }, choices: tiers.map(({ id }) => id) },
  ...tracks.map((track): Fact => ({
    name: `member.track.${track.id}`,
    type: 'choice',
    words: { zh: `${track.name.zh}等级`, en: `tier in ${track.name.en}` },
    choices: [...track.tiers.map(({ id }) => id), 'none'],
  })),
  {
    name: 'member.birthday',
    type: 'choice',
    words: { zh: '生日当天、当周、当月', en: 'day, week or month of the birthday' },
    choices: ['day', 'week', 'month', 'none'],
  },
  ...wallets.map(({ id, name }) => integer(`member.balance.${id}`, `${name.zh}余额`, `balance of ${name.en}`)),
]

/** Which kinds of coupons the order uses; a programme without coupons cannot ask. */
const couponFacts = (choices: readonly string[]): Fact[] =>
  choices.length === 0 ? [] : [{ name: 'order.coupon', type: 'choice', words: { zh: '所用的券', en: 'coupon used' }, choices }]
