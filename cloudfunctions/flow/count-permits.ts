import { ok } from '../core/kernel'
import type { PermitCount } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { ReachRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { readPage } from './read-page'

/** Members that one call looks at. */
const LOOKED_AT = 1_000

/**
 * Who has accepts left, template by template, of 1,000 members a call; the caller adds the pages up. Refuses `input.invalid`
 * for a cursor that no page gave.
 */
export const countPermits = async (world: World, after: string | undefined): Promise<Result<{ permits: PermitCount[]; seen: number; next: string | null }>> => {
  const page = await readPage<ReachRecord>(world, 'reach', {}, { after, limit: LOOKED_AT })
  if (!page.ok) return page
  const { items, next } = page.value
  const found = new Map<string, PermitCount>()
  for (const { template, left } of items.flatMap(({ permits }) => permits)) {
    const before = found.get(template) ?? { template, members: 0, left: 0 }
    if (left > 0) found.set(template, { template, members: before.members + 1, left: before.left + left })
  }
  return ok({ permits: [...found.values()], seen: items.length, next })
}
