import type { Answer, OrderAnswer, RefundAnswer } from '../../../../../../types/contract'
import { element } from './element'
import { say } from './language'
import { decimal, signed } from './money'
import { failureText } from './refusal-words'
import type { DeskState } from './server'
import type { Signed } from './sign'

/** What came of a request: points and balance per wallet, or the refusal in words; then both texts as sent. */
export const resultParts = (
  sent: Signed,
  answer: Answer<OrderAnswer | RefundAnswer>,
  status: number,
  state: DeskState,
): HTMLElement[] => [
  answer.ok
    ? figures(answer.value, state)
    : element('div', { class: 'refused', role: 'alert' }, element('b', {}, failureText(answer, state.clock.zone))),
  element(
    'div',
    { class: 'wire' },
    element('pre', {}, requestText(sent)),
    element('pre', {}, `HTTP ${status}\n\n${JSON.stringify(answer, null, 2)}`),
  ),
]

const figures = (value: OrderAnswer | RefundAnswer, { wallets, tiers }: DeskState): HTMLElement => {
  const tier = tiers.find(({ id }) => id === value.tier)
  const eligible = tiers.find(({ id }) => id === value.eligible)
  const card =
    'cardTail' in value
      ? say({ zh: `卡尾号 ${value.cardTail}`, en: `Card ending ${value.cardTail}` })
      : say(
          value.waiting
            ? { zh: '已收下，等订单到了再退', en: 'Kept until its order comes' }
            : { zh: '已退', en: 'Refunded' },
        )
  const standing = [card, tier ? say(tier.name) : (value.tier ?? '')].filter((part) => part !== '')
  if (eligible) standing.push(say({ zh: `可申请 ${eligible.name.zh}`, en: `May apply for ${eligible.name.en}` }))
  return element(
    'div',
    {},
    element('div', { class: 'figures' }, ...value.wallets.map((change) => walletFigure(change, wallets))),
    element('p', { class: 'note' }, standing.join(' · ')),
  )
}

const walletFigure = (change: OrderAnswer['wallets'][number], wallets: DeskState['wallets']): HTMLElement => {
  const wallet = wallets.find(({ id }) => id === change.wallet)
  const scale = wallet?.scale ?? 0
  const name = wallet ? say(wallet.name) : change.wallet
  const balance = decimal(change.balance, scale)
  const debt =
    change.debt > 0
      ? say({ zh: `，欠 ${decimal(change.debt, scale)}`, en: `, owes ${decimal(change.debt, scale)}` })
      : ''
  return element(
    'div',
    { class: 'figure' },
    element('b', { class: change.points < 0 ? 'loss' : 'gain' }, signed(change.points, scale)),
    element('span', {}, say({ zh: `${name}，余额 ${balance}${debt}`, en: `${name}, balance ${balance}${debt}` })),
  )
}

const requestText = ({ method, path, headers, body }: Signed): string =>
  [`${method} ${path}`, ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`), '', body].join('\n')
