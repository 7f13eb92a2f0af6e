/** Extended JSON as it travels inside transactions: every number wears its type. */

export function fromEjson(text: string): unknown {
  return JSON.parse(text, (_name, value: unknown) => {
    if (typeof value === 'number') throw new Error('a bare number inside a transaction')
    if (typeof value !== 'object' || value === null) return value
    const [kind, digits] = Object.entries(value)[0] ?? []
    return kind?.startsWith('$number') ? Number(digits) : (value as unknown)
  })
}

export function toEjson(value: unknown): string {
  return JSON.stringify(wrapped(value))
}

function wrapped(value: unknown): unknown {
  if (typeof value === 'number') {
    if (!Number.isInteger(value)) return { $numberDouble: String(value) }
    return Math.abs(value) < 2 ** 31 ? { $numberInt: String(value) } : { $numberLong: String(value) }
  }
  if (Array.isArray(value)) return value.map(wrapped)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, wrapped(item)]))
}
