import { Button, Segmented, Tag } from 'antd'
import type { TableColumnsType } from 'antd'
import { useCallback, useMemo, useState } from 'react'
import type { ImportRowView, ImportView, RowFaultView } from '../../../types/contract'
import type { ImportRowState } from '../../../types/record'
import type { Trouble } from '../../service/asked'
import { refusalText } from '../../words/refusal'
import { useLook } from '../look'
import type { Lang } from '../look'
import { Rows } from '../part/rows'
import { TroubleNote } from '../part/trouble'
import { callImport } from '../service/call'
import { troubleIn } from '../service/heard'
import { usePaged } from '../service/use-paged'
import type { ConsoleWords } from '../words/book'
import { csvOf, saveFile } from './save-file'

const ROWS = 50
type Choice = ImportRowState | 'all'

interface ReportProps {
  view: ImportView
  stage: 'tried' | 'run'
}

/** Row by row what the trial or the import came to. */
export function Report({ view, stage }: ReportProps) {
  const told = useLook().words.imports
  const counts = (stage === 'run' ? (view.stages.undone ?? view.stages.run) : view.stages.tried)?.states ?? {}
  const states = (Object.keys(told.rowStates) as ImportRowState[]).filter((state) => counts[state])
  const [choice, setChoice] = useState<Choice>(counts.refused ? 'refused' : 'all')
  const { batch } = view
  const paged = usePaged(useCallback((after?: string) => callImport('import.report', { batch, stage, after, limit: ROWS, ...(choice === 'all' ? {} : { state: choice }) }), [batch, stage, choice]))
  const columns = useColumns()
  const options = (['all', ...states] as const).map((value) => ({ value, label: value === 'all' ? told.all : `${told.rowStates[value]} ${String(counts[value] ?? 0)}` }))
  return (
    <>
      <div className="hd">
        <h2>{told.report}</h2>
        <Segmented<Choice> id="report-state" value={choice} options={options} onChange={setChoice} />
        <span className="grow" />
        {(counts.refused ?? 0) + (counts.duplicate ?? 0) + (counts.kept ?? 0) > 0 ? <BadRows view={view} stage={stage} /> : null}
      </div>
      <Rows id="report" paged={paged} columns={columns} rowKey={({ row }) => String(row)} empty={told.noRows} />
    </>
  )
}

/** `C 列「出生日期」· 生日：不是日期（31/12）` */
export function faultText(fault: RowFaultView, told: ConsoleWords['imports'], lang: Lang): string {
  const place = fault.letter === null ? '' : `${told.at(fault.letter, fault.header ?? '')} `
  const why = fault.refusal ? refusalText(fault.refusal, lang).join(lang === 'zh' ? '：' : ': ') : fault.words[lang]
  return `${place}${why}${fault.got === '' ? '' : told.got(fault.got)}${fault.row === undefined ? '' : told.sameAs(fault.row)}`
}

function useColumns(): TableColumnsType<ImportRowView> {
  const { words, lang } = useLook()
  const told = words.imports
  return useMemo(
    () => [
      { title: told.row, key: 'row', className: 'n', width: 80, render: (_, { row }) => row },
      { title: told.result, key: 'state', width: 120, render: (_, { state }) => <Tag color={state === 'made' || state === 'ready' ? 'green' : state === 'refused' ? 'red' : undefined}>{told.rowStates[state]}</Tag> },
      {
        title: told.what,
        key: 'faults',
        render: (_, { faults, missing }) => (
          <>
            {faults.map((fault) => <p key={`${fault.code}${String(fault.column)}`} className="long">{faultText(fault, told, lang)}</p>)}
            {faults.length === 0 && missing.length > 0 ? <span className="df">{told.lacks(missing.map((field) => told.fields[field]).join(told.comma))}</span> : null}
          </>
        ),
      },
    ],
    [told, lang],
  )
}

const bad = ['refused', 'duplicate', 'kept'] as const

/** The rows that did not come in, as a table to work from. */
function BadRows({ view: { batch, name }, stage }: ReportProps) {
  const { words, lang } = useLook()
  const told = words.imports
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const gather = async (): Promise<void> => {
    setBusy(true)
    const lines: string[][] = [[told.row, told.result, told.letter, told.column, told.what, told.written]]
    for (const state of bad) {
      for (let after: string | null | undefined; after !== null; ) {
        const reply = await callImport('import.report', { batch, stage, state, after, limit: 100 })
        setTrouble(troubleIn(reply))
        if (!reply.ok) {
          setBusy(false)
          return
        }
        for (const { row, faults } of reply.value.rows) {
          for (const fault of faults) lines.push([String(row), told.rowStates[state], fault.letter ?? '', fault.header ?? '', faultText({ ...fault, letter: null, got: '' }, told, lang), fault.got])
        }
        after = reply.value.next
      }
    }
    saveFile(`${name.replace(/\.\w+$/, '')}-${told.badName}.csv`, [csvOf(lines)], 'text/csv;charset=utf-8')
    setBusy(false)
  }
  return (
    <>
      {trouble ? <TroubleNote trouble={trouble} /> : null}
      <Button id="bad-rows" loading={busy} onClick={() => { void gather() }}>{told.bad}</Button>
    </>
  )
}
