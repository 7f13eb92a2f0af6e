const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789'
const LENGTH = 24

/** A name for one write, made before it is first sent. It only has to be unlike every other; it guards no secret. */
export function newReference(): string {
  return Array.from({ length: LENGTH }, () => ALPHABET[Math.floor(Math.random() * ALPHABET.length)]).join('')
}
