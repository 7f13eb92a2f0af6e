export type ReadAmount = { ok: true; value: number } | { ok: false; code: 'number' | 'money' | 'negative' | 'tooMuch' }

const MONEY_SIGN = /^[¥￥]|元$/g
const PLAIN = /^\d+(?:\.(\d+))?$/
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/

/**
 * Reads a decimal amount as a whole number of 10^-scale: `1,234.50` with scale 2 is 123450. Never through a floating
 * number. `negative` for one below nothing, `tooMuch` above `most`; more places than the scale has are not rounded.
 */
export const readAmount = (text: string, { scale, most, bad }: { scale: number; most: number; bad: 'number' | 'money' }): ReadAmount => {
  const bare = bad === 'money' ? text.replace(MONEY_SIGN, '').trim() : text
  if (/^[-−–(（]/.test(bare) && /\d/.test(bare)) return { ok: false, code: 'negative' }
  const ungrouped = GROUPED.test(bare) ? bare.replaceAll(',', '') : bare
  if (!PLAIN.test(ungrouped)) return { ok: false, code: bad }
  const [whole = '', places = ''] = ungrouped.split('.')
  const kept = places.replace(/0+$/, '')
  if (kept.length > scale) return { ok: false, code: bad }
  const digits = `${whole}${kept.padEnd(scale, '0')}`.replace(/^0+(?=\d)/, '')
  if (digits.length > 15 || Number(digits) > most) return { ok: false, code: 'tooMuch' }
  return { ok: true, value: Number(digits) }
}
