/** Code 128 (ISO/IEC 15417): digits in set C, two a symbol, a last odd one in set B; capitals and digits in set B throughout. */

/** Widths of bar, space, bar, space, bar, space for the values 0 to 105. */
const WIDTHS = (
  '212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 ' +
  '123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 ' +
  '232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 ' +
  '313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 ' +
  '111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 ' +
  '111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 ' +
  '114311 411113 411311 113141 114131 311141 411131 211412 211214 211232'
).split(' ')

const STOP = '2331112'
const START_B = 104
const START_C = 105
const TO_B = 100
/** Set B begins with the blank. */
const FIRST_OF_B = 32
/** Value of the digit 0 in set B; the other digits follow it. */
const ZERO_IN_B = 16

function valuesOf(digits: string): number[] {
  const pairs = digits.match(/\d\d/g) ?? []
  const odd = digits.length % 2 === 1 ? [TO_B, ZERO_IN_B + Number(digits.slice(-1))] : []
  return [START_C, ...pairs.map(Number), ...odd]
}

/** Check symbol: the start value plus each value times its place, modulo 103. */
export function checkValue(values: readonly number[]): number {
  return values.reduce((sum, value, place) => sum + value * Math.max(place, 1), 0) % 103
}

/** Widths in modules, beginning with a bar. Throws on anything but digits: the caller never has other text. */
export function code128(digits: string): number[] {
  if (!/^\d+$/.test(digits)) throw new Error('Code 128 C holds digits only')
  return widthsOf(valuesOf(digits))
}

/** The same for a code of capitals and digits, such as a coupon's. */
export function code128Text(text: string): number[] {
  if (!/^[A-Z\d]+$/.test(text)) throw new Error('A code is made of capitals and digits only')
  return widthsOf([START_B, ...Array.from(text, (one) => one.charCodeAt(0) - FIRST_OF_B)])
}

function widthsOf(values: readonly number[]): number[] {
  const symbols = [...values, checkValue(values)].map((value) => WIDTHS[value] ?? '')
  return [...(symbols.join('') + STOP)].map(Number)
}
