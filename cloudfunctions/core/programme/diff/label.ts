import type { Words } from '../../../../types/programme'
import { activityLabels } from './label-activity'
import { benefitLabels } from './label-benefit'
import { cardLabels } from './label-card'
import { earnLabels } from './label-earn'
import { messageLabels, messageParts } from './label-message'

export interface Label extends Words {
  /** Words of the values it can have, where they have any. */
  values?: Readonly<Record<string, Words>>
}

const weaves = { plain: { zh: '平纹', en: 'plain' }, twill: { zh: '斜纹', en: 'twill' }, satin: { zh: '缎纹', en: 'satin' } }
const requires = { none: { zh: '扫码即可', en: 'a scan' }, purchase: { zh: '须有消费', en: 'a purchase' } }
const upgrades = { automatic: { zh: '自动', en: 'automatic' }, application: { zh: '会员申请', en: 'on application' }, grant: { zh: '店员授予', en: 'given by staff' } }
const rights = { atOnce: { zh: '即时', en: 'at once' }, nextOrder: { zh: '自下一单', en: 'from the next order' } }
const hands = { clerk: { zh: '店员', en: 'any of the staff' }, manager: { zh: '店长', en: 'a manager' } }
const subNumbers = { phone: { zh: '即手机号', en: 'the phone number' }, pattern: { zh: '按卡号规则', en: 'by the pattern' } }

const windows = {
  always: { zh: '随时', en: 'any time' },
  monthDays: { zh: '每月固定日', en: 'fixed days of the month' },
  yearMonth: { zh: '每年一个月', en: 'one month a year' },
}
const multiplied = { orders: { zh: '订单', en: 'orders' }, activities: { zh: '活动', en: 'activities' } }
const returned = { withdrawn: { zh: '收回未用的券', en: 'an unused coupon goes' }, kept: { zh: '券保留', en: 'the coupon stays' } }
const telephone = {
  appDigits: { zh: '小程序动态码', en: 'the digits of the app' },
  phoneAndBirthday: { zh: '手机号与生日', en: 'phone and birthday' },
  cardAndBirthday: { zh: '卡号与生日', en: 'card number and birthday' },
  cardAndPhone: { zh: '卡号与手机号', en: 'card number and phone' },
}
const overdue = { pointsReturn: { zh: '退回', en: 'return' }, pointsLost: { zh: '不退', en: 'are lost' } }

