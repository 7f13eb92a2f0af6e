import type { Page } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { MessageRecord } from '../../types/record'

const LANES = [1, 2, 3] as const

/** A cursor says in which lane it stands: `2|…`. */
const placeIn = (after: string | undefined): { lane: number; cursor: string | undefined } => {
  const cut = after?.indexOf('|') ?? -1
  if (after === undefined || cut < 0) return { lane: LANES[0], cursor: undefined }
  return { lane: Number(after.slice(0, cut)), cursor: after.slice(cut + 1) || undefined }
}

/** Messages that are due: what matters more before what matters less, and of those what waits longest first. */
export const dueMessages = async (world: World, limit: number, after: string | undefined): Promise<Page<MessageRecord>> => {
  const { lane, cursor } = placeIn(after)
  const range = { dueAt: { lte: world.clock.now() } }
  const page = await world.store.find<MessageRecord>('message', { eq: { lane }, range, limit, after: cursor })
  const following = page.next === null ? (lane < LANES.length ? `${String(lane + 1)}|` : null) : `${String(lane)}|${page.next}`
  return { items: page.items, next: following, previous: null }
}
