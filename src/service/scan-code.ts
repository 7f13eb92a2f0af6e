/** The browser has no scanner of its own; a hand scanner types into the field. */
export const canScan = false

export function scanCode(): Promise<string | null> {
  return Promise.resolve(null)
}
