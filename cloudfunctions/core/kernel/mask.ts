/** A phone number as strangers and lists may see it: first three and last four digits. */
export const maskPhone = (phone: string | null): string | null =>
  phone === null ? null : `${phone.slice(0, 3)} **** ${phone.slice(-4)}`

/** The last four digits of a card or phone number. */
export const tailOf = (digits: string): string => digits.slice(-4)
