import type { TenderLimit } from '../../../types/record'
import type { PointsRefusals } from '../../../types/refusal/points'
import { money } from '../../figure/money'
import { pointsText } from '../../figure/points'
import type { RefusalTable } from './table'

type Limit = PointsRefusals['tender.limit']

/** Why not more, and what to do. */
const limits: Readonly<Record<TenderLimit, { zh: (f: Limit) => string; en: (f: Limit) => string }>> = {
  rights: { zh: () => '按规则不能抵现，请用其他方式付款', en: () => 'By the rules they do not pay; please pay otherwise' },
  balance: {
    zh: (f) => `余额 ${pointsText(f.limit, f.scale)}，请按可用数填写`,
    en: (f) => `There are ${pointsText(f.limit, f.scale)}; use what may pay`,
  },
  later: {
    zh: (f) => `这一单付款在前，之后的订单所得不能抵它，只剩 ${pointsText(f.limit, f.scale)} 可用`,
    en: (f) => `What orders paid later earned cannot pay this one; that leaves ${pointsText(f.limit, f.scale)}`,
  },
  due: { zh: (f) => `待付只有 ${money(f.limit)}，请按可用数填写`, en: (f) => `Only ${money(f.limit)} is left to pay` },
  share: { zh: (f) => `每单最多抵应付的 ${f.limit}%`, en: (f) => `They pay ${f.limit}% of an order at most` },
  most: { zh: (f) => `每单最多用 ${f.limit}`, en: (f) => `${f.limit} an order at most` },
  least: { zh: (f) => `${f.limit} 起用，再积累一些即可`, en: (f) => `They pay from ${f.limit} on; earn some more` },
  step: { zh: (f) => `按 ${f.limit} 的整数倍使用`, en: (f) => `They pay in multiples of ${f.limit}` },
}

/** Words for refusals about spending points. */
export const pointsRefusals: RefusalTable<keyof PointsRefusals> = {
  'points.short': {
    zh: (f) => [
      `还差 ${pointsText(f.short, f.scale)} ${f.name.zh}`,
      `需要 ${pointsText(f.needed, f.scale)}，您有 ${pointsText(f.has, f.scale)}。再积累一些，或少用一些即可`,
    ],
    en: (f) => [
      `${pointsText(f.short, f.scale)} short: ${f.name.en}`,
      `It takes ${pointsText(f.needed, f.scale)}, you have ${pointsText(f.has, f.scale)}. Earn some more, or use fewer`,
    ],
  },
  'right.none': {
    zh: (f) => [
      f.right === 'transfer' ? `${f.name.zh}不能转让` : `${f.name.zh}不能兑换现金`,
      '章程第五条：积分只归本人使用，不转让、不兑现。可以抵现或兑礼的，到店或在明细中使用',
    ],
    en: (f) => [
      f.right === 'transfer' ? `${f.name.en} cannot be passed on` : `${f.name.en} cannot be paid out`,
      'Points are for the member alone and never become money. Pay with them or exchange them for gifts where they may',
    ],
  },
  'tender.limit': {
    zh: (f) => [
      `这一单可用 ${pointsText(f.payable, f.scale)} ${f.name.zh}`,
      `这次要用 ${pointsText(f.points, f.scale)}。${limits[f.by].zh(f)}`,
    ],
    en: (f) => [
      `${pointsText(f.payable, f.scale)} may pay this order: ${f.name.en}`,
      `${pointsText(f.points, f.scale)} were asked. ${limits[f.by].en(f)}`,
    ],
  },
}