/** What a manager calls the parts of a programme; `*` stands for a wallet, a rule, a tier or a place in a list. */
const labels: Readonly<Record<string, Label>> = {
  id: { zh: '计划编号', en: "the programme's id" },
  name: { zh: '计划名称', en: "the programme's name" },
  edition: { zh: '规则版次', en: 'the edition' },
  zone: { zh: '时区', en: 'the time zone' },
  currency: { zh: '币种', en: 'the currency' },
  'brand.name': { zh: '品牌名称', en: "the brand's name" },
  'brand.mark': { zh: '卡面字标', en: 'the mark on the card' },
  'brand.motto': { zh: '品牌语', en: "the brand's motto" },
  'brand.colour': { zh: '品牌配色', en: "the brand's colours" },
  'join.requires': { zh: '入会条件', en: 'joining needs', values: requires },
  'join.joiningOrderEarns': { zh: '入会那一单计分', en: 'the joining order earns' },
  'join.promises': { zh: '入会权益', en: 'the promises on joining' },
  'join.terms.version': { zh: '条款版本', en: 'the version of the terms' },
  'card.prefix': { zh: '卡号前缀', en: 'the prefix of card numbers' },
  'card.digits': { zh: '卡号位数', en: 'the digits of card numbers' },
  'groups.kinds': { zh: '团体单位类别', en: 'the kinds of group units' },
  groups: { zh: '团体会员', en: 'group units' },
  'subCards.limit': { zh: '副卡张数上限', en: 'how many sub-cards a member may have' },
  'subCards.number': { zh: '副卡卡号', en: 'the number of a sub-card', values: subNumbers },
  'subCards.phoneTwice': { zh: '副卡手机号输入两次', en: 'the phone of a sub-card is typed twice' },
  subCards: { zh: '副卡', en: 'sub-cards' },
  'wallets.*.name': { zh: '名称', en: 'the name' },
  'wallets.*.unit': { zh: '单位', en: 'the unit' },
  'wallets.*.scale': { zh: '小数位数', en: 'the decimal places' },
  'wallets.*.purpose': { zh: '用途', en: 'the purpose' },
  'wallets.*.rights.tender': { zh: '可抵现', en: 'the right to pay' },
  'wallets.*.rights.gifts': { zh: '可兑礼', en: 'the right to gifts' },
  'wallets.*.rights.tierProgress': { zh: '计入等级', en: 'the right to count for tiers' },
  'wallets.*.rights': { zh: '权限', en: 'the rights' },
  'wallets.*.tender.shareAtMost': { zh: '抵现占订单比例上限（%）', en: 'the share of an order that points pay at most (%)' },
  'wallets.*.tender.least': { zh: '抵现起用分数', en: 'the least points that pay' },
  'wallets.*.tender.step': { zh: '抵现递增分数', en: 'the step in which points pay' },
  'wallets.*.tender.most': { zh: '每单抵现上限', en: 'the most points that pay an order' },
  'wallets.*.tender': { zh: '抵现规则', en: 'the rules of paying' },
  'wallets.*.hold': { zh: '待入账', en: 'holding back' },
  'wallets.*.reminders': { zh: '到期提醒（提前天数）', en: 'the reminders (days before)' },
  'refund.graceDays': { zh: '退货退回的过期积分宽限天数', en: 'the days of grace for spent points that come back expired' },
  refund: { zh: '退货规则', en: 'the rules of returns' },
  'earn.*.name': { zh: '名称', en: 'the name' },
  'earn.*.dailyBudget': { zh: '每日总预算', en: 'the budget a day' },
  'multipliers.*.on': { zh: '作用于', en: 'what it multiplies', values: multiplied },
  ...activityLabels,
  ...earnLabels,
  ...cardLabels,
  ...messageLabels,
  ...benefitLabels,
  exchange: { zh: '兑礼规则', en: 'the rules of exchange' },
  'exchange.name': { zh: '兑礼窗口名称', en: 'the name of the exchange window' },
  'exchange.note': { zh: '兑礼窗口说明', en: 'the note on the exchange window' },
  'exchange.window': { zh: '兑礼窗口', en: 'the exchange window', values: windows },
  'exchange.pickUpDays': { zh: '取货期限（天）', en: 'the days to pick a gift up' },
  'exchange.telephone': { zh: '电话兑礼的身份核对', en: 'the proofs for exchanges by telephone', values: telephone },
  'exchange.overdue': { zh: '逾期未取的积分', en: 'points of overdue gifts', values: overdue },
  'tiers.*.name': { zh: '名称', en: 'the name' },
  'tiers.*.theme': { zh: '卡面配色', en: "the card's colours", values: weaves },
  'tiers.*.upgrade': { zh: '升级方式', en: 'the upgrade', values: upgrades },
  'tiers.*.rights': { zh: '权益生效', en: 'the rights begin', values: rights },
  'tiers.*.leaves': { zh: '不再满足即离开', en: 'left as soon as it no longer holds' },
  'tiers.*.byHand': { zh: '手工升降权限', en: 'by hand may be moved by', values: hands },
  'tiers.*.benefits': { zh: '权益说明', en: 'the benefits in words' },
  tracks: { zh: '并行等级', en: 'the tracks' },
  'tracks.*.name': { zh: '名称', en: 'the name' },
  'tracks.*.tiers': { zh: '等级', en: 'the tiers' },
  'ladder.benefitsInherit': { zh: '权益向上继承', en: 'benefits are inherited upwards' },
  'ladder.changeNoticeDays': { zh: '规则调整提前公示（天）', en: 'days of notice before the rules change' },
  'coupons.*.name': { zh: '名称', en: 'the name' },
  'coupons.*.scope': { zh: '适用范围', en: 'what it is for' },
  'coupons.*.when': { zh: '使用条件', en: 'when it holds' },
  'coupons.*.lines': { zh: '适用商品', en: 'the goods it is for' },
  'coupons.*.minimumFen': { zh: '最低消费（分）', en: 'the least to be bought, in fen' },
  'coupons.*.offFen': { zh: '抵扣（分）', en: 'fen off' },
  'coupons.*.percent': { zh: '减去的百分比', en: 'per cent off' },
  'coupons.*.ceilingFen': { zh: '最多抵扣（分）', en: 'fen off at most' },
  'coupons.*.validity': { zh: '有效期', en: 'the validity' },
  'coupons.*.total': { zh: '总张数', en: 'how many there are' },
  'coupons.*.perMember': { zh: '每人张数', en: 'how many a member may have' },
  'coupons.*.group': { zh: '互斥组', en: 'the group' },
  'coupons.*.stackable': { zh: '可与其他券同用', en: 'stacking' },
  'coupons.*.transferable': { zh: '可转赠', en: 'giving it away' },
  profileOptional: { zh: '选填的资料', en: 'what the profile asks and lets be empty' },
  callBacks: { zh: '回访', en: 'call-backs' },
  'callBacks.birthday': { zh: '生日关怀回访', en: 'the birthday call' },
  'callBacks.birthday.daysBefore': { zh: '生日回访提前天数', en: 'the days before the birthday' },
  'callBacks.birthday.script': { zh: '生日回访话术', en: "the birthday call's script" },
  'callBacks.festivals': { zh: '节日邀约', en: 'the festival calls' },
  'callBacks.festivals.*.name': { zh: '节日名称', en: 'the name of the festival' },
  'callBacks.festivals.*.on': { zh: '节日', en: 'the festival' },
  'callBacks.festivals.*.on.lunar': { zh: '农历节日', en: 'the lunar festival' },
  'callBacks.festivals.*.on.month': { zh: '月', en: 'the month' },
  'callBacks.festivals.*.on.monthDay': { zh: '日', en: 'the day' },
  'callBacks.festivals.*.daysBefore': { zh: '节日邀约提前天数', en: 'the days before the festival' },
  'callBacks.festivals.*.boughtWithinDays': { zh: '邀约多少天内购买过的会员', en: 'within how many days somebody bought' },
  'callBacks.festivals.*.tiers': { zh: '邀约的等级', en: 'the tiers that are invited' },
  'callBacks.festivals.*.script': { zh: '节日邀约话术', en: "the festival call's script" },
  'callBacks.purchase': { zh: '购后回访', en: 'the calls after a purchase' },
  'callBacks.purchase.days': { zh: '购后回访天数', en: 'the days after a purchase' },
  'callBacks.purchase.script': { zh: '购后回访话术', en: 'the script after a purchase' },
  lifecycle: { zh: '会员生命周期', en: "members' stages" },
  'lifecycle.activeDays': { zh: '活跃期（天）', en: 'the days of being active' },
  'lifecycle.silentDays': { zh: '沉默期止（天）', en: 'the days until sleeping' },
  'lifecycle.lostDays': { zh: '流失期起（天）', en: 'the days until lost' },
  resources: { zh: '资源分配', en: 'the split of resources' },
  'resources.classes': { zh: '资源分档', en: 'the classes of resources' },
  'storedValue.name': { zh: '储值名称', en: "the stored value's name" },
  'storedValue.topUps': { zh: '充值档位', en: 'the top-ups' },
  'storedValue.spend': {
    zh: '储值扣款顺序',
    en: 'what stored value is spent first',
    values: { realFirst: { zh: '先本金', en: 'real money' }, proportional: { zh: '按比例', en: 'both by their share' } },
  },
  'storedValue.atMostFen': { zh: '储值上限（分）', en: 'the most stored, in fen' },
  'storedValue.closing': { zh: '储值销户说明', en: 'the words on closing stored value' },
  'couponRules.*.returned': { zh: '退货后', en: 'after a return', values: returned },
  'coupons.*.exchange': { zh: '积分换券', en: 'the exchange for points' },
}

