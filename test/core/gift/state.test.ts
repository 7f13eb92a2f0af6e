import { exchangeStates, exchangeSteps, stepped } from '../../../cloudfunctions/core/gift'
import type { ExchangeState, ExchangeStep, ExchangeWay } from '../../../types/record'

const pickUp: ExchangeWay = { kind: 'pickUp', store: 'HZHB' }
const delivery: ExchangeWay = { kind: 'delivery', name: '林知夏', phone: '13800006620', address: '杭州' }

/** Every state beside every step, for one that is picked up and for one that is delivered; `-` is refused. */
const table: readonly [ExchangeState, string, string][] = [
  //             pay      prepare collect   send deliver lapse   release   cancel         pay      prepare collect send deliver   lapse release   cancel
  ['unpaid', '   reserved -       -         -    -       -       cancelled cancelled', 'reserved -       -       -    -         -     cancelled cancelled'],
  ['reserved', ' -        ready   -         -    -       -       -         cancelled', '-        -       -       sent -         -     -         cancelled'],
  ['ready', '    -        -       collected -    -       overdue -         cancelled', '-        -       -       -    -         -     -         cancelled'],
  ['collected', '-        -       -         -    -       -       -         -        ', '-        -       -       -    -         -     -         -        '],
  ['sent', '     -        -       -         -    -       -       -         -        ', '-        -       -       -    delivered -     -         -        '],
  ['delivered', '-        -       -         -    -       -       -         -        ', '-        -       -       -    -         -     -         -        '],
  ['overdue', '  -        -       -         -    -       -       -         -        ', '-        -       -       -    -         -     -         -        '],
  ['cancelled', '-        -       -         -    -       -       -         -        ', '-        -       -       -    -         -     -         -        '],
]

const cases = table.flatMap(([state, picked, delivered]) =>
  ([[pickUp, picked], [delivery, delivered]] as const).flatMap(([way, row]) =>
    row.trim().split(/\s+/).map((next, n) => [way.kind, state, exchangeSteps[n] as ExchangeStep, next, way] as const),
  ),
)

test('the table has every pair', () => {
  expect(table.map(([state]) => state)).toEqual(exchangeStates)
  expect(cases).toHaveLength(exchangeStates.length * exchangeSteps.length * 2)
})

test.each(cases)('%s: %s + %s -> %s', (_kind, state, step, next, way) => {
  const store = way.kind === 'pickUp' ? way.store : null
  const found = stepped({ state, way, at: 5, steps: [{ step: 'prepare', at: 7, staff: 'CHENYU', store, event: 'e' }], store }, step)
  expect(found).toEqual(
    next === '-'
      ? { ok: false, refusal: { code: 'exchange.state', state, event: step, at: 7, store } }
      : { ok: true, value: next },
  )
})

test('one whose piece lies in its store is ready as soon as it is paid', () => {
  const unpaid = { state: 'unpaid' as const, way: pickUp, at: 5, steps: [], store: 'HZHB', atOnce: true }
  expect(stepped(unpaid, 'pay')).toEqual({ ok: true, value: 'ready' })
  expect(stepped({ ...unpaid, state: 'ready' }, 'pay')).toMatchObject({ ok: false })
})

test('one that nothing happened to since is told since its redemption', () => {
  const found = stepped({ state: 'reserved', way: pickUp, at: 5, steps: [], store: 'HZHB' }, 'collect')
  expect(found).toMatchObject({ refusal: { at: 5, store: 'HZHB' } })
})
