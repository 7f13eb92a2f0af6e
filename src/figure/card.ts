/** Digits as they are read aloud: four at a time. */
export function inFours(digits: string): string {
  return digits.replace(/\s/g, '').replace(/(.{4})(?=.)/g, '$1 ')
}

export function cardTail(digits: string): string {
  return digits.slice(-4)
}

/** A mainland mobile number. */
export function isPhone(text: string): boolean {
  return /^1[3-9]\d{9}$/.test(text)
}
