import type { StoreRecord } from '../../../types/record'
import type { Result } from '../../../types/result'
import type { Scope } from '../../../types/role'
import { ok, refuse } from '../kernel'
import { reaches } from './may'

export type StoreDetails = Pick<StoreRecord, 'name' | 'city' | 'address' | 'phone'> & { nameEn: string | null; region: string | null; digits: string | null }

export const isClosed = ({ closedAt }: Pick<StoreRecord, 'closedAt'>, now: number): boolean => closedAt !== null && closedAt <= now

/** Stores that somebody's scope reaches from where they stand, by id. */
export const storesReached = (stores: readonly StoreRecord[], scope: Scope, home: StoreRecord): StoreRecord[] =>
  stores.filter((store) => reaches(scope, home, store)).sort((a, b) => (a._id < b._id ? -1 : 1))

/**
 * The store with new details, or a new one; `revision` as it was read, null: it is to be new. Refuses `store.exists`,
 * `store.unknown`, `store.changed`. The digits of card numbers stay what they were once they are given, or two stores could have had them.
 */
export const withStore = (known: StoreRecord | null, _id: string, { nameEn, region, digits, ...plain }: StoreDetails, revision: number | null): Result<StoreRecord> => {
  if (known && revision === null) return refuse({ code: 'store.exists', store: _id, name: known.name })
  if (!known && revision !== null) return refuse({ code: 'store.unknown', store: _id, field: 'store', rule: 'a store of this chain' })
  const now = known?.revision ?? 0
  if (revision !== null && revision !== now) return refuse({ code: 'store.changed', store: _id, revision, now })
  if (known?.digits !== undefined && digits !== known.digits) return refuse({ code: 'input.invalid', field: 'details.digits', rule: `${known.digits}: they are printed on cards` })
  return ok({
    ...{ _id, ...plain, closedAt: known?.closedAt ?? null, revision: now + 1 },
    ...(nameEn === null ? {} : { nameEn }),
    ...(region === null ? {} : { region }),
    ...(digits === null ? {} : { digits }),
  })
}
