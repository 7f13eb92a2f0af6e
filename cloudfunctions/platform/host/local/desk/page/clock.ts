import { button, element, panel } from './element'
import { say } from './language'
import { daysToNextMonth, momentIn } from './month'
import { failureText } from './refusal-words'
import { advance, type ClockState } from './server'

const hourMs = 3_600_000

/** The chain's clock. `heard` gets every new state, so that the till stamps its orders by the same clock. */
export const clockPanel = (first: ClockState, heard: (clock: ClockState) => void): HTMLElement => {
  let clock = first
  const now = element('p', { class: 'now', id: 'desk-clock-now' })
  const ahead = element('p', { class: 'note' })
  const failure = element('div', { class: 'reports', 'aria-live': 'polite' })
  const show = (): void => {
    now.textContent = momentIn(clock.now, clock.zone)
    ahead.textContent = aheadText(clock)
  }
  const step = (id: string, zh: string, en: string, by: () => Parameters<typeof advance>[0]): HTMLElement =>
    button(`desk-clock-${id}`, 'soft', say({ zh, en }), async () => {
      const answer = await advance(by())
      if (!answer.ok) return failure.replaceChildren(failureText(answer, clock.zone))
      failure.replaceChildren()
      clock = answer.value
      heard(clock)
      show()
    })
  show()
  return panel(
    say({ zh: '时钟', en: 'Clock' }),
    say({ zh: '只能往前拨；积分到期、等级期限都按它算', en: 'It only goes forward; expiry and tiers go by it' }),
    '',
    now,
    ahead,
    element(
      'div',
      { class: 'row' },
      step('hour', '+1 小时', '+1 h', () => ({ advanceMs: hourMs })),
      step('day', '+1 天', '+1 day', () => ({ advanceDays: 1 })),
      step('week', '+7 天', '+7 days', () => ({ advanceDays: 7 })),
      step('month', '+1 个月', '+1 month', () => ({ advanceDays: daysToNextMonth(clock.now, clock.zone) })),
    ),
    failure,
  )
}

const aheadText = ({ offsetMs, zone }: ClockState): string => {
  const days = Math.floor(offsetMs / (24 * hourMs))
  const hours = Math.floor((offsetMs % (24 * hourMs)) / hourMs)
  return say({
    zh: `${zone}，比真实时间快 ${days} 天 ${hours} 小时`,
    en: `${zone}, ${days} d ${hours} h ahead of real time`,
  })
}
