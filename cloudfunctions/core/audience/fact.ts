import type { Fact } from '../programme'
import { stages } from '../member'
import type { ProgrammeDocument } from '../../../types/programme'

const integer = (name: string, zh: string, en: string, most = Number.MAX_SAFE_INTEGER, least = 0): Fact => ({
  name,
  type: 'integer',
  words: { zh, en },
  least,
  most,
})

const choice = (name: string, zh: string, en: string, choices: readonly string[]): Fact => ({
  name,
  type: 'choice',
  words: { zh, en },
  choices,
})

const text = (name: string, zh: string, en: string): Fact => ({ name, type: 'text', words: { zh, en } })

/**
 * What is known of a person. Where something is not known (no birthday, no order yet) only `$ne`, `$nin` and `$not` hold;
 * `none` stands for it among choices.
 */
const personal: readonly Fact[] = [
  choice('member.gender', '性别', 'gender', ['female', 'male', 'none']),
  integer('member.age', '年龄', 'age in completed years', 130),
  integer('member.birthMonth', '生日月份', 'month of the birthday', 12, 1),
  choice('member.birthday', '生日当天、当周、当月', 'day, week or month of the birthday', ['day', 'week', 'month', 'none']),
  text('member.store', '入会门店', 'store of joining'),
  text('member.source', '入会来源', 'campaign of joining'),
  text('member.unit', '所属单位', 'group unit'),
  text('member.size', '尺码', 'size'),
  choice('member.marketing', '愿意收活动消息', 'agreed to marketing', ['agreed', 'refused']),
  choice('member.follows', '关注公众号', 'follows the account', ['yes', 'no']),
]

const bought: readonly Fact[] = [
  { name: 'member.joinedDay', type: 'day', words: { zh: '入会日期', en: 'day of joining' } },
  integer('member.joinedDays', '入会天数', 'days since joining'),
  integer('member.joinedMonths', '入会后第几个自然月', 'calendar months since that of joining'),
  integer('member.orders', '累计单数', 'orders ever, those returned left out'),
  integer('member.receivedFen', '累计实收（分）', 'money received ever, in fen'),
  integer('member.ticketFen', '客单价（分）', 'average order ever, in fen'),
  integer('member.sinceOrder', '距上次消费天数', 'days since the last order'),
  ...[30, 90, 365].flatMap((days) => [
    integer(`member.orders${String(days)}`, `近 ${String(days)} 天单数`, `orders within ${String(days)} days`),
    integer(`member.received${String(days)}Fen`, `近 ${String(days)} 天实收（分）`, `money received within ${String(days)} days, in fen`),
  ]),
  integer('member.referrals', '推荐人数', 'members introduced within a year'),
]

type Named = Pick<ProgrammeDocument, 'tiers' | 'tracks' | 'wallets' | 'lifecycle'>

/** All that an audience of this programme may ask of a member; tiers and wallets are the programme's own. */
export const audienceFacts = ({ tiers, tracks = [], wallets, lifecycle }: Named): Fact[] => [
  choice('member.tier', '等级', 'tier', tiers.map(({ id }) => id)),
  ...tracks.map(({ id, name, tiers: own }) =>
    choice(`member.track.${id}`, `${name.zh}等级`, `tier in ${name.en}`, [...own.map((tier) => tier.id), 'none']),
  ),
  ...(lifecycle ? [choice('member.stage', '生命周期阶段', 'stage as a customer', stages)] : []),
  ...personal,
  ...bought,
  ...wallets.map(({ id, name }) => integer(`member.balance.${id}`, `${name.zh}余额`, `balance of ${name.en}`)),
]
