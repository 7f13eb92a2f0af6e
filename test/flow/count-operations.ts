import type { Store, Tx } from '../../types/port/store'

/** A store that counts the operations of each of its transactions: documents read and documents written. */
export const countOperations = (store: Store): { store: Store; operations: () => number[] } => {
  const found: number[] = []
  const counting = (tx: Tx, seen: Set<string>): Tx => ({
    get: (collection, id) => tx.get(collection, (seen.add(`r ${collection} ${id}`), id)),
    insert: (collection, doc) => tx.insert(collection, (seen.add(`w ${collection} ${doc._id}`), doc)),
    put: (collection, doc) => tx.put(collection, (seen.add(`w ${collection} ${doc._id}`), doc)),
    remove: (collection, id) => tx.remove(collection, (seen.add(`w ${collection} ${id}`), id)),
  })
  const counted: Store = {
    get: (collection, id) => store.get(collection, id),
    find: (collection, query) => store.find(collection, query),
    close: () => store.close(),
    transact: (work) =>
      store.transact(async (tx) => {
        const seen = new Set<string>()
        const done = await work(counting(tx, seen))
        found.push(seen.size)
        return done
      }),
  }
  return { store: counted, operations: () => found }
}
