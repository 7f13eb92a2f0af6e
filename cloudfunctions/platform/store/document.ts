/** Turns a document into the text that is stored, or refuses it: one rule for both databases. */
import type { Doc, Scalar, Schema } from '../../../types/port/store'
import { outOfBounds, undeclared } from './fault'
import { BODY_BYTES, DEPTH, FIELD_NAME, ID_BYTES, INDEXED_BYTES } from './limit'
import { indexedFields } from './schema'

/** Names that would make the cloud's codec, or JavaScript itself, take the record for something else. */
const RESERVED = new Set(['_bsontype', '__proto__'])
/** No UTF-8 can hold it, so the databases would store something else. */
const LONE_SURROGATE = /\p{Surrogate}/u

export function checkCollection(declared: Schema, collection: string): void {
  if (!Object.hasOwn(declared, collection)) throw undeclared(`no collection "${collection}"`)
}

export function checkId(id: unknown): asserts id is string {
  if (typeof id !== 'string' || id === '') throw outOfBounds('an id is a text that is not empty')
  if (LONE_SURROGATE.test(id) || id.includes('\0')) throw outOfBounds('an id is well-formed text without NUL')
  if (Buffer.byteLength(id) > ID_BYTES) throw outOfBounds(`an id has at most ${ID_BYTES} bytes`)
}

/** JSON text of the document. Undefined fields are dropped; what JSON or the cloud would bend is refused. */
export function bodyOf(declared: Schema, collection: string, doc: Doc): string {
  checkCollection(declared, collection)
  checkId(doc._id)
  checkValue(doc, collection, 0)
  for (const field of indexedFields(declared, collection)) checkIndexed(fieldOf(doc, field), `${collection}.${field}`)
  const body = JSON.stringify(doc)
  if (Buffer.byteLength(body) > BODY_BYTES) throw outOfBounds(`${collection}/${doc._id} is over ${BODY_BYTES} bytes`)
  return body
}

export function fieldOf(doc: object, field: string): unknown {
  return (doc as Record<string, unknown>)[field] ?? null
}

export function isScalar(value: unknown): value is Scalar {
  return value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isSafeInteger(value)
}

function checkIndexed(value: unknown, path: string): void {
  if (!isScalar(value)) throw outOfBounds(`${path} is indexed and takes a text, an integer, a boolean or null`)
  if (typeof value === 'string' && Buffer.byteLength(value) > INDEXED_BYTES) {
    throw outOfBounds(`${path} is indexed and takes at most ${INDEXED_BYTES} bytes`)
  }
}

function checkValue(value: unknown, path: string, depth: number): void {
  if (typeof value === 'string' && LONE_SURROGATE.test(value)) throw outOfBounds(`${path} is not well-formed text`)
  if (isScalar(value)) return
  if (typeof value === 'number') throw outOfBounds(`${path} is not a safe integer: ${value}`)
  if (depth > DEPTH) throw outOfBounds(`${path} is nested deeper than ${DEPTH}`)
  if (Array.isArray(value)) value.forEach((item, at) => checkValue(item, `${path}[${at}]`, depth + 1))
  else checkRecord(value, path, depth)
}

function checkRecord(value: unknown, path: string, depth: number): void {
  // A Date, a Map or a class instance would come back as something else than went in.
  const prototype: unknown = typeof value === 'object' && value !== null ? Object.getPrototypeOf(value) : undefined
  if (prototype !== null && (typeof prototype !== 'object' || Object.getPrototypeOf(prototype) !== null)) {
    throw outOfBounds(`${path} is neither text, integer, boolean, null, list nor plain record`)
  }
  for (const [name, item] of Object.entries(value as object)) {
    if (!FIELD_NAME.test(name) || RESERVED.has(name)) {
      throw outOfBounds(`${path} has a field name the cloud refuses: "${name}"`)
    }
    if (item !== undefined) checkValue(item, `${path}.${name}`, depth + 1)
  }
}
