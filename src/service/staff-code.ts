/** What the codes of staff look like; that of the first owner says so. Whether one holds is the server's to say. */
export type StaffCode = 'signIn' | 'invitation' | 'owner'

const OWNER = 'owner:'

const shapes: readonly [StaffCode, RegExp][] = [
  ['owner', /^owner:[A-Za-z0-9_-]{20,128}$/],
  ['signIn', /^[0-9a-z]{1,12}\.[0-9a-f]{64}\.[\w-]{0,500}\.[0-9a-f]{64}$/],
  ['invitation', /^\w{1,64}\.\d{1,9}\.[0-9a-z]{1,12}\.[0-9a-f]{64}$/],
]

export function staffCodeIn(text: string): StaffCode | null {
  return shapes.find(([, shape]) => shape.test(text.trim()))?.[0] ?? null
}

/** The bare code of the first owner. */
export function ownerCodeIn(text: string): string {
  return text.trim().slice(OWNER.length)
}
