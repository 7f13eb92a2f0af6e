import type { Answer, OrderAnswer, PosOrder, RefundAnswer } from '../../../../../../types/contract'
import { button, element, panel } from './element'
import { say } from './language'
import { newNumber, orderOf, refundOf } from './order'
import { resultParts } from './result'
import type { DeskState, Drift } from './server'
import { sign } from './sign'
import { makeInputs } from './till-inputs'

interface Sale {
  till: DeskState['tills'][number]
  order: PosOrder
  body: string
}

/** A till: it builds the body, signs it as a till does and posts it to the real interface. */
export const tillPanel = (state: DeskState, drift: () => Drift): HTMLElement => {
  const inputs = makeInputs(state)
  const result = element('div', { class: 'result', id: 'desk-till-result', 'aria-live': 'polite' })
  const demoNow = (): number => Date.now() + drift().demoMs
  const freshNumber = (): string => newNumber(inputs.till.value, demoNow(), state.clock.zone)
  const renew = (): void => void (inputs.number.value = freshNumber())
  renew()
  inputs.till.addEventListener('change', renew)
  let last: Sale | null = null

  const send = async ({ till }: Sale, path: string, body: string): Promise<void> =>
    result.replaceChildren(...(await posted(till, path, body, state, drift())), afterwards)
  const ring = async (): Promise<void> => {
    const sale = saleOf(state, inputs.till.value, (store) => orderOf(inputs.typed(), store, demoNow()))
    if (typeof sale === 'string') return result.replaceChildren(refused(sale))
    last = sale
    await send(sale, '/pos/v1/orders', sale.body)
  }
  const again = async (): Promise<void> => {
    if (last) await send(last, '/pos/v1/orders', last.body)
  }
  const refund = async (): Promise<void> => {
    if (last) await send(last, '/pos/v1/refunds', JSON.stringify(refundOf(last.order, demoNow())))
  }
  const next = async (): Promise<void> => {
    renew()
    result.replaceChildren()
  }
  const afterwards = element(
    'div',
    { class: 'row' },
    button('desk-till-again', 'soft', say({ zh: '原样再发一次', en: 'Send again' }), again),
    button('desk-till-refund', 'soft', say({ zh: '整单退货', en: 'Refund whole order' }), refund),
  )
  return tillLayout(inputs.fields, ring, next, result)
}

const saleOf = (state: DeskState, id: string, orderIn: (store: string) => PosOrder | string): Sale | string => {
  const till = state.tills.find((known) => known.id === id)
  if (!till) return say({ zh: '这个数据库里没有演示收银机', en: 'This database has no demo till' })
  const order = orderIn(till.store)
  return typeof order === 'string' ? order : { till, order, body: JSON.stringify(order) }
}

/** Signs, posts, and gives what to show of it. */
const posted = async (
  till: Sale['till'],
  path: string,
  body: string,
  state: DeskState,
  { wallMs }: Drift,
): Promise<HTMLElement[]> => {
  // Browsers sign only on pages of this machine or over HTTPS.
  if (!('subtle' in crypto)) {
    return [refused(say({ zh: '浏览器只在本机签名，请用 http://127.0.0.1 打开', en: 'Open http://127.0.0.1 to sign' }))]
  }
  const sent = await sign(till, path, body, Date.now() + wallMs)
  const response = await fetch(sent.path, { method: sent.method, headers: sent.headers, body: sent.body })
  const answer = (await response.json()) as Answer<OrderAnswer | RefundAnswer>
  return resultParts(sent, answer, response.status, state)
}

const refused = (sentence: string): HTMLElement =>
  element('div', { class: 'refused', role: 'alert' }, element('b', {}, sentence))

type Press = () => Promise<void>

const tillLayout = (fields: HTMLElement[], ring: Press, next: Press, result: HTMLElement): HTMLElement =>
  panel(
    say({ zh: '收银机', en: 'Till' }),
    say({
      zh: '像真的收银机一样签名，发到 /pos/v1/orders',
      en: 'Signs as a real till does and posts to /pos/v1/orders',
    }),
    'till',
    element('div', { class: 'fields' }, ...fields),
    element(
      'div',
      { class: 'row' },
      button('desk-till-post', 'do', say({ zh: '入账', en: 'Post' }), ring),
      button('desk-till-next', 'soft', say({ zh: '下一单', en: 'Next order' }), next),
    ),
    result,
  )
