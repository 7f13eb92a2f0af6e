/** What the two codes of staff look like. Whether one holds is the server's to say. */
export type StaffCode = 'signIn' | 'invitation'

const shapes: readonly [StaffCode, RegExp][] = [
  ['signIn', /^[0-9a-z]{1,12}\.[0-9a-f]{64}\.[\w-]{0,500}\.[0-9a-f]{64}$/],
  ['invitation', /^\w{1,64}\.\d{1,9}\.[0-9a-z]{1,12}\.[0-9a-f]{64}$/],
]

export function staffCodeIn(text: string): StaffCode | null {
  return shapes.find(([, shape]) => shape.test(text.trim()))?.[0] ?? null
}
