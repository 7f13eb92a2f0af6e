import type { Doc, Store } from '../../../types/port/store'

/** Documents by id, for tests whose subject only reads; everything else is asked of the real stores. */
export const storeOf = (collections: Record<string, Doc[]>, reads: string[] = []): Store => ({
  get: async <T extends Doc>(collection: string, id: string) => {
    reads.push(`${collection}/${id}`)
    return (collections[collection]?.find((doc) => doc._id === id) ?? null) as T | null
  },
  find: () => Promise.reject(new Error('not held here')),
  transact: () => Promise.reject(new Error('not held here')),
  close: async () => undefined,
})
