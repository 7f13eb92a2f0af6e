import { monthOf } from '../../src/pages/me/month'

test.each([
  ['2026-11-24', 6, 30, '2026-11-01', '2026-11-30'],
  ['2026-06-01', 0, 30, '2026-06-01', '2026-06-30'],
  ['2028-02-29', 1, 29, '2028-02-01', '2028-02-29'],
  ['2026-12-31', 1, 31, '2026-12-01', '2026-12-31'],
])('the month of %s: %d empty cells before Monday is reached, %d days', (today, empty, days, first, last) => {
  const cells = monthOf(today)
  expect(cells.filter(({ day }) => day === null)).toHaveLength(empty)
  expect(cells.filter(({ day }) => day !== null)).toHaveLength(days)
  expect([cells[empty]?.key, cells.at(-1)?.key]).toEqual([first, last])
})
