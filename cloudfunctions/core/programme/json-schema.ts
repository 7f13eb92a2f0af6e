import * as z from 'zod'
import { programmeSchema } from './schema'
import { descriptions } from './schema/describe'

type Node = Record<string, unknown>

/** The JSON Schema (draft 2020-12) of a programme file, with what every field means. */
export const programmeJsonSchema = (): Node => {
  const { $schema, properties, ...rest } = z.toJSONSchema(programmeSchema, { target: 'draft-2020-12', io: 'input' }) as Node
  const fields = { $schema: { type: 'string' }, ...(properties as Node) }
  const title = 'Huiji membership programme'
  return { $schema, title, ...(described({ ...rest, properties: fields }, []) as Node) }
}

const described = (node: unknown, path: readonly string[]): unknown => {
  if (Array.isArray(node)) return node.map((one) => described(one, path))
  if (typeof node !== 'object' || node === null) return node
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, key === 'properties' ? fieldsOf(value as Node, path) : described(value, path)]),
  )
}

const fieldsOf = (fields: Node, path: readonly string[]): Node =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const text = meaning(path, name)
      const inner = described(field, [...path, name]) as Node
      return [name, text === undefined ? inner : { description: text, ...inner }]
    }),
  )

/** The longest path that is described wins: `theme.mark` before `mark`. */
const meaning = (path: readonly string[], name: string): string | undefined => {
  const whole = [...path, name]
  const key = whole.map((_, index) => whole.slice(index).join('.')).find((one) => Object.hasOwn(descriptions, one))
  return key === undefined ? undefined : descriptions[key]
}
