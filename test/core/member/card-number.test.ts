import { createHash } from 'node:crypto'
import { cardNumber, cardNumberHolds } from '../../../cloudfunctions/core/member'

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')
const card = { prefix: '6021', digits: 12 }

test('a card number has the programme’s prefix and length, and its check digit holds', () => {
  for (let n = 0; n < 200; n += 1) {
    const number = cardNumber(card, digest(String(n)), 0)
    expect(number).toMatch(/^6021\d{8}$/)
    expect(cardNumberHolds(number)).toBe(true)
  }
})

test('the same digest gives the same number, the next try another one', () => {
  const tries = Array.from({ length: 16 }, (_, n) => cardNumber(card, digest('lin'), n))
  expect(cardNumber(card, digest('lin'), 0)).toBe(tries[0])
  expect(new Set(tries).size).toBe(16)
})

test('small digests are filled up with zeros', () => {
  expect(cardNumber(card, '0', 0)).toMatch(/^60210000000\d$/)
  expect(cardNumber({ prefix: '11', digits: 18 }, 'f', 0)).toMatch(/^11000000000000015\d$/)
})

test('every single wrong digit of a card number is noticed', () => {
  const number = cardNumber(card, digest('lin'), 0)
  const wrong = [...number].flatMap((digit, at) =>
    [...'0123456789']
      .filter((other) => other !== digit)
      .map((other) => number.slice(0, at) + other + number.slice(at + 1)),
  )
  expect(wrong.filter(cardNumberHolds)).toEqual([])
})
