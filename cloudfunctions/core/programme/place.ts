/** Keys from the root of a document to a part of it. */
export type Place = readonly PropertyKey[]

const PLAIN = /^[\p{L}_$][\p{L}\p{N}_$]*$/u

/** The place as people and faults name it: `$.tiers[1].any[0].threshold`, `$.earn[0].when["order.weekday"]`. */
export const pathOf = (keys: Place): string =>
  keys.reduce<string>((path, key) => {
    if (typeof key === 'number') return `${path}[${String(key)}]`
    const name = String(key)
    return PLAIN.test(name) ? `${path}.${name}` : `${path}[${JSON.stringify(name)}]`
  }, '$')
