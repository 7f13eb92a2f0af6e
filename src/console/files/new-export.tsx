import { Button, Checkbox, DatePicker, Input, Segmented } from 'antd'
import type { Dayjs } from 'dayjs'
import { useCallback, useState } from 'react'
import type { ExportView } from '../../../types/contract'
import type { ExportKind } from '../../../types/record'
import { grouped } from '../../figure/number'
import { useWrite } from '../../service/use-write'
import { useLook } from '../look'
import { useMay } from '../me'
import { TroubleNote } from '../part/trouble'
import { callImport } from '../service/call'
import type { Input as Asked } from '../service/call'
import { troubleIn } from '../service/heard'
import { fetchFile } from './fetch-file'
import { useSteps } from './use-steps'

const kinds: readonly ExportKind[] = ['members', 'ledger', 'orders', 'audit']
const types = { csv: 'text/csv;charset=utf-8', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } as const

/** A list, which days of it, in which form, and why it is given out. */
export function NewExport({ changed }: { changed: () => void }) {
  const told = useLook().words.exports
  const mayPhones = useMay('export.phone')
  const [kind, setKind] = useState<ExportKind>('members')
  const [format, setFormat] = useState<'csv' | 'xlsx'>('xlsx')
  const [days, setDays] = useState<[Dayjs | null, Dayjs | null] | null>(null)
  const [reason, setReason] = useState('')
  const [phones, setPhones] = useState(false)
  const [view, setView] = useState<ExportView | null>(null)
  const write = useWrite(useCallback((input: Asked<'export.open'>, reference: string) => callImport('export.open', input, reference), []))
  const open = async (): Promise<void> => {
    const [from, to] = [days?.[0]?.format('YYYY-MM-DD'), days?.[1]?.format('YYYY-MM-DD')]
    const reply = await write.run({ kind, format, reason: reason.trim(), ...(phones ? { phones } : {}), ...(from ? { from } : {}), ...(to ? { to } : {}) })
    if (!reply.ok) return
    setView(reply.value)
    changed()
  }
  const trouble = troubleIn(write.reply)
  if (view) return <Gathering key={view.export} opened={view} done={changed} anew={() => { setView(null) }} />
  return (
    <div className="form">
      <label>{told.kind}</label>
      <Segmented<ExportKind> block value={kind} options={kinds.map((value) => ({ value, label: told.kinds[value] }))} onChange={setKind} />
      <label htmlFor="export-days">{told.days}</label>
      <DatePicker.RangePicker id="export-days" allowEmpty={[true, true]} value={days} onChange={setDays} />
      <p className="df">{told.daysWhy[kind]}</p>
      <label>{told.format}</label>
      <Segmented<'csv' | 'xlsx'> value={format} options={[{ value: 'xlsx', label: 'Excel' }, { value: 'csv', label: 'CSV' }]} onChange={setFormat} />
      <label htmlFor="export-reason">{told.why}</label>
      <Input id="export-reason" value={reason} maxLength={200} onChange={({ target }) => { setReason(target.value) }} />
      {mayPhones ? <Checkbox id="export-phones" checked={phones} onChange={({ target }) => { setPhones(target.checked) }}>{told.phonesInFull}</Checkbox> : <p className="df">{told.phonesMasked}</p>}
      {trouble ? <TroubleNote trouble={trouble} /> : null}
      <Button type="primary" id="export-open" disabled={reason.trim() === ''} loading={write.busy} onClick={() => { void open() }}>{told.go}</Button>
      <p className="df">{told.logged}</p>
    </div>
  )
}

/** The rows are gathered call by call, then the file is fetched piece by piece. */
function Gathering({ opened, done, anew }: { opened: ExportView; done: () => void; anew: () => void }) {
  const told = useLook().words.exports
  const [view, setView] = useState(opened)
  const step = useCallback(() => callImport('export.step', { export: opened.export }), [opened.export])
  const heard = useCallback((next: ExportView) => {
    setView(next)
    if (next.file) done()
    return next.file !== null
  }, [done])
  const steps = useSteps(step, heard)
  const [fetching, setFetching] = useState(false)
  const [lost, setLost] = useState<Awaited<ReturnType<typeof fetchFile>> | null>(null)
  const fetchIt = async (): Promise<void> => {
    setFetching(true)
    setLost(await fetchFile(view, `${told.kinds[view.kind]}.${view.format}`, types[view.format]))
    setFetching(false)
    done()
  }
  const trouble = steps.trouble ?? troubleIn(lost)
  return (
    <div className="form">
      <p>{told.kinds[view.kind]} · {view.reason}</p>
      <p id="export-rows" className="figure">{told.gathered(grouped(view.rows))}</p>
      {trouble ? <TroubleNote trouble={trouble} /> : null}
      {view.file ? (
        <Button type="primary" id="export-fetch" loading={fetching} onClick={() => { void fetchIt() }}>{told.fetch(grouped(Math.ceil(view.file.bytes / 1000)))}</Button>
      ) : (
        <Button type="primary" id="export-gather" loading={steps.going} onClick={steps.go}>{told.gather}</Button>
      )}
      {view.file ? <Button onClick={anew}>{told.another}</Button> : null}
    </div>
  )
}
