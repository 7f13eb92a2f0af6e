import { dayNumber, lastUsableDay } from '../core/kernel'
import { settle } from '../core/ledger'
import type { ReminderView } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { Programme } from '../../types/programme'
import type { AccountRecord } from '../../types/record'

/** Members looked at for one page. */
export const REMINDERS_AT_MOST = 100

const DAY_MS = 86_400_000

/**
 * Points that end on a day of which the programme says to remind today, member by member, those whose points end first
 * before others. Members with nothing to be reminded of make no row, so a page may be short and still have a next.
 */
export const listReminders = async (
  world: World,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<{ rows: ReminderView[]; next: string | null }> => {
  const [programme, now] = [await world.programme(), world.clock.now()]
  const furthest = Math.max(0, ...programme.wallets.flatMap(({ reminders = [] }) => reminders))
  // The first lot that ends is no later than the one to be reminded of; a day more, for clocks that go back.
  const page = await world.store.find<AccountRecord>('account', {
    range: { nextExpiryAt: { gt: now, lte: now + (furthest + 2) * DAY_MS } },
    limit,
    after,
  })
  return { rows: page.items.flatMap((account) => remindersOf(programme, account, now)), next: page.next }
}

/** What one member is to be reminded of today. */
export const remindersOf = (programme: Programme, before: AccountRecord, now: number): ReminderView[] => {
  const { account } = settle(programme, before, now)
  const today = dayNumber(now, programme.zone)
  return programme.wallets.flatMap(({ id, reminders = [] }) =>
    (account.wallets[id]?.lots ?? []).flatMap(({ expiresAt, points }) => {
      if (expiresAt === null) return []
      const daysBefore = dayNumber(expiresAt - 1, programme.zone) - today
      const lastDay = lastUsableDay(expiresAt, programme.zone)
      return reminders.includes(daysBefore) ? [{ member: account._id, wallet: id, points, lastDay, daysBefore }] : []
    }),
  )
}
