import { canonicalJson, ok, refuse } from '../core/kernel'
import { withKeyRevoked, withNewKey } from '../core/staff'
import type { TillKeyShown } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { TillRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { readAll } from './read-all'
import { tillKey } from './till-key'

export const TILLS_A_STORE = 50
/** For so long an answer that was lost may be heard again, by the same person under the same reference. */
export const SHOWN_AGAIN_MS = 10 * 60_000

interface By {
  store: string
  staff: string
  reference: string
}

const shown = (world: World, { _id, store, generation, before }: TillRecord): TillKeyShown => ({
  ...{ till: _id, store, generation, key: tillKey(world, _id, generation) },
  oldKeyUntil: before?.until ?? null,
})

/** What a repeat hears; null where it is none. */
const heard = (world: World, till: TillRecord, { reference, asked, at, by }: NonNullable<TillRecord['deed']>): Result<TillKeyShown> | null => {
  const { deed } = till
  if (deed?.reference !== reference || deed.by !== by) return null
  if (deed.asked !== asked) return refuse({ code: 'reference.reused', reference, field: 'till', was: deed.asked, got: asked })
  return at - deed.at <= SHOWN_AGAIN_MS ? ok(shown(world, till)) : refuse({ code: 'till.keyShown', till: till._id, shownAt: deed.at })
}

/**
 * Adds a till to the store acted for and shows its key, once. Refuses `till.exists` (of other stores and revoked ones too),
 * `till.tooMany`, `till.keyShown`, `reference.reused`.
 */
export const addTill = async (world: World, { till: _id, store, staff, reference }: By & { till: string }): Promise<Result<TillKeyShown>> => {
  const standing = (await readAll<TillRecord>(world, 'till', { eq: { store } })).filter(({ revoked }) => !revoked)
  return world.store.transact(async (tx) => {
    const known = await tx.get<TillRecord>('till', _id)
    const at = world.clock.now()
    const deed = { reference, asked: canonicalJson({ add: _id, store }), at, by: staff }
    if (known) return heard(world, known, deed) ?? refuse({ code: 'till.exists', till: _id, store: known.store })
    if (standing.length >= TILLS_A_STORE) return refuse({ code: 'till.tooMany', store, limit: TILLS_A_STORE })
    const till: TillRecord = { _id, store, generation: 1, addedAt: at, deed }
    await tx.insert('till', till)
    return ok(shown(world, till))
  })
}

export interface RotateTill extends By {
  till: string
  generation: number
  overlapHours: number
}

/** A new key; the one before goes on for the hours asked. Refuses `till.unknown` (of another store too), and what `withNewKey` does. */
export const rotateTill = (world: World, { till: id, store, staff, reference, generation, overlapHours }: RotateTill): Promise<Result<TillKeyShown>> =>
  world.store.transact(async (tx) => {
    const till = await tx.get<TillRecord>('till', id)
    if (till?.store !== store) return refuse({ code: 'till.unknown', till: id })
    const now = world.clock.now()
    const deed = { reference, asked: canonicalJson({ rotate: id, generation, overlapHours }), at: now, by: staff }
    const again = heard(world, till, deed)
    if (again) return again
    const rotated = withNewKey(till, { generation, overlapMs: overlapHours * 3_600_000, now })
    if (!rotated.ok) return rotated
    const after = { ...rotated.value, deed }
    await tx.put<TillRecord>('till', after)
    return ok(shown(world, after))
  })

/** Ends all keys of a till, for good; asked again it stands as it is. Refuses `till.unknown`, `till.revoked` for another reason. */
export const revokeTill = (world: World, { till: id, store, staff, reference, reason }: By & { till: string; reason: string }): Promise<Result<{ till: string; revokedAt: number }>> =>
  world.store.transact(async (tx) => {
    const till = await tx.get<TillRecord>('till', id)
    if (till?.store !== store) return refuse({ code: 'till.unknown', till: id })
    const at = world.clock.now()
    const deed = { reference, asked: canonicalJson({ revoke: id, reason }), at, by: staff }
    const { deed: before, revoked } = till
    if (revoked && before?.reference === reference && before.asked === deed.asked) return ok({ till: id, revokedAt: revoked.at })
    const after = withKeyRevoked(till, { at, by: staff, reason })
    if (!after.ok) return after
    await tx.put<TillRecord>('till', { ...after.value, deed })
    return ok({ till: id, revokedAt: at })
  })