const parts: Readonly<Record<string, Words>> = {
  zh: { zh: '中文', en: 'Chinese' },
  en: { zh: '英文', en: 'English' },
  light: { zh: '浅色', en: 'light' },
  dark: { zh: '深色', en: 'dark' },
  brand: { zh: '主色', en: 'brand' },
  onBrand: { zh: '主色上的字', en: 'text on brand' },
  soft: { zh: '底色', en: 'ground' },
  one: { zh: '单数', en: 'one' },
  other: { zh: '复数', en: 'several' },
  title: { zh: '标题', en: 'title' },
  text: { zh: '说明', en: 'text' },
  icon: { zh: '图标', en: 'icon' },
  face: { zh: '卡面', en: 'face' },
  face2: { zh: '卡面二', en: 'second face' },
  ink: { zh: '文字', en: 'ink' },
  ink2: { zh: '次要文字', en: 'second ink' },
  thread: { zh: '织纹', en: 'thread' },
  mark: { zh: '字标', en: 'mark' },
  weave: { zh: '织法', en: 'weave' },
  per: { zh: '周期', en: 'period' },
  points: { zh: '分数', en: 'points' },
  numerator: { zh: '分子', en: 'above the line' },
  denominator: { zh: '分母', en: 'below the line' },
  from: { zh: '自', en: 'from' },
  to: { zh: '至', en: 'to' },
  times: { zh: '倍数', en: 'ratio' },
  percent: { zh: '付百分之几', en: 'per cent paid' },
  pays: { zh: '付百分之几', en: 'what is paid' },
  weekdays: { zh: '星期', en: 'weekdays' },
  id: { zh: '编号', en: 'id' },
  name: { zh: '名称', en: 'name' },
  ...messageParts,
}

const partWords = (key: string | number): Words =>
  typeof key === 'number'
    ? { zh: `第 ${String(key + 1)} 条`, en: `no. ${String(key + 1)}` }
    : ((Object.hasOwn(parts, key) ? parts[key] : undefined) ?? { zh: key, en: key })

/** The label of the nearest part that has one, with what lies below it in brackets; null where none has. */
export const labelOf = (keys: readonly (string | number)[]): { label: Words; values: Label['values'] } | null => {
  // A track's tier is called what a tier of the ladder is.
  const own = keys[0] === 'tracks' && keys[2] === 'tiers' && keys.length > 4 ? keys.slice(2) : keys
  const pattern = own.map((key, index) => (index === 1 && typeof key === 'number' ? '*' : String(key)))
  for (let length = pattern.length; length > 0; length--) {
    const name = pattern.slice(0, length).join('.')
    const found = Object.hasOwn(labels, name) ? labels[name] : undefined
    if (!found) continue
    const rest = own.slice(length).map(partWords)
    const [zh, en] = [rest.map((one) => one.zh).join('、'), rest.map((one) => one.en).join(', ')]
    const label = rest.length === 0 ? found : { zh: `${found.zh}（${zh}）`, en: `${found.en} (${en})` }
    return { label, values: found.values }
  }
  return null
}
