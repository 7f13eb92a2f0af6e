import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { demoScenes, demoStaff, demoStores, demoTills } from '../../cloudfunctions/demo/chain'
import { seedDemo } from '../../cloudfunctions/demo'
import { presets } from '../../cloudfunctions/core/programme'
import { publishProgramme } from '../../cloudfunctions/flow/publish-programme'
import { shelfOf } from '../../cloudfunctions/platform/host/local/shelf'
import { localFiles } from '../../cloudfunctions/platform/file/local'
import { makeLog } from '../../cloudfunctions/platform/log'
import { localPayer, type LocalPayer } from '../../cloudfunctions/platform/payment/local'
import { openSqliteStore } from '../../cloudfunctions/platform/store/sqlite'
import { schema } from '../../cloudfunctions/platform/store/schema'
import { localWeChat, type LocalWeChat } from '../../cloudfunctions/platform/wechat/local'
import { makeWorld } from '../../cloudfunctions/platform/world'
import { staffName } from '../../cloudfunctions/staff/admit'
import type { Doc, Store } from '../../types/port/store'
import type { World } from '../../types/port/world'

export const DAY_MS = 86_400_000
/** 2026-03-02 12:00 in Shanghai, a Monday. */
export const START = Date.UTC(2026, 2, 2, 4)

/** A clock that stands where a test puts it. */
export interface SetClock {
  at: number
  now: () => number
}

export interface Chain {
  world: World
  clock: SetClock
  wechat: LocalWeChat
  payer: LocalPayer
  store: Store
  close: () => Promise<void>
}

/** An empty database with a clock at START; nothing published. `reach` lets a test stand between world and store. */
export const openEmpty = async (at = START, reach: (store: Store) => Store = (store) => store): Promise<Chain> => {
  const folder = mkdtempSync(join(tmpdir(), 'huiji-flow-'))
  const store = openSqliteStore(join(folder, 'test.db'))
  const clock: SetClock = { at, now: () => clock.at }
  const wechat = localWeChat(clock, store)
  const log = makeLog({ write: () => undefined })
  const secret = 's'.repeat(64)
  const payer = localPayer({ store, clock, secret })
  const world = makeWorld({ store: reach(store), clock, secret, wechat, payments: payer, files: localFiles(join(folder, 'test.db.files')), log })
  const close = async (): Promise<void> => {
    await store.close()
    rmSync(folder, { recursive: true })
  }
  return { world, clock, wechat, payer, store, close }
}

/** The demo's stores, tills, staff and printed codes under any programme; no members yet. */
export const openChain = async (
  programme: unknown = presets.hemu,
  at = START,
  reach?: (store: Store) => Store,
): Promise<Chain> => {
  const chain = await openEmpty(at, reach)
  const published = await publishProgramme(chain.world, programme)
  if (!published.ok) throw new Error(`the programme is not valid: ${JSON.stringify(published.faults)}`)
  await chain.wechat.register(shelfOf(await chain.world.programme()))
  const { keys } = chain.world
  await put(chain.store, 'shop', demoStores(at))
  await put(
    chain.store,
    'till',
    demoTills.map((till) => ({ ...till, generation: 1 })),
  )
  for (const { openid, ...staff } of demoStaff) {
    const identity = keys.sign('identity', openid)
    await put(chain.store, 'staff', [{ ...staff, identity }])
    await put(chain.store, 'unique', [{ _id: staffName(identity), owner: staff._id }])
  }
  await put(
    chain.store,
    'scene',
    demoScenes.map(({ scene, store, staff, campaign, days }) => {
      return { _id: scene.slice(0, -2), store, staff, campaign, expiresAt: days === null ? null : at + days * DAY_MS }
    }),
  )
  return chain
}

/** The whole demo: stores, staff, members and their history. */
export const openDemo = async (at = START): Promise<Chain> => {
  const chain = await openEmpty(at)
  await seedDemo(chain.world)
  return chain
}

/** Opens what `open` makes before each test and clears it away behind it. */
export const eachOn = (open: () => Promise<Chain>): (() => Chain) => {
  let chain: Chain | undefined
  beforeEach(async () => {
    chain = await open()
  })
  afterEach(async () => {
    await chain?.close()
  })
  return () => {
    if (!chain) throw new Error('asked for outside a test')
    return chain
  }
}

export const put = async <T extends Doc>(store: Store, collection: string, docs: readonly T[]): Promise<void> => {
  await store.transact(async (tx) => {
    for (const doc of docs) await tx.put(collection, doc)
  })
}

/** Changes one stored record behind the product's back. */
export const tamper = async <T extends Doc>(
  store: Store,
  collection: string,
  id: string,
  change: (doc: T) => T,
): Promise<void> => {
  const doc = await store.get<T>(collection, id)
  if (!doc) throw new Error(`${collection} has no ${id}`)
  await put(store, collection, [change(doc)])
}

export const rows = async <T extends Doc>(store: Store, collection: string): Promise<T[]> => {
  const found: T[] = []
  let after: string | undefined
  do {
    const page = await store.find<T>(collection, { limit: 1000, after })
    found.push(...page.items)
    after = page.next ?? undefined
  } while (after !== undefined)
  return found
}

/** Every document of every collection: what a request that was refused must leave as it was. */
export const dump = async (store: Store, except: readonly string[] = []): Promise<Record<string, Doc[]>> => {
  const collections = Object.keys(schema).filter((name) => !except.includes(name))
  return Object.fromEntries(
    await Promise.all(collections.map(async (name) => [name, await rows(store, name)] as const)),
  )
}
