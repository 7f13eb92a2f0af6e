import { App, Button, Tag } from 'antd'
import type { TableColumnsType } from 'antd'
import { useCallback, useMemo } from 'react'
import type { JobView } from '../../../types/contract'
import { grouped } from '../../figure/number'
import { fullTime } from '../../figure/time'
import type { Reply } from '../../service/reply'
import { useWrite } from '../../service/use-write'
import { useLook } from '../look'
import { Page } from '../part/page'
import { Rows } from '../part/rows'
import { troubleText } from '../part/trouble'
import { zone } from '../part/zone'
import { call } from '../service/call'
import { troubleIn } from '../service/heard'
import { usePaged } from '../service/use-paged'
import type { Rows as Page1 } from '../service/use-paged'

async function jobs(): Promise<Reply<Page1<JobView>>> {
  const reply = await call('job.list', {})
  return reply.ok ? { ok: true, value: { rows: reply.value.jobs, next: null } } : reply
}

/** What runs by itself, how far it is, and what went wrong. */
export function JobList() {
  const { words, say } = useLook()
  const told = words.jobs
  const paged = usePaged(jobs)
  const { again } = paged
  const columns = useMemo<TableColumnsType<JobView>>(
    () => [
      { title: told.name, key: 'name', render: (_, { name }) => <b>{say(name)}</b> },
      { title: told.state, key: 'state', render: (_, job) => <JobState job={job} /> },
      { title: told.day, key: 'day', className: 'n', render: (_, { day }) => day ?? '' },
      { title: told.done, key: 'done', className: 'n', align: 'right', render: (_, { done }) => grouped(done) },
      { title: told.next, key: 'next', className: 'n', render: (_, { nextAt }) => (nextAt === null ? told.always : fullTime(nextAt, zone)) },
      { title: '', key: 'run', align: 'right', render: (_, { job }) => <Run job={job} done={again} /> },
    ],
    [told, say, again],
  )
  return (
    <Page title={told.title}>
      <Rows id="jobs" paged={paged} columns={columns} rowKey={({ job }) => job} empty={told.empty} />
    </Page>
  )
}

function JobState({ job: { state, fault, left } }: { job: JobView }) {
  const told = useLook().words.jobs
  return (
    <>
      <Tag color={fault ? 'red' : state === 'finished' ? 'green' : undefined}>{told.states[state]}</Tag>
      {fault ? <p className="df" title={fault.message}>{told.fault(fullTime(fault.at, zone), fault.steps)}</p> : null}
      {left.length > 0 ? <p className="df">{told.left(left.length)}</p> : null}
    </>
  )
}

function Run({ job, done }: { job: string; done: () => void }) {
  const { words, lang } = useLook()
  const { message } = App.useApp()
  const told = words.jobs
  const write = useWrite(useCallback((input: { job: string }, reference: string) => call('job.run', input, reference), []))
  const run = async (): Promise<void> => {
    const reply = await write.run({ job })
    const trouble = troubleIn(reply)
    if (trouble) void message.error(troubleText(trouble, words, lang).join(' '))
    else if (reply.ok) void message.info(reply.value.idle ? told.idle[reply.value.idle] : told.ran(reply.value.done, reply.value.finished))
    done()
  }
  return <Button size="small" id={`run-${job}`} loading={write.busy} onClick={() => { void run() }}>{told.run}</Button>
}
