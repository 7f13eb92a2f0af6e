const HAN = /^[\u4e00-\u9fff]+$/
/** Letters of any script with what names are written with between them. */
const NAME = /^[\p{L}\p{M}](?:[\p{L}\p{M} .,'’·・‧•-]*[\p{L}\p{M}.])?$/u
const NAME_CHARACTERS = 40

/** What the door takes as a name. */
export function isName(text: string): boolean {
  return [...text].length <= NAME_CHARACTERS && NAME.test(text)
}

/** How a greeting calls somebody: a Chinese name of three or four characters loses its surname, others stay whole. */
export function calledBy(name: string): string {
  const plain = name.trim()
  if (!HAN.test(plain)) return plain
  if (plain.length === 3) return plain.slice(1)
  return plain.length === 4 ? plain.slice(2) : plain
}

export function initialOf(name: string): string {
  return [...name.trim()][0] ?? ''
}
