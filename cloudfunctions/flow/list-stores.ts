import { dayNumber, withCheckCharacter } from '../core/kernel'
import { isClosed, stateOf, storesReached } from '../core/staff'
import type { SceneRow, StoreRow, StoreView } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { SceneRecord, StaffRecord, StoreRecord, TillRecord, VisitRecord } from '../../types/record'
import type { Scope } from '../../types/role'
import { readAll } from './read-all'

export interface ListStores {
  scope: Scope
  home: StoreRecord
  text: string | undefined
  state: 'open' | 'closed' | undefined
  after: string | undefined
  limit: number
}

const rowOf = (shop: StoreRecord, now: number): StoreRow => ({
  ...{ store: shop._id, name: shop.name, nameEn: shop.nameEn ?? null, city: shop.city, region: shop.region ?? null },
  ...{ closedAt: shop.closedAt, closed: isClosed(shop, now) },
})

const says = ({ _id, name, nameEn = '', city, address, region = '' }: StoreRecord, text: string): boolean =>
  [_id, name, nameEn, city, address, region].some((part) => part.toLowerCase().includes(text.toLowerCase()))

/** A chain has so few stores that all are read, and a page of what fits is given, by id. */
export const listStores = async (world: World, { scope, home, text = '', state, after = '', limit }: ListStores): Promise<{ rows: StoreRow[]; next: string | null }> => {
  const now = world.clock.now()
  const reached = storesReached(await readAll<StoreRecord>(world, 'shop', {}), scope, home)
  const fitting = reached.filter((shop) => says(shop, text) && (state === undefined || isClosed(shop, now) === (state === 'closed')))
  const rest = fitting.filter(({ _id }) => _id > after)
  const rows = rest.slice(0, limit).map((shop) => rowOf(shop, now))
  return { rows, next: rest.length > limit ? (rows.at(-1)?.store ?? null) : null }
}

const DAYS = 30
/** Visits that are counted for the codes of one store. */
const VISITS_AT_MOST = 5000

const countedFor = async (world: World, store: string): Promise<ReadonlyMap<string, { opened: number; joined: number }>> => {
  const today = dayNumber(world.clock.now(), (await world.programme()).zone)
  const counted = new Map<string, { opened: number; joined: number }>()
  let [after, seen]: [string | undefined, number] = [undefined, 0]
  do {
    const page: { items: VisitRecord[]; next: string | null } = await world.store.find<VisitRecord>('visit', { eq: { store }, range: { day: { gt: today - DAYS } }, limit: 1000, after })
    for (const { scene, member } of page.items) {
      const so = counted.get(scene) ?? { opened: 0, joined: 0 }
      counted.set(scene, { opened: so.opened + 1, joined: so.joined + (member === null ? 0 : 1) })
    }
    seen += page.items.length
    after = page.next ?? undefined
  } while (after !== undefined && seen < VISITS_AT_MOST)
  return counted
}

/** The text that is printed: the id of the record and its check character. */
export const printedText = (id: string): string => `${id}.${withCheckCharacter(id.replaceAll('.', '')).slice(-1)}`

/** One store with its codes, what came of them, and how many people and tills it has. */
export const viewStore = async (world: World, shop: StoreRecord): Promise<StoreView> => {
  const [now, of] = [world.clock.now(), { eq: { store: shop._id } }]
  const [scenes, people, tills, counted] = await Promise.all([
    readAll<SceneRecord>(world, 'scene', of),
    readAll<StaffRecord>(world, 'staff', { ...of, order: 'name' }),
    readAll<TillRecord>(world, 'till', of),
    countedFor(world, shop._id),
  ])
  const row = ({ _id, staff, campaign, expiresAt }: SceneRecord): SceneRow => ({
    ...{ scene: printedText(_id), staff: people.find((one) => one._id === staff)?.name ?? staff, campaign, expiresAt },
    ...{ over: expiresAt !== null && expiresAt <= now, ...(counted.get(_id) ?? { opened: 0, joined: 0 }) },
  })
  const inState = (state: string): number => people.filter((one) => stateOf(one) === state).length
  return {
    ...rowOf(shop, now),
    ...{ address: shop.address, phone: shop.phone, digits: shop.digits ?? null, revision: shop.revision ?? 0 },
    scenes: scenes.map(row),
    people: { working: inState('active'), invited: inState('invited'), suspended: inState('suspended') },
    tills: tills.filter(({ revoked }) => !revoked).length,
  }
}
