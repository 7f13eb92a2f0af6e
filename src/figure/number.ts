/** U+2212, the minus sign; the hyphen is too short beside figures. */
export const MINUS = '\u2212'

/** A whole number with separators between thousands, without a sign of its own. */
export function grouped(value: number): string {
  return String(Math.abs(Math.trunc(value))).replace(/\B(?=(\d{3})+(?!\d))/g, ',')
}

/** An integer counted in units of 10^-scale, as decimal digits; trailing zeros of the fraction are dropped. */
export function decimal(value: number, scale: number): string {
  const size = Math.abs(value)
  const unit = 10 ** scale
  const fraction = String(size % unit)
    .padStart(scale, '0')
    .replace(/0+$/, '')
  return grouped(Math.floor(size / unit)) + (scale > 0 && fraction ? `.${fraction}` : '')
}

export function signed(value: number, digits: string): string {
  if (value === 0) return digits
  return (value > 0 ? '+' : MINUS) + digits
}
