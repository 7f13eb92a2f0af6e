import { startOfDay } from '../core/kernel'
import { messageId, templateFor } from '../core/message'
import type { Page } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { AccountRecord } from '../../types/record'
import { memberNow } from './follow-member'
import { remindersOf } from './list-reminders'
import { queueFirst } from './queue-message'

const DAY_MS = 86_400_000
/** Reminders that one member gets in one go: those whose points end first. */
const AT_ONCE = 4

/** Members of whose points some end within the longest time that the programme reminds ahead. */
export const pointsEnding = async (world: World, limit: number, after: string | undefined): Promise<Page<{ _id: string }>> => {
  const [programme, now] = [await world.programme(), world.clock.now()]
  const furthest = Math.max(0, ...programme.wallets.flatMap(({ reminders = [] }) => reminders))
  if (furthest === 0 || !templateFor(programme, 'points.expiring')) return { items: [], next: null, previous: null }
  const range = { nextExpiryAt: { gt: now, lte: now + (furthest + 2) * DAY_MS } }
  return world.store.find<AccountRecord>('account', { range, limit, after })
}

/** Reminds one member of points that end on a day that is to be told today, once each; true when there was one. */
export const remindMember = async (world: World, id: string): Promise<boolean> => {
  const [programme, now] = [await world.programme(), world.clock.now()]
  const template = templateFor(programme, 'points.expiring')
  if (!template) return false
  return world.store.transact(async (tx) => {
    const account = await tx.get<AccountRecord>('account', id)
    const member = account && (await memberNow(tx, id))
    if (!member || member._id !== id) return false
    let told = false
    for (const { wallet: walletId, points, lastDay, daysBefore } of remindersOf(programme, account, now).slice(0, AT_ONCE)) {
      const wallet = programme.wallets.find((one) => one.id === walletId)
      const whole = Math.floor(points / 10 ** (wallet?.scale ?? 0))
      const cause = `expiry:${walletId}:${lastDay}:${String(daysBefore)}`
      if (!wallet || whole === 0 || (await tx.get('message', messageId({ template: template.id, member: id, cause })))) continue
      const values = { name: member.name, points: whole, unit: wallet.name, lastDay: startOfDay(lastDay, programme.zone) }
      await queueFirst(tx, programme, { member: id, template: template.id, cause, values, at: now })
      told = true
    }
    return told
  })
}
