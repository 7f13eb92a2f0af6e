const HAN = /^[\u4e00-\u9fff]+$/

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
