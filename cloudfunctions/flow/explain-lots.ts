import { dayText, lastUsableDay } from '../core/kernel'
import { expiryWords, holdWords, tenderWords } from '../core/programme'
import { TENDER_RULE, walletOf } from '../core/ledger'
import type { WhyLot, WhyView } from '../../types/contract'
import type { Programme, Words } from '../../types/programme'
import type { EntryRecord, Posting } from '../../types/record'

/** What postings did to the points of a lot, by where they went; what moves between lots alone is left out. */
const deedOf = ({ from, to }: Posting): WhyLot['deed'] | null => {
  if (to === 'redeemed') return 'spent'
  if (from === 'redeemed') return to === 'member' ? 'back' : to === 'debt' ? 'repaid' : 'lapsed'
  if (from === 'pending' && to !== 'reversed') return to === 'debt' ? 'repaid' : 'released'
  if (from === 'member' && to === 'expired') return 'lapsed'
  return null
}

/** The lots that an entry used, gave back, let go or ended, each with its last day; earned points have their own figures. */
export const lotsOf = ({ zone }: Programme, { postings }: EntryRecord): WhyLot[] =>
  postings.flatMap((posting) => {
    const deed = deedOf(posting)
    const { points, expiresAt } = posting
    return deed ? [{ deed, points, lastDay: expiresAt === null ? null : lastUsableDay(expiresAt, zone) }] : []
  })

/** From which day what the entry earned may be used, where it was held back. */
export const heldUntil = ({ zone }: Programme, { postings }: EntryRecord): string | null => {
  const held = postings.find(({ to }) => to === 'pending')?.releaseAt
  return held === undefined ? null : dayText(held, zone)
}

/**
 * What the programme's settings say of returns: earned points by their lots and then as debt, spent points by the last day
 * they had or the grace.
 */
export const refundRuleOf = ({ refund }: Programme): Words => {
  const days = refund?.graceDays ?? 0
  const zh = days > 0 ? `已过期的再给 ${String(days)} 天` : '已过期的不再恢复'
  const en = days > 0 ? `those past it live ${String(days)} days more` : 'those past it are not usable any more'
  return {
    zh: `退货退回原订单所得，不足的记为待还，由以后所得抵还；用掉的积分按原有效期退回，${zh}`,
    en: `A return takes back what its order earned, and what is missing is owed and repaid by later points; points spent on it come back with their last day, and ${en}`,
  }
}

/** What the entries of one event rest on, where that is no rule of earning. */
export const groundsOf = (programme: Programme, event: readonly EntryRecord[]): WhyView['rule']['names'] => {
  const grounds = event.flatMap(({ kind, rule, wallet: id }): Words[] => {
    if (!programme.wallets.some((one) => one.id === id)) return []
    const wallet = walletOf(programme, id)
    const named = ({ zh, en }: Words): Words => ({ zh: `${wallet.name.zh}：${zh}`, en: `${wallet.name.en}: ${en}` })
    if (kind === 'expiry' || kind === 'extension') {
      const life = expiryWords(wallet.expiry)
      return [named({ zh: `有效期 ${life.zh}`, en: `they live ${life.en}` })]
    }
    if (kind === 'release') return [named(holdWords(wallet.hold))]
    if (kind === 'redemption' && rule === TENDER_RULE) return [named(tenderWords(wallet.tenderFen))]
    return kind === 'restoration' ? [named(returnWords(programme))] : []
  })
  return grounds.filter(({ zh }, index) => grounds.findIndex((one) => one.zh === zh) === index)
}

const returnWords = ({ refund }: Programme): Words => {
  const days = refund?.graceDays ?? 0
  return days > 0
    ? { zh: `按原有效期退回，已过期的再给 ${String(days)} 天`, en: `back with their last day, past it ${String(days)} days more` }
    : { zh: '按原有效期退回', en: 'back with their last day' }
}
