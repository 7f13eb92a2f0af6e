import { inCalls, readRows } from '@/package/staff/coupons/rows'

test.each<[string, string, object[]]>([
  ['nothing', '', []],
  ['empty lines are passed over, numbers stay those of the file', 'A1\n\nB2\n', [{ row: 1, code: 'A1' }, { row: 3, code: 'B2' }]],
  ['a card after a comma, in Chinese or as a tab too', 'A1,60\r\nB2，61\rC3\t62', [{ row: 1, code: 'A1', card: '60' }, { row: 2, code: 'B2', card: '61' }, { row: 3, code: 'C3', card: '62' }]],
  ['what a spreadsheet adds', '\uFEFF"A1","60"', [{ row: 1, code: 'A1', card: '60' }]],
  ['a card without a code is sent, to be refused by its row', ',60', [{ row: 1, code: '', card: '60' }]],
])('%s', (_, text, rows) => {
  expect(readRows(text)).toEqual(rows)
})

test('a hundred a call, the last with what is left', () => {
  const rows = readRows(Array.from({ length: 250 }, (_, n) => `CODE${String(n)}`).join('\n'))
  expect(inCalls(rows).map(({ length }) => length)).toEqual([100, 100, 50])
  expect(inCalls(rows).flat()).toEqual(rows)
})
