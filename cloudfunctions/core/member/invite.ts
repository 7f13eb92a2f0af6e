import { withCheckCharacter } from '../kernel'

/** Letters and digits that are not taken for each other. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const CHARACTERS = 9

/** The code of an invitation, of an HMAC (hex): nine characters and a check character. */
export const inviteCode = (hmacHex: string): string => {
  let rest = BigInt(`0x${hmacHex.slice(0, 24)}`)
  let text = ''
  for (let n = 0; n < CHARACTERS; n += 1) {
    text += ALPHABET.charAt(Number(rest % BigInt(ALPHABET.length)))
    rest /= BigInt(ALPHABET.length)
  }
  return withCheckCharacter(text)
}
