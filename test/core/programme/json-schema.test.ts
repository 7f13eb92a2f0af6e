import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { programmeJsonSchema } from '../../../cloudfunctions/core/programme'

interface Node {
  properties?: Record<string, Node & { description?: string }>
  [key: string]: unknown
}

const bare = (node: unknown, path: string): string[] => {
  if (Array.isArray(node)) return node.flatMap((one) => bare(one, path))
  if (typeof node !== 'object' || node === null) return []
  const { properties = {}, ...rest } = node as Node
  return [
    ...Object.entries(properties).flatMap(([name, field]) => [
      ...(field.description ? [] : [`${path}.${name}`]),
      ...bare(field, `${path}.${name}`),
    ]),
    ...Object.values(rest).flatMap((one) => bare(one, path)),
  ]
}

test('the committed schema is the one that the shapes make; npm run -s programme -- schema > docs/programme.schema.json', () => {
  const file = join(__dirname, '../../../docs/programme.schema.json')
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(programmeJsonSchema())
})

test('every field says what it means', () => {
  expect(bare(programmeJsonSchema(), '$')).toEqual([])
})

test('a name that means different things is described by its place', () => {
  const told = JSON.stringify(programmeJsonSchema())
  expect(told).toContain('Colour of the mark.')
  expect(told).toContain('Latin mark on the card face')
})

test('it is of draft 2020-12, allows $schema and nothing unknown', () => {
  expect(programmeJsonSchema()).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    additionalProperties: false,
    properties: { $schema: { type: 'string' } },
  })
})
