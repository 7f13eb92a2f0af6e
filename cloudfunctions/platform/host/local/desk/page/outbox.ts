import { button, element, panel } from './element'
import { say, words, type Words } from './language'
import { momentIn } from './month'
import { failureText } from './refusal-words'
import { forgetChoices, readOutbox, readPermits, type DeskMessage, type DeskPermits } from './server'

const channels: Readonly<Record<DeskMessage['channel'], Words>> = {
  subscription: words('服务通知', 'Service notification'),
  account: words('公众号模板消息', 'Official account'),
}

const answers: Readonly<Record<'accept' | 'reject' | 'ban', Words>> = {
  accept: words('总是允许', 'always allowed'),
  reject: words('总是拒绝', 'always refused'),
  ban: words('已被封禁', 'banned'),
}

/** What arrived on whose phone, newest first, and what people allow; both on WeChat's side. */
export const outboxPanel = (brand: string, zone: string): HTMLElement => {
  const list = element('div', { class: 'phone', id: 'desk-outbox' })
  const told = element('div', { class: 'reports', id: 'desk-outbox-told', 'aria-live': 'polite' })
  const permits = element('ul', { class: 'list', id: 'desk-permits' })
  const more = element('div', { class: 'row' })
  const add = async (after?: string): Promise<void> => {
    const answer = await readOutbox(after)
    if (!answer.ok) return told.replaceChildren(failureText(answer, zone))
    const { rows, next } = answer.value
    const cards = rows.map((row) => card(row, brand, zone))
    if (after === undefined) list.replaceChildren(...(cards.length > 0 ? cards : [none()]))
    else list.append(...cards)
    more.replaceChildren(...(next === null ? [] : [button('desk-outbox-more', 'soft', say(words('更早的消息', 'Earlier ones')), () => add(next))]))
  }
  const look = async (): Promise<void> => {
    told.replaceChildren()
    await add()
    const answer = await readPermits()
    if (!answer.ok) return told.replaceChildren(failureText(answer, zone))
    permits.replaceChildren(...permitLines(answer.value.people, forget))
  }
  const forget = async (person: string): Promise<void> => {
    const answer = await forgetChoices(person)
    if (!answer.ok) return told.replaceChildren(failureText(answer, zone))
    await look()
  }
  void look()
  return panel(
    say(words('微信收到的消息', "WeChat's outbox")),
    say(words('会员手机上看到的样子，新的在前；点开进入小程序', 'As members see them, newest first; a tap opens the mini-program')),
    'outbox',
    element('div', { class: 'row' }, button('desk-outbox-look', 'soft', say(words('刷新', 'Refresh')), look)),
    told,
    list,
    more,
    element('h3', {}, say(words('谁还允许几条', 'Who allows how many'))),
    permits,
  )
}

const none = (): HTMLElement =>
  element('p', { class: 'say' }, say(words('还没有消息。到期、备好、到券时，跑一遍定时任务就会发出', 'Nothing yet. Run the jobs once something is due, ready or arrived')))

const card = ({ message, channel, to, title, fields, at, times, url }: DeskMessage, brand: string, zone: string): HTMLElement =>
  element(
    'article',
    { class: 'wx', id: `desk-message-${message}` },
    element('div', { class: 'from' }, element('b', {}, brand), element('span', {}, `${say(channels[channel])} · ${momentIn(at, zone)}`)),
    element('h4', {}, title),
    element('dl', {}, ...fields.flatMap(({ label, value }) => [element('dt', {}, label), element('dd', {}, value)])),
    element('div', { class: 'to' }, element('span', {}, say(words(`发给 ${to}`, `To ${to}`))), times > 1 ? element('span', { class: 'over' }, say(words(`发了 ${times} 次`, `sent ${times} times`))) : null),
    element('a', { href: url, target: '_blank', id: `desk-open-${message}` }, element('span', {}, say(words('进入小程序查看', 'Open the mini-program'))), '›'),
  )

const permitLines = (people: readonly DeskPermits[], forget: (person: string) => Promise<void>): HTMLElement[] =>
  people.length === 0
    ? [element('li', {}, say(words('还没有人授权过。在小程序“我的”里授权', 'Nobody has allowed any yet; it is done under “Me” in the mini-program')))]
    : people.map((one) => permitLine(one, forget))

const permitLine = ({ person, name, templates }: DeskPermits, forget: (person: string) => Promise<void>): HTMLElement => {
  const lines = templates.map(({ title, left, always }) => {
    const kept = always === null ? '' : ` · ${say(answers[always])}`
    return element('span', {}, `${say(words(`${title} 还可 ${left} 条`, `${title}: ${left} left`))}${kept}`)
  })
  const keeps = templates.some(({ always }) => always !== null)
  const reset = button(`desk-permits-forget-${person}`, 'soft', say(words('取消“总是保持”', 'Forget kept choices')), () => forget(person))
  return element('li', { id: `desk-permits-${person}` }, element('div', { class: 'who' }, element('b', {}, name), ...lines), keeps ? reset : null)
}
