import { ok, refuse, split } from '../core/kernel'
import type { Doc, Tx } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { CouponTemplate } from '../../types/programme'
import type { CouponRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { eachOf } from './read-all'
import type { Difference } from './verify-member'

/** So many documents that members who take a coupon at the same time seldom meet in one. */
const SHARDS = 8

/** Coupons of a kind given out of one part of all. `_id` = `<template>:<n>`. */
interface GivenRecord extends Doc {
  template: string
  given: number
}

/**
 * Takes one of the pieces there are in all: from the member's own part, or where that is empty from the next that has one,
 * so that the last piece is found wherever it lies. What has no total is counted too, so that one may be set later. Gives
 * what is to be written. Refuses `coupon.soldOut`.
 */
export const takeOfTotal = async (tx: Tx, { id, name, total }: CouponTemplate, member: string): Promise<Result<GivenRecord>> => {
  const parts = split(total ?? Number.MAX_SAFE_INTEGER, Array.from({ length: SHARDS }, () => 1))
  const first = parseInt(member.slice(-2), 16) % SHARDS
  for (let step = 0; step < SHARDS; step += 1) {
    const part = (first + step) % SHARDS
    const _id = `${id}:${String(part)}`
    const given = (await tx.get<GivenRecord>('couponGiven', _id))?.given ?? 0
    if (given < (parts[part] ?? 0)) return ok({ _id, template: id, given: given + 1 })
  }
  return refuse({ code: 'coupon.soldOut', name, total: total ?? Number.MAX_SAFE_INTEGER })
}

/** What the parts say was given of each kind, beside the coupons that there are of each kind. */
export const verifyTotals = async (world: World, report: (difference: Difference) => void): Promise<void> => {
  const given = new Map<string, number>()
  for await (const one of eachOf<GivenRecord>(world, 'couponGiven', {})) {
    given.set(one.template, (given.get(one.template) ?? 0) + one.given)
  }
  for (const [template, stored] of given) {
    let recomputed = 0
    for await (const { template: of } of eachOf<CouponRecord>(world, 'coupon', { eq: { template } })) recomputed += of === template ? 1 : 0
    if (stored !== recomputed) report({ member: template, what: 'coupons given of a total', stored, recomputed })
  }
}
