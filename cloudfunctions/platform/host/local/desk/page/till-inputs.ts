import { element, field, select } from './element'
import { say } from './language'
import type { Typed } from './order'
import type { DeskState } from './server'

/** The fields of the till, filled with what most people try first, and what is typed in them. */
export const makeInputs = ({ tills, stores, people }: DeskState) => {
  const named = (store: string): string => stores.find(({ id }) => id === store)?.name ?? store
  const till = select(
    'desk-till-till',
    tills.map(({ id, store, channel }) => [id, channel ? `${id} ${say({ zh: '线上商城', en: 'Online mall' })}` : `${id} ${named(store)}`]),
  )
  const kind = select('desk-till-kind', [
    ['auto', say({ zh: '自动识别', en: 'Found out' })],
    ['phone', say({ zh: '手机号', en: 'Phone' })],
    ['card', say({ zh: '卡号', en: 'Card number' })],
    ['code', say({ zh: '会员码', en: 'Member code' })],
  ])
  const input = (id: string, value: string, inputmode?: string) =>
    element('input', { id, value, inputmode, type: 'text' })
  const member = input('desk-till-member', people.find((person) => person.kind === 'member')?.phone ?? '', 'numeric')
  const amount = input('desk-till-amount', '580', 'decimal')
  const discount = input('desk-till-discount', '0', 'decimal')
  const number = input('desk-till-number', '')
  const typed = () => ({
    kind: kind.value as Typed['kind'],
    member: member.value,
    total: amount.value,
    discount: discount.value,
    number: number.value,
  })
  const fields = [
    field(say({ zh: '收银机', en: 'Till' }), till),
    field(say({ zh: '会员凭', en: 'Member by' }), kind),
    field(say({ zh: '号码', en: 'Number' }), member),
    field(say({ zh: '商品金额（元）', en: 'Goods (yuan)' }), amount),
    field(say({ zh: '优惠（元）', en: 'Discount (yuan)' }), discount),
    field(say({ zh: '单号', en: 'Order number' }), number),
  ]
  return { till, number, typed, fields }
}
