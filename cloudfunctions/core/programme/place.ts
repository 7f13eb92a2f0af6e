/** Keys from the root of a document to a part of it. */
export type Place = readonly PropertyKey[]

/** The place as people and faults name it: `$.tiers[1].any[0].threshold`. */
export const pathOf = (keys: Place): string =>
  keys.reduce<string>((path, key) => path + (typeof key === 'number' ? `[${String(key)}]` : `.${String(key)}`), '$')
