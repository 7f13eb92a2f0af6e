import { startOfDay } from '../core/kernel'
import { messageId, templateFor } from '../core/message'
import { ladderViews } from '../core/tier'
import type { Page } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { AccountRecord } from '../../types/record'
import { memberNow } from './follow-member'
import { queueFirst } from './queue-message'

const DAY_MS = 86_400_000

/** Members whose review is near enough that some tier announces it. */
export const reviewsAhead = async (world: World, limit: number, after: string | undefined): Promise<Page<{ _id: string }>> => {
  const [programme, now] = [await world.programme(), world.clock.now()]
  const ladders = [programme.tiers, ...(programme.tracks ?? []).map(({ tiers }) => tiers)]
  const furthest = Math.max(0, ...ladders.flat().map(({ keep }) => (keep?.noticeDays ?? 0) + (keep?.graceDays ?? 0)))
  if (furthest === 0 || !templateFor(programme, 'tier.review')) return { items: [], next: null, previous: null }
  const range = { nextReviewAt: { gt: now, lte: now + (furthest + 2) * DAY_MS } }
  return world.store.find<AccountRecord>('account', { range, limit, after })
}

/** Tells one member of a review that lies ahead, once a period; true when there was something to tell. */
export const announceReview = async (world: World, id: string): Promise<boolean> => {
  const [programme, now] = [await world.programme(), world.clock.now()]
  const template = templateFor(programme, 'tier.review')
  if (!template) return false
  return world.store.transact(async (tx) => {
    const account = await tx.get<AccountRecord>('account', id)
    const member = account && (await memberNow(tx, id))
    if (!member || member._id !== id) return false
    const keep = ladderViews(programme, account, now)[0]?.keep
    if (keep?.state !== 'announced') return false
    const cause = `review:${keep.lastDay}`
    if (await tx.get('message', messageId({ template: template.id, member: id, cause }))) return false
    const values = { name: member.name, tier: keep.tier.name, day: startOfDay(keep.lastDay, programme.zone) }
    return (await queueFirst(tx, programme, { member: id, template: template.id, cause, values, at: now })) !== null
  })
}
