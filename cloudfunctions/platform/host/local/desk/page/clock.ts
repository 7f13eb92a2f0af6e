import type { Answer, JobReport } from '../../../../../../types/contract'
import { button, element, panel } from './element'
import { say } from './language'
import { daysToNextMonth, momentIn } from './month'
import { failureText } from './refusal-words'
import { advance, runJobs, type ClockState } from './server'

const hourMs = 3_600_000

/** The chain's clock. `heard` gets every new state, so that the till stamps its orders by the same clock. */
export const clockPanel = (first: ClockState, heard: (clock: ClockState) => void): HTMLElement => {
  let clock = first
  const now = element('p', { class: 'now', id: 'desk-clock-now' })
  const ahead = element('p', { class: 'note' })
  const reports = element('div', { class: 'reports', id: 'desk-jobs-report', 'aria-live': 'polite' })
  const show = (): void => {
    now.textContent = momentIn(clock.now, clock.zone)
    ahead.textContent = aheadText(clock)
  }
  const step = (id: string, zh: string, en: string, by: () => Parameters<typeof advance>[0]): HTMLElement =>
    button(`desk-clock-${id}`, 'soft', say({ zh, en }), async () => {
      const answer = await advance(by())
      if (!answer.ok) return reports.replaceChildren(failureText(answer, clock.zone))
      clock = answer.value
      heard(clock)
      show()
    })
  const jobs = button('desk-jobs-run', 'do', say({ zh: '跑一遍夜间任务', en: 'Run the nightly jobs' }), async () => {
    reports.replaceChildren(...reportLines(await runJobs(), clock.zone))
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
    element('div', { class: 'row' }, jobs),
    reports,
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

const reportLines = (answer: Answer<{ reports: JobReport[] }>, zone: string): HTMLElement[] => {
  if (!answer.ok) return [element('p', {}, failureText(answer, zone))]
  return answer.value.reports.map(({ job, done, finished }) => {
    const end = finished
      ? say({ zh: '已完成', en: 'finished' })
      : say({ zh: '还有，下次接着跑', en: 'more to do at the next run' })
    return element('p', {}, say({ zh: `${job}：处理 ${done} 条，${end}`, en: `${job}: ${done} handled, ${end}` }))
  })
}
