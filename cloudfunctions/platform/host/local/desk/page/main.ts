import { clockPanel } from './clock'
import { codesPanel } from './codes'
import { element, button } from './element'
import { jobsPanel } from './jobs'
import { language, say, switchLanguage } from './language'
import { outboxPanel } from './outbox'
import { paymentsPanel } from './payments'
import { peoplePanel } from './people'
import { failureText } from './refusal-words'
import { driftOf, readState, type DeskState } from './server'
import { tillPanel } from './till'

const header = (brand: string): HTMLElement => {
  const other = language() === 'zh' ? 'English' : '中文'
  return element(
    'header',
    { class: 'top' },
    element('h1', {}, say({ zh: '惠集 演示台', en: 'Huiji demo desk' })),
    element('span', { class: 'tag' }, say({ zh: '演示 demo', en: 'demo' })),
    element(
      'span',
      { class: 'say' },
      say({ zh: `${brand} 的演示数据，只在这台机器上`, en: `Demo data of ${brand}, on this machine alone` }),
    ),
    button('desk-language', 'soft', other, async () => switchLanguage()),
  )
}

const page = (state: DeskState): HTMLElement[] => {
  let drift = driftOf(state.clock)
  const clock = clockPanel(state.clock, (moved) => {
    drift = driftOf(moved)
    state.clock = moved
  })
  const side = element('div', { class: 'side' }, clock, paymentsPanel(state.clock.zone), outboxPanel(say(state.brand.name), state.clock.zone), peoplePanel(state))
  return [
    header(say(state.brand.name)),
    element(
      'main',
      { class: 'page' },
      element(
        'div',
        { class: 'bench' },
        tillPanel(state, () => drift),
        jobsPanel(state.clock.zone),
        codesPanel(state),
      ),
      side,
    ),
  ]
}

const show = async (desk: HTMLElement): Promise<void> => {
  document.documentElement.lang = language() === 'zh' ? 'zh-CN' : 'en'
  const answer = await readState()
  desk.replaceChildren(
    ...(answer.ok ? page(answer.value) : [element('p', { class: 'refused' }, failureText(answer, 'UTC'))]),
  )
}

const desk = document.getElementById('desk')
if (desk) void show(desk)
