import type { Doc, Store } from '../../../../types/port/store'
import type { Pace } from '../../../../cloudfunctions/platform/store/retry'

/** One empty database that a test owns. */
export interface Opened {
  store: Store
  /** Another client of the same database, as a second process or function instance would be. */
  other(pace?: Pace): Promise<Store>
  /** Closes the store and opens it again on the same data. */
  reopen(): Promise<Store>
  dispose(): Promise<void>
}

export type OpenAdapter = () => Promise<Opened>

export interface Numbered {
  _id: string
  value: number
}

/** Opens a database for each test of the surrounding block and clears it away behind it. */
export function eachOn(open: OpenAdapter): { readonly store: Store; readonly opened: Opened } {
  let opened: Opened | undefined
  beforeEach(async () => {
    opened = await open()
  })
  afterEach(async () => {
    await opened?.dispose()
  })
  const current = () => {
    if (opened === undefined) throw new Error('asked for outside a test')
    return opened
  }
  return {
    get opened() {
      return current()
    },
    get store() {
      return current().store
    },
  }
}

export async function seed<T extends Doc>(store: Store, collection: string, docs: readonly T[]): Promise<void> {
  for (let from = 0; from < docs.length; from += 90) {
    await store.transact(async (tx) => {
      for (const doc of docs.slice(from, from + 90)) await tx.insert(collection, doc)
    })
  }
}
