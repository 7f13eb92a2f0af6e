import { dayText, ok } from '../core/kernel'
import type { World } from '../../types/port/world'
import type { AccountRecord } from '../../types/record'
import { doOnce } from './do-once'

/**
 * Does the review that is due for one member, once: its reference names the day, so two workers do it once. True when
 * there was one. What it comes to is decided where every event looks at the tier.
 */
export const reviewTier = async (world: World, id: string): Promise<boolean> => {
  const [programme, account, now] = [await world.programme(), await world.store.get<AccountRecord>('account', id), world.clock.now()]
  const due = account?.nextReviewAt ?? null
  if (due === null || due > now) return false
  // The day before the first moment after the period or its grace.
  const day = dayText(due - 1, programme.zone)
  return record(world, id, `review:${day}`, day)
}

/** Lays out the first review of a member who came into a tier before it was reviewed. */
export const planReview = async (world: World, id: string): Promise<boolean> => {
  const { version } = await world.programme()
  return record(world, id, `review:from-${String(version)}`, null)
}

const record = async (world: World, member: string, reference: string, day: string | null): Promise<boolean> => {
  const ask = { member, reference, kind: 'tierReview' as const, asked: { day }, store: null, staff: null }
  const done = await doOnce(world, ask, ({ account }) =>
    ok({ account: { ...account, sequence: account.sequence + 1 }, entries: [], detail: { day }, answer: () => null }),
  )
  return done.ok
}
