import { movableClock } from '../../../cloudfunctions/platform/clock'

const real = { now: () => 1_000_000 }

test('runs ahead of the real clock by the offset its owner kept', () => {
  expect(movableClock(500, real).now()).toBe(1_000_500)
})

test('an advance adds to the offset', () => {
  const clock = movableClock(500, real)
  clock.advance(86_400_000)
  expect([clock.now(), clock.offsetMs()]).toEqual([1_000_000 + 500 + 86_400_000, 86_400_500])
})

test.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses to go by %p and stays where it was', (ms) => {
  const clock = movableClock(500, real)
  expect(() => clock.advance(ms)).toThrow(RangeError)
  expect(clock.offsetMs()).toBe(500)
})

test('refuses a kept offset that lies in the past', () => {
  expect(() => movableClock(-1, real)).toThrow(RangeError)
})
