/** Answers a plan with one query; the alternatives behind a cursor go as an "or". */
import type { TcbDatabase } from 'tcb-admin-node'
import type { Doc, Page, Query, Schema } from '../../../../types/port/store'
import { cursorAt } from '../cursor'
import { PAGE_ROWS } from '../limit'
import { pageOf } from '../page'
import { planQuery, type Plan } from '../query'
import { answered } from './answer'
import { conditionOf } from './condition'

export async function findPage<T extends Doc>(
  database: TcbDatabase, declared: Schema, collection: string, query: Query,
): Promise<Page<T>> {
  const plan = planQuery(declared, collection, query)
  const rows = await scan<T>(database, collection, plan, Math.min(plan.limit + 1, PAGE_ROWS))
  const last = rows.at(-1)
  // The database cuts at 1,000 without a word, so behind a full page of that size one more look says whether it ends.
  const more = rows.length === PAGE_ROWS && plan.limit === PAGE_ROWS && last !== undefined
    ? await goesOn(database, declared, collection, query, plan, last)
    : rows.length > plan.limit
  return pageOf(plan, rows.slice(0, plan.limit), more)
}

async function goesOn(
  database: TcbDatabase, declared: Schema, collection: string, query: Query, plan: Plan, last: object,
): Promise<boolean> {
  const cursor = cursorAt(plan.order, last)
  const beyond = plan.backward ? { after: undefined, before: cursor } : { after: cursor, before: undefined }
  const next = planQuery(declared, collection, { ...query, ...beyond, limit: 1 })
  return (await scan(database, collection, next, 1)).length > 0
}

async function scan<T>(database: TcbDatabase, collection: string, plan: Plan, limit: number): Promise<T[]> {
  const condition = conditionOf(database.command, plan.branches)
  const all = database.collection(collection)
  const ordered = plan.order.reduce(
    (query, field) => query.orderBy(field, plan.desc ? 'desc' : 'asc'),
    condition === null ? all : all.where(condition),
  )
  const { data } = await answered(ordered.limit(limit).get())
  return JSON.parse(JSON.stringify(data ?? [])) as T[]
}
