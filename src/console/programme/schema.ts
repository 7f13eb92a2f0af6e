/** The JSON Schema of a programme as its forms read it. */
export interface Node {
  type?: string
  const?: unknown
  enum?: unknown[]
  oneOf?: Node[]
  anyOf?: Node[]
  properties?: Record<string, Node>
  required?: string[]
  items?: Node
  minimum?: number
  maximum?: number
  minItems?: number
  maxItems?: number
  maxLength?: number
  description?: string
}

export type Value = unknown
export type Fields = Record<string, Value>

export const isFields = (value: Value): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)

export const variantsOf = (node: Node): Node[] | null => node.oneOf ?? node.anyOf ?? null

const fits = (node: Node, value: Value): boolean => {
  if ('const' in node) return node.const === value
  if (node.enum) return node.enum.includes(value)
  if (node.type === 'object') {
    if (!isFields(value)) return false
    const known = node.properties ?? {}
    return (
      Object.entries(known).every(([name, one]) => !('const' in one) || one.const === value[name]) &&
      Object.keys(value).every((name) => name in known) &&
      (node.required ?? []).every((name) => name in value)
    )
  }
  if (node.type === 'array') return Array.isArray(value)
  if (node.type === 'integer') return Number.isInteger(value)
  return node.type === undefined || typeof value === node.type || (node.type === 'null' && value === null)
}

/** Which of several shapes a value has: the one that fits, else one whose constants do, else the first. */
export function variantFor(variants: readonly Node[], value: Value): number {
  const whole = variants.findIndex((node) => fits(node, value))
  if (whole >= 0) return whole
  const named = variants.findIndex(
    ({ properties = {} }) => isFields(value) && Object.entries(properties).some(([name, one]) => 'const' in one && one.const === value[name]),
  )
  return Math.max(0, named)
}

/** What tells the shapes of a choice apart, as it is written in the document. */
export function variantName({ properties = {}, type, ...node }: Node): string {
  if ('const' in node) return String(node.const)
  const named = Object.values(properties).find((one) => 'const' in one)
  return named ? String(named.const) : Object.keys(properties).join(' + ') || (type ?? '')
}

/** The least that has the shape; what is left to say is told as a fault until it is said. */
export function blankOf(node: Node): Value {
  if ('const' in node) return node.const
  if (node.enum) return node.enum[0]
  const [first] = variantsOf(node) ?? []
  if (first) return blankOf(first)
  if (node.type === 'object') return Object.fromEntries((node.required ?? []).map((name) => [name, blankOf(node.properties?.[name] ?? {})]))
  if (node.type === 'array') return Array.from({ length: node.minItems ?? 0 }, () => blankOf(node.items ?? {}))
  const blanks: Readonly<Record<string, Value>> = { integer: node.minimum ?? 0, number: node.minimum ?? 0, boolean: false, string: '', null: null }
  return node.type !== undefined && node.type in blanks ? blanks[node.type] : {}
}

/** Without the fields that are to be left out. */
export const without = (fields: Fields, name: string): Fields => Object.fromEntries(Object.entries(fields).filter(([key]) => key !== name))

/** A part of the document names itself where it can. */
export function titleOf(value: Value, lang: 'zh' | 'en'): string | null {
  if (!isFields(value)) return typeof value === 'string' ? value : null
  const { name, id, kind, metric, title } = value
  for (const words of [name, title]) if (isFields(words) && typeof words[lang] === 'string' && words[lang] !== '') return words[lang]
  for (const text of [id, kind, metric]) if (typeof text === 'string' && text !== '') return text
  return null
}
