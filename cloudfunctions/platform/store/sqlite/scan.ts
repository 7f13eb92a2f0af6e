/** Answers a plan: each alternative is one stretch of one index, read until the page is full. */
import type { Doc, Page, Query, Schema } from '../../../../types/port/store'
import type { Condition } from '../keyset'
import { pageOf } from '../page'
import { planQuery, type Plan } from '../query'
import type { Connection } from './connection'
import { indexName } from './migrate'

const SIGN = { eq: '=', gt: '>', gte: '>=', lt: '<', lte: '<=' }

export function scan<T extends Doc>(
  connection: Connection, declared: Schema, collection: string, query: Query,
): Page<T> {
  const plan = planQuery(declared, collection, query)
  const source = sourceOf(declared, collection, plan)
  const wanted = plan.limit + 1
  const bodies: string[] = []
  for (const branch of plan.branches) {
    if (bodies.length === wanted) break
    const sql = `SELECT body FROM ${source}${where(branch)} ORDER BY ${ordering(plan)} LIMIT ?`
    const values = branch.flatMap((condition) => (condition.is === 'some' ? [] : [condition.value]))
      .filter((value) => value !== null)
    for (const [body] of connection.rows(sql, [...values, wanted - bodies.length])) bodies.push(String(body))
  }
  const rows = bodies.slice(0, plan.limit).map((body) => JSON.parse(body) as T)
  return pageOf(plan, rows, bodies.length > plan.limit)
}

/** The index is named, so that a page can never become a scan of the table because the engine guessed otherwise. */
function sourceOf(declared: Schema, collection: string, plan: Plan): string {
  const fields = plan.index === null ? undefined : declared[collection]?.indexes[plan.index]
  return fields === undefined ? `"${collection}"` : `"${collection}" INDEXED BY ${indexName(collection, fields)}`
}

function where(branch: readonly Condition[]): string {
  if (branch.length === 0) return ''
  return ` WHERE ${branch.map(clause).join(' AND ')}`
}

function clause(condition: Condition): string {
  if (condition.is === 'some') return `"${condition.field}" IS NOT NULL`
  return condition.value === null ? `"${condition.field}" IS NULL` : `"${condition.field}" ${SIGN[condition.is]} ?`
}

function ordering(plan: Plan): string {
  return plan.order.map((field) => `"${field}" ${plan.desc ? 'DESC' : 'ASC'}`).join(', ')
}
