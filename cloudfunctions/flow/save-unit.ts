import { ok, refuse } from '../core/kernel'
import type { UnitView } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { Programme } from '../../types/programme'
import type { CardRecord, UnitRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { pageOf, type Paged } from './page-of'

/** Cards of one unit that are counted; a unit with more says so. */
const COUNTED_AT_MOST = 1000
export const UNIT_ROWS_AT_MOST = 20

export interface SaveUnit {
  name: string
  kind: string
  store: string
  staff: string
  reference: string
}

/**
 * Keeps a unit. The same reference again hears the same. Refuses `unit.none` (the programme has no groups), `unit.kind`,
 * `reference.reused`.
 */
export const saveUnit = async (world: World, ask: SaveUnit): Promise<Result<UnitView>> => {
  const programme = await world.programme()
  const { groups } = programme
  const { name, kind, store, staff, reference } = ask
  if (!groups) return refuse({ code: 'unit.none', programme: programme.id, rule: 'a programme that has group units' })
  if (!groups.kinds.some(({ id }) => id === kind)) {
    return refuse({ code: 'unit.kind', field: 'kind', kind, known: groups.kinds.map(({ id }) => id).join(', ') })
  }
  const _id = `u${world.keys.digest(`unit:${store}:${reference}`).slice(0, 20)}`
  const saved = await world.store.transact(async (tx): Promise<Result<UnitRecord>> => {
    const known = await tx.get<UnitRecord>('unit', _id)
    const reused = (field: string, was: string, got: string) => refuse({ code: 'reference.reused', reference, field, was, got })
    if (known && known.name !== name) return reused('name', known.name, name)
    if (known && known.kind !== kind) return reused('kind', known.kind, kind)
    if (known) return ok(known)
    const unit: UnitRecord = { _id, reference, name, kind, store, createdAt: world.clock.now(), createdBy: staff }
    await tx.insert('unit', unit)
    return ok(unit)
  })
  return saved.ok ? ok(await unitView(world, programme, saved.value)) : saved
}

/** A unit of this store. Refuses `unit.unknown`. */
export const unitOf = async (world: World, id: string, store: string): Promise<Result<UnitRecord>> => {
  const unit = await world.store.get<UnitRecord>('unit', id)
  return unit && unit.store === store
    ? ok(unit)
    : refuse({ code: 'unit.unknown', field: 'unit', rule: 'a unit that your store looks after' })
}

/** Units of a store, latest first. */
export const listUnits = async (
  world: World,
  { store, after, limit }: { store: string; after: string | undefined; limit: number },
): Promise<Result<Paged<UnitView> & { kinds: UnitView['kind'][] }>> => {
  const programme = await world.programme()
  const page = await pageOf<UnitRecord>(world, 'unit', { eq: { store }, order: 'createdAt', desc: true, limit, after })
  if (!page.ok) return page
  const rows = await Promise.all(page.value.items.map((unit) => unitView(world, programme, unit)))
  const kinds = (programme.groups?.kinds ?? []).map(({ id, name }) => ({ id, name }))
  return ok({ rows, next: page.value.next, kinds })
}

const unitView = async (world: World, { groups }: Programme, { _id, name, kind, createdAt }: UnitRecord): Promise<UnitView> => {
  const count = async (state: CardRecord['state']): Promise<{ count: number; more: boolean }> => {
    const page = await world.store.find('card', { eq: { unit: _id, state }, limit: COUNTED_AT_MOST })
    return { count: page.items.length, more: page.next !== null }
  }
  const [invited, active, cancelled] = await Promise.all([count('invited'), count('active'), count('cancelled')])
  const found = groups?.kinds.find((one) => one.id === kind)
  return {
    unit: _id,
    name,
    kind: { id: kind, name: found?.name ?? { zh: kind, en: kind } },
    festivals: found?.festivals ?? [],
    createdAt,
    invited: invited.count,
    confirmed: active.count,
    declined: cancelled.count,
    more: invited.more || active.more || cancelled.more,
  }
}
