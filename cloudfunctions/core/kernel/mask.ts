/** A phone number as strangers and lists may see it: first three and last four digits. */
export const maskPhone = (phone: string | null): string | null =>
  phone === null ? null : `${phone.slice(0, 3)} **** ${phone.slice(-4)}`

/** The last four digits of a card or phone number. */
export const tailOf = (digits: string): string => digits.slice(-4)

/** A name in a list of several: its first character, then as many stars as it takes to say that there is more. */
export const maskName = (name: string): string => {
  const [first = '', ...rest] = [...name.trim()]
  return rest.length === 0 ? first : first + '*'.repeat(Math.min(rest.length, 2))
}
