import { REFUNDS_AT_MOST, type AskedRefund } from '../../../cloudfunctions/core/ledger'
import { preset } from '../preset'
import { after, bought, giveBack, line, type Held } from './refund-life'

const hemu = preset('hemu')

describe('refused with the figures', () => {
  const order = bought(hemu, {
    totalFen: 30_000,
    discountFen: 3_000,
    lines: [line('A', 2, 20_000), line('B', 1, 5_000), line('B', 1, 5_000)],
  })
  const one = (wanted: number | string, quantity: number, amountFen: number) => ({
    refundFen: null,
    lines: [{ line: wanted, quantity, amountFen }],
  })
  const half = after(hemu, order, one(0, 1, 10_000))

  test.each<[string, Held, AskedRefund, object]>([
    [
      'more than was received',
      order,
      { refundFen: 27_001, lines: [] },
      {
        code: 'refund.exceeds',
        field: 'refundFen',
        receivedFen: 27_000,
        refundedFen: 0,
        leftFen: 27_000,
        refundFen: 27_001,
      },
    ],
    [
      'more than is left',
      half,
      { refundFen: 18_001, lines: [] },
      {
        code: 'refund.exceeds',
        field: 'refundFen',
        receivedFen: 27_000,
        refundedFen: 9_000,
        leftFen: 18_000,
        refundFen: 18_001,
      },
    ],
    [
      'more pieces than are left of a line',
      half,
      one('A', 2, 10_000),
      {
        code: 'refund.exceeds',
        field: 'lines.0.quantity',
        receivedFen: 20_000,
        refundedFen: 10_000,
        leftFen: 10_000,
        refundFen: 10_000,
        leftQuantity: 1,
        quantity: 2,
      },
    ],
    [
      'a higher price than is left of a line',
      half,
      one(0, 1, 10_001),
      {
        code: 'refund.exceeds',
        field: 'lines.0.amountFen',
        receivedFen: 20_000,
        refundedFen: 10_000,
        leftFen: 10_000,
        refundFen: 10_001,
      },
    ],
    [
      'the same line twice in one return',
      half,
      { refundFen: null, lines: [...one(0, 1, 5_000).lines, ...one(0, 1, 5_000).lines] },
      { code: 'refund.exceeds', field: 'lines.1.quantity', refundedFen: 15_000, leftFen: 5_000 },
    ],
    [
      'a line by its price after discount',
      order,
      { refundFen: 10_000, lines: one(0, 1, 10_000).lines },
      { code: 'refund.amount', field: 'refundFen', receivedFen: 9_000, refundFen: 10_000 },
    ],
    [
      'a line that is not there',
      order,
      one(3, 1, 1),
      { code: 'input.invalid', field: 'lines.0.line', rule: 'the index of a line of the order, 0 to 2' },
    ],
    [
      'an sku that is not there',
      order,
      one('C', 1, 1),
      { code: 'input.invalid', field: 'lines.0.line', rule: 'the sku of a line of the order' },
    ],
    [
      'an sku of two lines',
      order,
      one('B', 1, 1),
      { code: 'input.invalid', field: 'lines.0.line', rule: 'the index of the line: the sku stands on several' },
    ],
    [
      'a line of an order without lines',
      bought(hemu, { totalFen: 100 }),
      one(0, 1, 1),
      { code: 'input.invalid', field: 'lines.0.line' },
    ],
    ['nothing', order, { refundFen: 0, lines: [] }, { code: 'amount.invalid', field: 'refundFen' }],
    [
      'an order with nothing left',
      after(hemu, half, { refundFen: null, lines: [] }),
      { refundFen: 1, lines: [] },
      { code: 'order.refunded', number: 'N1', refundedFen: 27_000 },
    ],
  ])('%s', (_what, given, asked, figures) => {
    expect(giveBack(hemu, given, asked)).toMatchObject({ ok: false, refusal: figures })
  })

  test('lines whose money went back before by amount', () => {
    const paid = after(hemu, order, { refundFen: 20_000, lines: [] })
    expect(giveBack(hemu, paid, one(0, 1, 10_000))).toMatchObject({
      refusal: { code: 'refund.exceeds', field: 'lines', leftFen: 7_000, refundFen: 9_000 },
    })
  })

  test(`the last of ${String(REFUNDS_AT_MOST)} returns takes all that is left`, () => {
    let given = bought(hemu, { totalFen: 30_000 })
    for (let n = 1; n < REFUNDS_AT_MOST; n += 1) given = after(hemu, given, { refundFen: 1, lines: [] })
    expect(giveBack(hemu, given, { refundFen: 1, lines: [] })).toMatchObject({
      refusal: { code: 'input.invalid', field: 'order' },
    })
    expect(after(hemu, given, { refundFen: null, lines: [] })).toMatchObject({ keptFen: 0 })
  })
})
