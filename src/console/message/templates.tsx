import { Button, Table, Tag } from 'antd'
import type { TableColumnsType } from 'antd'
import { useMemo, useState } from 'react'
import type { PermitCount, TemplateView } from '../../../types/contract'
import { grouped } from '../../figure/number'
import { fullTime } from '../../figure/time'
import { useLook } from '../look'
import { Shown } from '../part/shown'
import { State } from '../part/trouble'
import { zone } from '../part/zone'
import { hrefOf } from '../route'
import { callOffice } from '../service/call'
import type { Output } from '../service/call'
import { useAsk } from '../service/use-ask'
import { Effect } from './effect'
import { Rules } from './rules'
import { useCounted } from './use-counted'
import type { Counted } from './use-counted'

const askTemplates = () => callOffice('message.templates', {})
const askPermits = (after?: string) => callOffice('message.permits', { after })

type Permits = Readonly<Record<string, PermitCount>>
const nobody: Permits = {}

const add = (sum: Permits, { permits }: Output<'message.permits'>): Permits => {
  const next = { ...sum }
  for (const { template, members, left } of permits) {
    const before = next[template] ?? { template, members: 0, left: 0 }
    next[template] = { template, members: before.members + members, left: before.left + left }
  }
  return next
}

/** The programme's templates with how many members may still be reached by each; the rules above them. */
export function Templates() {
  const asking = useAsk(askTemplates)
  return (
    <Shown asking={asking}>
      {({ now, rules, templates }) => (
        <>
          <Rules rules={rules} />
          <List templates={templates} now={now} />
        </>
      )}
    </Shown>
  )
}

function List({ templates, now }: { templates: TemplateView[]; now: number }) {
  const { words } = useLook()
  const permits = useCounted(askPermits, add, nobody)
  const columns = useColumns(permits)
  const { empty } = words.message.template
  return (
    <div className="pd table" id="templates">
      {templates.length === 0 ? <State id="templates-empty" title={empty[0]} next={empty[1]} /> : (
        <Table<TemplateView> columns={columns} dataSource={templates} rowKey="id" pagination={false} expandable={{ expandedRowRender: (template) => <Details template={template} now={now} />, expandRowByClick: true }} />
      )}
    </div>
  )
}

function useColumns(permits: Counted<Permits>): TableColumnsType<TemplateView> {
  const { words, say } = useLook()
  return useMemo(() => {
    const told = words.message.template
    return [
      { title: told.name, key: 'name', render: (_, { name, pausedUntil }) => <><b>{say(name)}</b>{pausedUntil === null ? null : <p className="df warn">{told.paused(fullTime(pausedUntil, zone))}</p>}</> },
      { title: told.kind, key: 'kind', render: (_, { kind }) => <Tag>{told.kinds[kind]}</Tag> },
      { title: told.on, key: 'on', render: (_, { on, daysBefore }) => <>{told.occasion[on]}{daysBefore.length > 0 ? <p className="df n">{told.daysBefore(daysBefore.join('、'))}</p> : null}</> },
      { title: told.ways, key: 'ways', render: (_, { channels }) => (channels.length === 0 ? told.inbox : channels.map((one) => told.channel[one]).join(' → ')) },
      { title: told.permits, key: 'permits', className: 'n', align: 'right', render: (_, template) => <Left template={template} permits={permits} /> },
    ]
  }, [words, say, permits])
}

function Left({ template: { id, channels }, permits: { sum, counting, failed, again } }: { template: TemplateView; permits: Counted<Permits> }) {
  const told = useLook().words.message.template
  if (!channels.includes('subscription')) return <span className="df">{told.noNeed}</span>
  if (failed) return <Button size="small" onClick={(event) => { event.stopPropagation(); again() }}>{told.recount}</Button>
  const count = sum[id]
  return (
    <>
      <b>{told.holders(grouped(count?.members ?? 0))}</b>
      <p className="df">{counting ? told.counting : told.accepts(grouped(count?.left ?? 0))}</p>
    </>
  )
}

const MONTH_MS = 30 * 86_400_000

function Details({ template, now }: { template: TemplateView; now: number }) {
  const { words, say } = useLook()
  const told = words.message.template
  const [looked, setLooked] = useState(false)
  const { id, fields, text, page, wechat, priority, staleDays } = template
  const numbers = Object.entries(wechat).map(([channel, name]) => `${told.channel[channel as 'subscription' | 'account']} ${name}`)
  return (
    <div className="tried" id={`template-${id}`}>
      <section>
        <dl className="pairs">
          {fields.length > 0 ? <div><dt>{told.fields}</dt><dd>{fields.map(({ key, text: filled }) => <p key={key}><span className="code">{key}</span> {filled}</p>)}</dd></div> : null}
          <div><dt>{told.text}</dt><dd>{say(text)}</dd></div>
          <div><dt>{told.page}</dt><dd className="code">{page}</dd></div>
          {numbers.length > 0 ? <div><dt>{told.wechat}</dt><dd>{numbers.map((one) => <p key={one} className="code">{one}</p>)}</dd></div> : null}
          <div><dt>{told.priority}</dt><dd>{told.first(priority)}</dd></div>
          <div><dt>{told.stale}</dt><dd>{told.staleDays(staleDays)}</dd></div>
        </dl>
      </section>
      <section>
        <h3>{told.result}</h3>
        {looked ? <Effect by="template" id={id} from={now - MONTH_MS} until={now} /> : <Button className="under" id={`effect-${id}`} onClick={() => { setLooked(true) }}>{told.look}</Button>}
        <p className="under"><a className="link" href={hrefOf(['messages', 'log'], { template: id })}>{told.log}</a></p>
      </section>
    </div>
  )
}
