import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fenOf, momentOf } from '../../cloudfunctions/tool/replay/purchase'
import { readPurchases } from '../../cloudfunctions/tool/replay/read'

const csv = readFileSync(join(__dirname, '../fixture/replay/three-buyers.csv'), 'utf8')

describe('reading purchases', () => {
  it.each([
    ['29.33', 2933],
    ['0', 0],
    ['0.00', 0],
    ['0.5', 50],
    ['9999999.99', 999_999_999],
    ['10000000', null],
    ['-1', null],
    ['1e3', null],
    ['1.234', null],
    ['1,000.00', null],
    ['', null],
    ['NaN', null],
    ['¥5', null],
  ])('reads the amount %j as %j fen', (text, fen) => {
    expect(fenOf(text)).toBe(fen)
  })

  it.each([
    ['19970101', '1997-01-01 12:00'],
    ['2025-03-05 09:30', '2025-03-05 09:30'],
    ['2024-02-29', '2024-02-29 12:00'],
    ['2023-02-29', null],
    ['2025-13-01', null],
    ['2025-03-05 24:00', null],
    ['01/02/2025', null],
  ])('reads the date %j as %j', (text, moment) => {
    expect(momentOf(text)).toBe(moment)
  })

  it('reads the CSV format with quotes, times and either date, and tells the physical line', () => {
    const { purchases, bad } = readPurchases(csv)
    expect(bad).toEqual([])
    expect(purchases.map(({ line, member, number, at, amountFen }) => [line, member, number, at, amountFen])).toEqual([
      [2, 'anna', 'A-1', '2025-03-01 12:00', 12000],
      [3, 'anna', 'A-2', '2025-03-05 09:30', 8880],
      [4, 'bo', 'B-1', '2025-03-01 12:00', 50000],
      [5, 'bo', 'B-2', '2025-04-01 12:00', 49999],
      [6, 'cy', 'C-1', '2025-05-09 12:00', 0],
      [7, 'cy', 'C-2', '2025-05-09 12:00', 100050],
    ])
  })

  it('names a line that is dated in the future', () => {
    const { purchases, bad } = readPurchases(csv, '2025-05-08 23:59')
    expect(purchases).toHaveLength(4)
    expect(bad).toMatchObject([{ line: 6, field: 'date', got: '2025-05-09 12:00' }, { line: 7 }])
  })

  it('reads a CSV with a byte-order mark and Windows line ends', () => {
    expect(readPurchases(`\uFEFF${csv.replaceAll('\n', '\r\n')}`).purchases).toHaveLength(6)
  })

  it('numbers the purchases of one customer and day in a file without order numbers', () => {
    const { purchases } = readPurchases(' 00004 0001 19970101  2   29.33\r\n 00004 0001 19970101  1   10.00\r\n')
    expect(purchases.map(({ number }) => number)).toEqual(['0001-19970101-1', '0001-19970101-2'])
  })

  it.each([
    ['an amount that is no number', 'anna,2025-03-01,12x,HZ01,A-9', 'amount'],
    ['a day that does not exist', 'anna,2025-02-30,12.00,HZ01,A-9', 'date'],
    ['a missing column', 'anna,2025-03-01,12.00,HZ01', 'columns'],
    ['a store with a blank', 'anna,2025-03-01,12.00,HZ 01,A-9', 'store'],
    ['no order number', 'anna,2025-03-01,12.00,HZ01,', 'order'],
    ['an order number that the file uses for another order', 'anna,2025-03-01,12.00,HZ01,A-1', 'order'],
    ['no member', ',2025-03-01,12.00,HZ01,A-9', 'member'],
  ])('names line and field of %s', (_, text, field) => {
    const { purchases, bad } = readPurchases(`${csv}${text}\n`)
    expect(purchases).toHaveLength(6)
    expect(bad).toMatchObject([{ line: 8, field }])
    expect(bad[0]?.rule).toBeTruthy()
  })
})
