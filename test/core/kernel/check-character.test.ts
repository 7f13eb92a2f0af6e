import {
  checkCharacterHolds,
  checkDigitHolds,
  withCheckCharacter,
  withCheckDigit,
} from '../../../cloudfunctions/core/kernel'
import { casesOf, type Case } from '../cases'

interface CheckCase extends Case {
  given: { system: 'MOD 11,10' | 'MOD 37,36'; body: string }
  expect: string
}

const ALL = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const systems = {
  'MOD 11,10': { compose: withCheckDigit, holds: checkDigitHolds, alphabet: ALL.slice(0, 10) },
  'MOD 37,36': { compose: withCheckCharacter, holds: checkCharacterHolds, alphabet: ALL },
} as const

test.each(casesOf<CheckCase>('kernel/check-character'))('%s', (_title, { given, expect: check }) => {
  const { compose, holds } = systems[given.system]
  expect(compose(given.body)).toBe(given.body + check)
  expect(holds(given.body + check)).toBe(true)
})

/** Bodies that put every character at every place. */
const bodies = (alphabet: string): string[] =>
  [...alphabet].map((_, turn) =>
    Array.from({ length: 11 }, (_, at) => alphabet.charAt((turn + at * 7) % alphabet.length)).join(''),
  )

describe.each(Object.entries(systems))('%s', (_name, { compose, holds, alphabet }) => {
  const numbers = bodies(alphabet).map(compose)

  test('every single wrong character is caught, wherever it stands, the check character included', () => {
    const missed = numbers.flatMap((number) =>
      [...number].flatMap((right, at) =>
        [...alphabet]
          .filter((wrong) => wrong !== right && holds(number.slice(0, at) + wrong + number.slice(at + 1)))
          .map((wrong) => `${number}: ${wrong} at ${String(at)}`),
      ),
    )
    expect(missed).toEqual([])
  })

  test('a swap of neighbours is missed only for characters that follow each other, as the standard has it', () => {
    const swaps = numbers
      .flatMap((number) =>
        Array.from({ length: number.length - 1 }, (_, at) => ({
          number,
          at,
          a: number.charAt(at),
          b: number.charAt(at + 1),
        })),
      )
      .filter(({ a, b }) => a !== b)
    const missed = swaps.filter(({ number, at, a, b }) => holds(number.slice(0, at) + b + a + number.slice(at + 2)))
    const step = ({ a, b }: { a: string; b: string }): number =>
      (alphabet.indexOf(a) - alphabet.indexOf(b) + alphabet.length) % alphabet.length
    expect(missed.filter((swap) => ![1, alphabet.length - 1].includes(step(swap)))).toEqual([])
    expect(missed.length).toBeLessThan(swaps.length / 20)
  })

  test('nothing but a check character, an empty text or a foreign character holds', () => {
    for (const text of ['', '0', 'é1', ' 07945', '07945 ', '-07945', '07945\n']) expect(holds(text)).toBe(false)
  })
})

test('the swap that MOD 11,10 cannot see behind an 8: 01 and 10; behind a 7 it is seen', () => {
  expect(withCheckDigit('801').slice(-1)).toBe(withCheckDigit('810').slice(-1))
  expect(withCheckDigit('701').slice(-1)).not.toBe(withCheckDigit('710').slice(-1))
})

test('lower-case letters do not hold: whoever reads them raises them first', () => {
  expect(checkCharacterHolds('a12425gabc1234002m')).toBe(false)
})
