/**
 * The declared collections and indexes as data for whoever prepares an environment, in the shape that
 * `@cloudbase/manager-node` takes: `createCollectionIfNotExists(collection)` and then
 * `updateCollection(collection, { CreateIndexes })`, or the UpdateTable call of the cloud's own API.
 */
import type { Schema } from '../../../../types/port/store'

export interface CloudIndex {
  IndexName: string
  MgoKeySchema: { MgoIsUnique: boolean; MgoIndexKeys: { Name: string; Direction: '1' }[] }
}

export interface CollectionPlan {
  collection: string
  CreateIndexes: CloudIndex[]
}

/** Each index ends in `_id`, so that a page in its order needs no sort. Descending pages read it backwards. */
export function indexPlan(declared: Schema): CollectionPlan[] {
  return Object.entries(declared).map(([collection, { indexes }]) => ({
    collection,
    CreateIndexes: Object.entries(indexes).map(([name, fields]) => ({
      IndexName: `${collection}_${name}`,
      MgoKeySchema: {
        MgoIsUnique: false,
        MgoIndexKeys: [...fields, '_id'].map((field) => ({ Name: field, Direction: '1' })),
      },
    })),
  }))
}
