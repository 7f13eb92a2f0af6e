import type { Doc, Query } from '../../types/port/store'
import type { World } from '../../types/port/world'

const PAGE = 1000

/** Everything a query finds, page by page. */
export async function* eachOf<T extends Doc>(world: World, collection: string, query: Omit<Query, 'limit' | 'after'>): AsyncGenerator<T> {
  let after: string | undefined
  do {
    const page = await world.store.find<T>(collection, { ...query, limit: PAGE, after })
    yield* page.items
    after = page.next ?? undefined
  } while (after !== undefined)
}

/** All of it at once: for what one member has, never for a whole chain. */
export const readAll = async <T extends Doc>(world: World, collection: string, query: Omit<Query, 'limit' | 'after'>): Promise<T[]> => {
  const found: T[] = []
  for await (const one of eachOf<T>(world, collection, query)) found.push(one)
  return found
}
