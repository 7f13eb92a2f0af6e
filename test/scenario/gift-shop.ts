import { presets } from '../../cloudfunctions/core/programme'
import type { ExchangeRules, ProgrammeDocument } from '../../types/programme'
import type { World } from '../../types/port/world'
import type { GiftDetails } from '../../types/record'
import { asMember, asStaff, newReference, wechat } from '../door/call'
import { buy, granted, joined } from '../flow/act'

/** A shop with gifts, as the scenarios about them need it. */
export const hemu = presets.hemu as ProgrammeDocument
export const hejingyi = wechat('demo-hejingyi')

export const rules: ExchangeRules = {
  name: { zh: '感恩回馈月', en: 'Thanks month' },
  note: { zh: '未兑的积分留到下次', en: 'Points stay' },
  window: { kind: 'always' },
  pickUpDays: 14,
  overdue: 'pointsReturn',
}

export const withExchange = (changes: Partial<ExchangeRules>): ProgrammeDocument => ({ ...hemu, exchange: { ...rules, ...changes } })

export const details = (changes: Partial<GiftDetails> = {}): GiftDetails => ({
  name: { zh: '真丝发带 · 松绿', en: 'Silk ribbon, pine' },
  line: { zh: '6 × 120 cm，桑蚕丝', en: '6 by 120 cm, mulberry silk' },
  about: { zh: '手工卷边。', en: 'Hand-rolled edges.' },
  kind: 'goods',
  picture: 'ribbon',
  price: { wallet: 'value', points: 1_600, cashFen: 0 },
  shopFen: null,
  stock: 'stores',
  stores: ['HZHB', 'SHJA'],
  delivery: false,
  limits: [],
  tiers: [],
  sale: { from: null, until: null },
  anyTime: false,
  restock: null,
  place: 1,
  ...changes,
})

export const saveGift = async (world: World, gift: string, changes: Partial<GiftDetails> = {}): Promise<void> => {
  granted(await asStaff(world, hejingyi, 'gift.save', { gift, details: details(changes) }, newReference()))
}

export const stock = async (world: World, gift: string, place: string, pieces: number): Promise<void> => {
  granted(await asStaff(world, hejingyi, 'gift.stock', { gift, place, pieces, reason: '到货' }, newReference()))
}

/** A member with so many value points (and money spent), who calls as `wechat(who)`. */
export const memberWith = async (world: World, who: string, value: number, phone?: string): Promise<string> => {
  const { member } = await joined(world, who, phone === undefined ? {} : { phone })
  if (value > 0) granted(await buy(world, { member, number: `B-${who}`, totalFen: value * 100 }))
  return member
}

/** The six digits that the member's app shows now. */
export const proofOf = async (world: World, who: string): Promise<string> =>
  granted(await asMember(world, wechat(who), 'code.mine')).code.slice(-6)

export const redeem = (world: World, who: string, gift: string, changes: object = {}, reference = newReference()) =>
  asMember(world, wechat(who), 'gift.redeem', { gift, points: 1_600, cashFen: 0, way: { store: 'HZHB' }, ...changes }, reference)

export const balanceOf = async (world: World, who: string, wallet = 'value'): Promise<number> => {
  const { wallets } = granted(await asMember(world, wechat(who), 'card.mine'))
  return wallets.find(({ id }) => id === wallet)?.balance ?? -1
}
