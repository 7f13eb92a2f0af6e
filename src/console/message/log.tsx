import { DatePicker, Select, Tag } from 'antd'
import type { TableColumnsType } from 'antd'
import dayjs from 'dayjs'
import { useCallback, useMemo } from 'react'
import type { MessageRow } from '../../../types/contract'
import type { MessageState } from '../../../types/record'
import { fullTime } from '../../figure/time'
import { useLook } from '../look'
import { useMay } from '../me'
import { Rows } from '../part/rows'
import { zone } from '../part/zone'
import { go, hrefOf, useRoute } from '../route'
import { callOffice } from '../service/call'
import type { Input } from '../service/call'
import { useAsk } from '../service/use-ask'
import { usePaged } from '../service/use-paged'

const ROWS = 20
const states: readonly MessageState[] = ['queued', 'sending', 'sent', 'held', 'refused', 'dropped', 'unknown']
const colours: Partial<Record<MessageState, string>> = { sent: 'green', refused: 'red', unknown: 'orange' }

const askTemplates = () => callOffice('message.templates', {})

type Filter = Pick<Input<'message.log'>, 'template' | 'state' | 'day'>

/** What the address asks for; a link may be kept and passed on. */
function useFilter(): [Filter, (part: Filter) => void] {
  const { query } = useRoute()
  const [template, state, day] = [query.get('template') ?? undefined, states.find((one) => one === query.get('state')), query.get('day') ?? undefined]
  const filter = useMemo<Filter>(() => ({ template, state, day }), [template, state, day])
  const put = (part: Filter): void => {
    const entries = Object.entries({ ...filter, ...part }).filter((one): one is [string, string] => one[1] !== undefined)
    go(['messages', 'log'], Object.fromEntries(entries))
  }
  return [filter, put]
}

/** Every message and what became of it, a page at a time. */
export function DeliveryLog() {
  const { words } = useLook()
  const told = words.message.log
  const [filter, put] = useFilter()
  const paged = usePaged(useCallback((after?: string) => callOffice('message.log', { ...filter, after, limit: ROWS }), [filter]))
  const columns = useColumns()
  return (
    <>
      <Filters filter={filter} put={put} />
      <Rows id="log" paged={paged} columns={columns} rowKey={({ message }) => message} empty={told.empty} />
    </>
  )
}

function Filters({ filter: { template, state, day }, put }: { filter: Filter; put: (part: Filter) => void }) {
  const { words, say } = useLook()
  const told = words.message.log
  const templates = useAsk(askTemplates)
  const named = (templates.value?.templates ?? []).map(({ id, name }) => ({ value: id, label: say(name) }))
  return (
    <div className="filters">
      <Select id="log-template" aria-label={told.template} allowClear placeholder={told.allTemplates} value={template} options={named} onChange={(value: string | undefined) => { put({ template: value }) }} style={{ width: 200 }} />
      <Select id="log-state" aria-label={told.state} allowClear placeholder={told.allStates} value={state} options={states.map((value) => ({ value, label: told.states[value] }))} onChange={(value: MessageState | undefined) => { put({ state: value }) }} style={{ width: 160 }} />
      <DatePicker id="log-day" aria-label={told.day} placeholder={told.day} value={day === undefined ? null : dayjs(day)} onChange={(picked) => { put({ day: picked?.format('YYYY-MM-DD') }) }} style={{ width: 160 }} />
    </div>
  )
}

function useColumns(): TableColumnsType<MessageRow> {
  const { words, say } = useLook()
  const opens = useMay('member.read')
  return useMemo(() => {
    const told = words.message.log
    return [
      { title: told.at, key: 'at', className: 'n', render: (_, { at }) => fullTime(at, zone) },
      { title: told.who, key: 'who', render: (_, row) => <Who row={row} opens={opens} /> },
      { title: told.template, key: 'template', render: (_, { templateName, campaign }) => <>{say(templateName)}{campaign === null ? null : <p className="df"><a className="link" href={hrefOf(['campaigns', campaign])}>{words.message.push.open}</a></p>}</> },
      { title: told.state, key: 'state', render: (_, { state }) => <Tag color={colours[state]}>{told.states[state]}</Tag> },
      { title: told.why, key: 'why', render: (_, row) => <Why row={row} /> },
    ]
  }, [words, say, opens])
}

function Who({ row: { member, nameMasked, cardTail }, opens }: { row: MessageRow; opens: boolean }) {
  const told = useLook().words.message.log
  const text = <>{nameMasked} <span className="df n">{told.tail(cardTail)}</span></>
  return opens ? <a href={hrefOf(['members', member])}>{text}</a> : text
}

/** What the last step says, and the steps before it behind it. */
function Why({ row: { log, dueAt } }: { row: MessageRow }) {
  const told = useLook().words.message.log
  const said = ({ code, name, why }: MessageRow['log'][number]): string =>
    [why === null ? '' : told.reason[why], code === null || name === null || code === 0 ? '' : told.code(code, told.codes[name])].filter(Boolean).join(' · ')
  const last = log.at(-1)
  return (
    <>
      {last ? said(last) : ''}
      {dueAt === null ? null : <p className="df n">{told.next(fullTime(dueAt, zone))}</p>}
      {log.length > 2 ? (
        <details>
          <summary className="df">{told.steps(log.length)}</summary>
          {log.map((step, n) => <p key={n} className="df n">{`${fullTime(step.at, zone)} ${told.states[step.state]} ${said(step)}`}</p>)}
        </details>
      ) : null}
    </>
  )
}
