import type { Answer, JobReport, JobView } from '../../../../../../types/contract'
import { button, element, panel } from './element'
import { say } from './language'
import { momentIn } from './month'
import { failureText } from './refusal-words'
import { readJobs, runJobs } from './server'

const states: Record<JobView['state'], { zh: string; en: string }> = {
  never: { zh: '还没跑过', en: 'never ran' },
  running: { zh: '进行中', en: 'running' },
  open: { zh: '未完，下次接着跑', en: 'more to do at the next run' },
  finished: { zh: '已完成', en: 'finished' },
  newer: { zh: '记录来自更新的版本，未动', en: 'left by a newer version, not touched' },
}

/** What the timer runs: how far each job is, what it last came to, and when it is due again. */
export const jobsPanel = (zone: string): HTMLElement => {
  const table = element('ul', { class: 'list jobs' })
  const heard = element('div', { class: 'reports', id: 'desk-jobs-report', 'aria-live': 'polite' })
  const show = async (): Promise<void> => {
    const answer = await readJobs()
    if (!answer.ok) return heard.replaceChildren(failureText(answer, zone))
    table.replaceChildren(...answer.value.jobs.map((job) => jobLine(job, zone, run)))
  }
  const run = async (job?: string): Promise<void> => {
    heard.replaceChildren(...reportLines(await runJobs(job), zone))
    await show()
  }
  const all = button('desk-jobs-run', 'do', say({ zh: '跑一遍定时任务', en: 'Run what is due' }), () => run())
  const look = button('desk-jobs-look', 'soft', say({ zh: '刷新', en: 'Refresh' }), show)
  void show()
  return panel(
    say({ zh: '定时任务', en: 'Jobs' }),
    say({ zh: '每 5 分钟跑一遍；漏掉的日子按顺序补上', en: 'Every 5 minutes; days that were missed are made up in order' }),
    '',
    element('div', { class: 'row' }, all, look),
    heard,
    table,
  )
}

const jobLine = (job: JobView, zone: string, run: (job: string) => Promise<void>): HTMLElement => {
  const failed = job.fault && say({ zh: `出错 ${job.fault.steps} 步：${job.fault.message}`, en: `${job.fault.steps} steps failed: ${job.fault.message}` })
  return element(
    'li',
    { id: `desk-job-${job.job}` },
    element(
      'div',
      { class: 'who' },
      element('b', {}, say(job.name)),
      element('span', {}, lastText(job, zone)),
      element('span', {}, nextText(job, zone)),
      failed === null ? null : element('span', { class: 'refused' }, failed),
    ),
    button(`desk-job-run-${job.job}`, 'soft', say({ zh: '现在跑', en: 'Run now' }), () => run(job.job)),
  )
}

const lastText = ({ state, day, finishedAt, startedAt, done, total }: JobView, zone: string): string => {
  const at = finishedAt ?? startedAt
  const when = at === null ? '' : `${momentIn(at, zone)} · `
  const about = day === null ? '' : `${day} · `
  return `${when}${say(states[state])} · ${about}${say({ zh: `本次 ${done}，累计 ${total}`, en: `${done} this time, ${total} in all` })}`
}

const nextText = ({ nextAt }: JobView, zone: string): string =>
  nextAt === null
    ? say({ zh: '下次：每 5 分钟', en: 'Next: every 5 minutes' })
    : say({ zh: `下次：${momentIn(nextAt, zone)}`, en: `Next: ${momentIn(nextAt, zone)}` })

const reportLines = (answer: Answer<{ reports: JobReport[] }>, zone: string): HTMLElement[] => {
  if (!answer.ok) return [element('p', {}, failureText(answer, zone))]
  return answer.value.reports.map(({ job, done, finished, idle }) => {
    const end = idle ? say(idles[idle]) : finished ? say(states.finished) : say(states.open)
    return element('p', {}, say({ zh: `${job}：处理 ${done} 条，${end}`, en: `${job}: ${done} handled, ${end}` }))
  })
}

const idles: Record<NonNullable<JobReport['idle']>, { zh: string; en: string }> = {
  leased: { zh: '另一处正在跑', en: 'under way elsewhere' },
  notDue: { zh: '未到时间', en: 'not due yet' },
  newer: states.newer,
}
