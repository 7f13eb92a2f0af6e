import type { CouponView } from '../../../../types/contract'
import { endTime, listTime, momentIn } from '../../../figure/time'
import type { WordBook } from '../../../words/book'

const DAY_MS = 86_400_000
/** From so few days on the end is told as days left. */
const SOON_DAYS = 9

export type Stand = 'early' | 'held' | 'soon' | 'open' | 'used' | 'expired' | 'withdrawn'

/** How a coupon stands for the member who looks at it. */
export function standOf({ state, validFrom, expiresAt }: CouponView, now: number): Stand {
  if (state === 'used' || state === 'expired' || state === 'withdrawn') return state
  if (state === 'held') return 'held'
  if (validFrom > now) return 'early'
  return daysLeft(expiresAt, now) <= SOON_DAYS ? 'soon' : 'open'
}

/** Whole and begun days until the end, today counted. */
export const daysLeft = (expiresAt: number, now: number): number => Math.max(1, Math.ceil((expiresAt - now) / DAY_MS))

/** A day without the year where it is this one: 11-30. */
export function shortDay(at: number, now: number, zone: string): string {
  return listTime(at, now, zone).slice(0, -6)
}

/** Without the year where it is this one: 11-30 24:00. */
export function shortEnd(at: number, now: number, zone: string): string {
  const text = endTime(at, zone)
  return momentIn(zone, at - 1).year === momentIn(zone, now).year ? text.slice(5) : text
}

/** The line of dates under a coupon's name. */
export function whenText(view: CouponView, { now, zone, words }: { now: number; zone: string; words: WordBook['coupon'] }): string {
  const { used, withdrawn, validFrom, expiresAt } = view
  switch (standOf(view, now)) {
    case 'early':
      return words.begins(shortDay(validFrom, now, zone))
    case 'used':
      return used ? words.usedAt(listTime(used.at, now, zone), used.store) : words.used
    case 'withdrawn':
      return withdrawn ? words.withdrawnAt(shortDay(withdrawn.at, now, zone)) : words.withdrawn
    case 'held':
    case 'soon':
    case 'open':
    case 'expired':
      return words.ends(shortEnd(expiresAt, now, zone))
  }
}
