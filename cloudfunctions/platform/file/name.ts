/** A name that no caller can lead astray: a digest and an ending, no folder, no dots. */
export const checkName = (name: string): void => {
  if (!/^[0-9a-f]{64}\.(png|jpg|webp)$/.test(name)) throw new RangeError(`${JSON.stringify(name.slice(0, 80))} is no name of a file`)
}

const types: Readonly<Record<string, string>> = { png: 'image/png', jpg: 'image/jpeg', webp: 'image/webp' }

/** The content type by the name's ending, which was told by the content. */
export const typeOf = (name: string): string => {
  const type = types[name.slice(name.lastIndexOf('.') + 1)]
  if (type === undefined) throw new RangeError(`${name} has no type`)
  return type
}

/** A file under such a name never changes. */
export const FOR_EVER = 'public, max-age=31536000, immutable'
