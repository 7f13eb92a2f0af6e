import type { ActivityRule, CouponRule, CouponTemplate, Multiplier, Occasion, ProgrammeDocument, Tier, TierTrack, Wallet, Words } from '../../../../types/programme'
import type { Change } from './change'
import { expiryWords, joined, ratioWords, tenderWords, valueWords, yuan } from './figure'
import { benefitWords } from './benefit'
import { earnWords, heldWords } from './earn'
import { conditionWords, keepWords } from './measure'
import type { Both } from './said'

const kinds: Readonly<Record<string, Words>> = {
  wallets: { zh: '积分账户', en: 'the wallet' },
  earn: { zh: '计分规则', en: 'the earning rule' },
  activities: { zh: '活动积分规则', en: 'the activity' },
  multipliers: { zh: '倍率', en: 'the multiplier' },
  cards: { zh: '卡种', en: 'the card' },
  tiers: { zh: '等级', en: 'the tier' },
  tracks: { zh: '并行等级', en: 'the track' },
  benefits: { zh: '权益', en: 'the benefit' },
  coupons: { zh: '券', en: 'the coupon' },
  couponRules: { zh: '自动发券', en: 'the rule' },
  occasions: { zh: '纪念日', en: 'the occasion' },
}

/** Lists whose items are told as wholes when they are new, gone or in another order. */
export const partLists = Object.keys(kinds)

const named = (value: unknown): Words => {
  const { name } = (value ?? {}) as { name?: Words }
  return name ? valueWords(name) : valueWords(value)
}

const walletWords = ({ expiry, tenderFen, hold }: Wallet, programme: ProgrammeDocument): Words => {
  const [lives, pays] = [expiryWords(expiry), tenderWords(tenderFen)]
  const held = hold ? heldWords(hold, programme) : null
  return {
    zh: `有效期：${lives.zh}，${pays.zh}${held ? `，${held.zh}` : ''}`,
    en: `points expire: ${lives.en}; ${pays.en}${held ? `; ${held.en}` : ''}`,
  }
}

const upgrades: Readonly<Record<Tier['upgrade'], Words>> = {
  automatic: { zh: '自动升级', en: 'automatic' },
  application: { zh: '会员申请', en: 'on application' },
  grant: { zh: '店员授予', en: 'given by staff' },
}

const tierWords = ({ any, upgrade, keep }: Tier, { wallets }: ProgrammeDocument): Words => {
  const ways = joined(any.map((one) => conditionWords(one, wallets)), '，或', ', or ')
  const stays = keep && keepWords(keep, wallets)
  const all = [...(any.length === 0 ? [] : [ways]), upgrades[upgrade]]
  return joined(stays ? [...all, { zh: `保级：${stays.zh}`, en: `to stay: ${stays.en}` }] : all, '；', '; ')
}

const trackWords = ({ tiers }: TierTrack, programme: ProgrammeDocument): Words =>
  joined(
    tiers.map((tier) => {
      const words = tierWords(tier, programme)
      return { zh: `${tier.name.zh}（${words.zh}）`, en: `${tier.name.en} (${words.en})` }
    }),
    '、',
    ', ',
  )

const activityWords = ({ points: smallest, wallet }: ActivityRule, { wallets }: ProgrammeDocument): Words => {
  const { name, scale } = wallets.find(({ id }) => id === wallet) ?? { name: { zh: wallet, en: wallet }, scale: 0 }
  const [zh, en] = [valueWords(smallest / 10 ** scale).zh, valueWords(smallest / 10 ** scale).en]
  return { zh: `每次得 ${zh} ${name.zh}`, en: `${en} ${name.en} each time` }
}

const couponWords = (coupon: CouponTemplate): Words => {
  const { kind, minimumFen } = coupon
  const over = minimumFen === undefined ? { zh: '', en: '' } : { zh: `，满 ${yuan(minimumFen)}`, en: `, from ${yuan(minimumFen)}` }
  const worth: Words =
    kind === 'amountOff'
      ? { zh: `减 ${yuan(coupon.offFen)}`, en: `${yuan(coupon.offFen)} off` }
      : kind === 'percentOff'
        ? { zh: `减 ${String(coupon.percent)}%`, en: `${String(coupon.percent)}% off` }
        : coupon.scope
  return { zh: worth.zh + over.zh, en: worth.en + over.en }
}

const moments: Readonly<Record<CouponRule['kind'], Words>> = {
  order: { zh: '消费后', en: 'after an order' },
  join: { zh: '入会时', en: 'on joining' },
  tier: { zh: '升级时', en: 'on reaching a tier' },
  profile: { zh: '资料填写完整时', en: 'for a complete profile' },
}

const ruleWords = ({ kind, coupon }: CouponRule): Words => ({
  zh: `${moments[kind].zh}发券「${coupon}」`,
  en: `gives the coupon “${coupon}” ${moments[kind].en}`,
})

const occasionWords = ({ coupon = '—' }: Occasion): Words => ({ zh: `每年一次，发券「${coupon}」`, en: `once a year, with the coupon “${coupon}”` })

const multiplierWords = ({ times }: Multiplier): Words => {
  const { zh, en } = ratioWords(times)
  return { zh: `乘以 ${zh}`, en: `times ${en}` }
}

/** What a whole item does, by its list; the one that asks knows that the item is of that list. */
const details: Readonly<Record<string, (value: never, programme: ProgrammeDocument) => Words | null>> = {
  wallets: walletWords,
  earn: earnWords,
  activities: activityWords,
  multipliers: multiplierWords,
  tiers: tierWords,
  tracks: trackWords,
  benefits: benefitWords,
  coupons: couponWords,
  couponRules: ruleWords,
  occasions: occasionWords,
}

const detail = (list: unknown, value: unknown, programme: ProgrammeDocument): Words | null =>
  details[String(list)]?.(value as never, programme) ?? null

/** A whole wallet, rule or tier that is new or gone, with what it does. */
export const partSaid = ({ keys, kind, was, now }: Change, both: Both): Words => {
  const [list] = keys
  const { zh, en } = kinds[String(list)] ?? { zh: String(list), en: String(list) }
  const value = kind === 'added' ? now : was
  const [name, does] = [named(value), detail(list, value, kind === 'added' ? both.now : both.was)]
  const more = does ? { zh: `：${does.zh}`, en: `: ${does.en}` } : { zh: '', en: '' }
  return kind === 'added'
    ? { zh: `新增${zh}${name.zh}${more.zh}`, en: `${en} ${name.en} is new${more.en}` }
    : { zh: `取消${zh}${name.zh}${more.zh}`, en: `${en} ${name.en} is gone${more.en}` }
}

/** The same wallets, rules or tiers in another order. */
export const orderSaid = ({ keys, was, now }: Change): Words => {
  const { zh, en } = kinds[String(keys[0])] ?? { zh: '', en: '' }
  const [a, b] = [was, now].map((list) => joined((list as unknown[]).map(named), '、', ', '))
  const plural = `${en.replace('the ', '')}s`
  return {
    zh: `${zh}的顺序由${a?.zh ?? ''}改为${b?.zh ?? ''}`,
    en: `the order of ${plural}: from ${a?.en ?? ''} to ${b?.en ?? ''}`,
  }
}
