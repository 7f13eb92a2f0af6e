/** Exact fen of an amount typed in yuan; null when it is none. Digits only: a float would round somebody's money. */
export const fenOf = (typed: string): number | null => {
  const [, yuan, rest] = /^\s*(\d{1,9})(?:\.(\d{1,2}))?\s*$/.exec(typed) ?? []
  if (yuan === undefined) return null
  return Number(yuan) * 100 + Number((rest ?? '').padEnd(2, '0'))
}

export const yuanOf = (fen: number): string => `${fen < 0 ? '−' : ''}¥${decimal(Math.abs(fen), 2, true)}`

/** A whole number of 10^-scale, written out: thousands grouped, a true minus sign. */
export const decimal = (units: number, scale: number, keepZeros = false): string => {
  const digits = String(Math.abs(units)).padStart(scale + 1, '0')
  const whole = digits.slice(0, digits.length - scale).replace(/\B(?=(\d{3})+$)/g, ',')
  const part = digits.slice(digits.length - scale)
  const fraction = keepZeros && /[1-9]/.test(part) ? part : part.replace(/0+$/, '')
  return `${units < 0 ? '−' : ''}${whole}${scale > 0 && fraction ? `.${fraction}` : ''}`
}

export const signed = (units: number, scale: number): string => `${units > 0 ? '+' : ''}${decimal(units, scale)}`
