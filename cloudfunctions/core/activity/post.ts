import type { Programme } from '../../../types/programme'
import type { ActivityDetail, TakeBackDetail } from '../../../types/record'
import { clawBack, counted, credit, ownLot, postMoves, type EventCause, type Moved } from '../ledger'
import { countEarned, countReferral, uncountReferral } from '../member'
import type { AccountRecord, Stats } from '../../../types/record'
import { standingWith } from './standing'

type Cause = Omit<EventCause, 'kind'>

/** Posts what a doing earned, an entry a rule; counts, statistics and streak follow. Takes the account's next number. */
export const postActivity = (account: AccountRecord, cause: Cause, detail: ActivityDetail, day: number): Moved => {
  const moves = detail.earned.map(({ wallet, rule, points, expiresAt }) => {
    return { wallet, rule, move: (standing: AccountRecord['wallets'][string]) => credit(standing, points, expiresAt) }
  })
  const posted = postMoves(counted(account, detail.earned, 1), { ...cause, kind: 'activity' }, moves)
  const activity = standingWith(account.activity ?? {}, detail, day)
  const changed = { ...posted.account, stats: statsWith(posted.account.stats, detail, day) }
  const empty = Object.keys(activity).length === 0
  return { entries: posted.entries, account: empty ? changed : { ...changed, activity } }
}

/** Takes an earlier doing's points back as those of a returned order are: own lot, others, then debt. */
export const postTakeBack = (programme: Programme, account: AccountRecord, cause: Cause, detail: TakeBackDetail): Moved => {
  const moves = detail.earned.map(({ wallet, rule, points, expiresAt }) => {
    const move = (standing: AccountRecord['wallets'][string]) => clawBack(standing, points, ownLot(programme, wallet, standing, expiresAt))
    return { wallet, rule, move }
  })
  const posted = postMoves(counted(account, detail.earned, -1), { ...cause, kind: 'reversal' }, moves)
  return { entries: posted.entries, account: { ...posted.account, stats: statsWithout(posted.account.stats, detail) } }
}

/** The statistics with a doing: its points on its day, and a member introduced. */
export const statsWith = (stats: Stats, { activity, earned }: Pick<ActivityDetail, 'activity' | 'earned'>, day: number): Stats => {
  const counts = countEarned(stats, { day, earned }, 1)
  return activity === 'referral' ? countReferral(counts, day) : counts
}

export const statsWithout = (stats: Stats, { activity, earned, day }: TakeBackDetail): Stats => {
  const counts = countEarned(stats, { day, earned }, -1)
  return activity === 'referral' ? uncountReferral(counts, day) : counts
}
