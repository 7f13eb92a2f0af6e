import type { Answer, OrderAnswer, PosOrder, RefundAnswer } from '../../../../../../types/contract'
import { button, element, field, panel, select } from './element'
import { say } from './language'
import { newNumber, orderOf, refundOf, type Typed } from './order'
import { resultParts } from './result'
import type { DeskState, Drift } from './server'
import { sign } from './sign'

/** A till: it builds the body, signs it as a till does and posts it to the real interface. */
export const tillPanel = (state: DeskState, drift: () => Drift): HTMLElement => {
  const inputs = makeInputs(state)
  const result = element('div', { class: 'result', id: 'desk-till-result', 'aria-live': 'polite' })
  const demoNow = (): number => Date.now() + drift().demoMs
  const freshNumber = (): string => newNumber(inputs.till.value, demoNow(), state.clock.zone)
  inputs.number.value = freshNumber()
  inputs.till.addEventListener('change', () => (inputs.number.value = freshNumber()))
  let last: { till: DeskState['tills'][number]; order: PosOrder; body: string } | null = null

  const post = async (till: DeskState['tills'][number], path: string, body: string): Promise<void> => {
    if (!('subtle' in crypto)) return refuse(say({ zh: '浏览器只在本机地址或 HTTPS 下签名，请用 http://localhost 打开', en: 'Browsers sign only on this machine or over HTTPS: open http://localhost' }))
    const sent = await sign(till, path, body, Date.now() + drift().wallMs)
    const response = await fetch(sent.path, { method: sent.method, headers: sent.headers, body: sent.body })
    const answer = (await response.json()) as Answer<OrderAnswer | RefundAnswer>
    result.replaceChildren(...resultParts(sent, answer, response.status, state), afterwards)
  }
  const refuse = (sentence: string): void => result.replaceChildren(element('div', { class: 'refused', role: 'alert' }, element('b', {}, sentence)))
  const ring = async (): Promise<void> => {
    const till = state.tills.find(({ id }) => id === inputs.till.value)
    if (!till) return refuse(say({ zh: '这个数据库里没有演示收银机', en: 'This database has no demo till' }))
    const order = orderOf(inputs.typed(), till.store, demoNow())
    if (typeof order === 'string') return refuse(order)
    last = { till, order, body: JSON.stringify(order) }
    await post(till, '/pos/v1/orders', last.body)
  }
  const again = button('desk-till-again', 'soft', say({ zh: '原样再发一次', en: 'Send again' }), async () => {
    if (last) await post(last.till, '/pos/v1/orders', last.body)
  })
  const refund = button('desk-till-refund', 'soft', say({ zh: '整单退货', en: 'Refund whole order' }), async () => {
    if (last) await post(last.till, '/pos/v1/refunds', JSON.stringify(refundOf(last.order, demoNow())))
  })
  const next = button('desk-till-next', 'soft', say({ zh: '下一单', en: 'Next order' }), async () => {
    inputs.number.value = freshNumber()
    result.replaceChildren()
  })
  const afterwards = element('div', { class: 'row' }, again, refund)
  return tillLayout(inputs.fields, [button('desk-till-post', 'do', say({ zh: '入账', en: 'Post' }), ring), next], result)
}

const tillLayout = (fields: HTMLElement[], buttons: HTMLElement[], result: HTMLElement): HTMLElement =>
  panel(
    say({ zh: '收银机', en: 'Till' }),
    say({ zh: '像真的收银机一样签名，发到 /pos/v1/orders', en: 'Signs as a real till does and posts to /pos/v1/orders' }),
    'till',
    element('div', { class: 'fields' }, ...fields),
    element('div', { class: 'row' }, ...buttons),
    result,
  )

const makeInputs = ({ tills, stores, people }: DeskState) => {
  const named = (store: string): string => stores.find(({ id }) => id === store)?.name ?? store
  const till = select('desk-till-till', tills.map(({ id, store }) => [id, `${id} ${named(store)}`]))
  const kind = select('desk-till-kind', [
    ['auto', say({ zh: '自动识别', en: 'Found out' })],
    ['phone', say({ zh: '手机号', en: 'Phone' })],
    ['card', say({ zh: '卡号', en: 'Card number' })],
    ['code', say({ zh: '会员码', en: 'Member code' })],
  ])
  const input = (id: string, value: string, inputmode?: string) => element('input', { id, value, inputmode, type: 'text' })
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
