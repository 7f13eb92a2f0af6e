import { Button, Radio, Select, Tag } from 'antd'
import { useCallback, useState } from 'react'
import type { ImportSight, ImportView } from '../../../types/contract'
import type { DateOrder, ImportField, ImportKind, ImportMapping } from '../../../types/record'
import { useLook } from '../look'
import { Panel } from '../part/page'
import { Shown } from '../part/shown'
import { TroubleNote } from '../part/trouble'
import { call, callImport } from '../service/call'
import type { Input } from '../service/call'
import { useAsk } from '../service/use-ask'
import { useWrite } from '../../service/use-write'
import { troubleIn } from '../service/heard'
import { Sight } from './sight'
import { letterOf } from './letter'

type How = Pick<Input<'import.read'>, 'encoding' | 'delimiter' | 'sheet'>

/** Which column holds what: guessed by the names, put right by a person. */
export function Mapping({ view: { batch, kind, name }, again }: { view: ImportView; again: () => void }) {
  const [how, setHow] = useState<How>({})
  const asking = useAsk(useCallback(() => callImport('import.read', { batch, ...how }), [batch, how]))
  return (
    <Shown asking={asking}>
      {(sight) => (
        <div className="two even">
          <Columns key={JSON.stringify(how)} {...{ batch, kind, sight, how, again }} />
          <Sight name={name} sight={sight} how={how} read={setHow} />
        </div>
      )}
    </Shown>
  )
}

interface ColumnsProps {
  batch: string
  kind: ImportKind
  sight: ImportSight
  how: How
  again: () => void
}

function Columns({ batch, kind, sight, how, again }: ColumnsProps) {
  const { words, say } = useLook()
  const told = words.imports
  const [mapping, setMapping] = useState<ImportMapping>(sight.guessed)
  const [dateOrder, setDateOrder] = useState<DateOrder | undefined>()
  const [wallet, setWallet] = useState<string | undefined>()
  const write = useWrite(useCallback((input: Input<'import.map'>) => callImport('import.map', input), []))
  const asksDates = sight.openDates.length > 0 || refusedAs(write.reply) === 'import.dates'
  const lacking = sight.fields.some(({ field, required }) => required && mapping[field] === undefined) || (sight.oneOf.length > 0 && sight.oneOf.every((field) => mapping[field] === undefined))
  const trouble = troubleIn(write.reply)
  const set = (field: ImportField, column: number | undefined): void => {
    setMapping(Object.fromEntries(Object.entries({ ...mapping, [field]: column }).filter(([, one]) => one !== undefined)))
  }
  const save = async (): Promise<void> => {
    const reply = await write.run({ batch, mapping, ...how, ...(dateOrder ? { dateOrder } : {}), ...(wallet ? { wallet } : {}) })
    if (reply.ok) again()
  }
  return (
    <Panel title={told.columns} note={told.guessed(Object.keys(sight.guessed).length)}>
      <table className="figures map" id="import-mapping">
        <thead><tr><th scope="col">{told.field}</th><th scope="col">{told.column}</th><th scope="col">{told.samples}</th></tr></thead>
        <tbody>
          {sight.fields.map(({ field, words: name, required }) => (
            <tr key={field}>
              <th scope="row">{say(name)} {required ? <Tag>{told.required}</Tag> : sight.oneOf.includes(field) ? <Tag>{told.oneOf}</Tag> : null}</th>
              <td><ColumnPick id={`map-${field}`} label={say(name)} sight={sight} column={mapping[field]} taken={mapping} pick={(column) => { set(field, column) }} /></td>
              <td className="df long">{sight.columns[mapping[field] ?? -1]?.samples.join(told.comma) ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Unused sight={sight} mapping={mapping} />
      {mapping.points !== undefined ? <WalletPick wallet={wallet} pick={setWallet} /> : null}
      {asksDates ? <DatePick kind={kind} samples={sight.openDates} order={dateOrder} pick={setDateOrder} /> : null}
      {trouble ? <TroubleNote trouble={trouble} /> : null}
      <Button type="primary" id="import-map" className="over" disabled={lacking || (asksDates && !dateOrder)} loading={write.busy} onClick={() => { void save() }}>{told.map}</Button>
      {lacking ? <span className="df"> {told.lacking}</span> : null}
    </Panel>
  )
}

const refusedAs = (reply: { ok: boolean } | null): string | null => (reply && 'refusal' in reply ? (reply.refusal as { code: string }).code : null)

interface PickProps {
  id: string
  label: string
  sight: ImportSight
  column: number | undefined
  taken: ImportMapping
  pick: (column: number | undefined) => void
}

function ColumnPick({ id, label, sight, column, taken, pick }: PickProps) {
  const told = useLook().words.imports
  const others = new Set(Object.values(taken).filter((one) => one !== column))
  const options = sight.columns.map(({ name }, value) => ({ value, label: `${letterOf(value)} ${name || told.nameless}`, disabled: others.has(value) }))
  return <Select<number> id={id} aria-label={label} allowClear placeholder={told.none} value={column} options={options} onChange={(value) => { pick(value as number | undefined) }} onClear={() => { pick(undefined) }} />
}

function Unused({ sight, mapping }: { sight: ImportSight; mapping: ImportMapping }) {
  const told = useLook().words.imports
  const used = new Set(Object.values(mapping))
  const left = sight.columns.flatMap(({ name }, n) => (used.has(n) ? [] : [`${letterOf(n)} ${name || told.nameless}`]))
  return left.length > 0 ? <p className="df under">{told.unused(left.join(told.comma))}</p> : null
}

function DatePick({ kind, samples, order, pick }: { kind: ImportKind; samples: string[]; order: DateOrder | undefined; pick: (order: DateOrder) => void }) {
  const told = useLook().words.imports
  return (
    <fieldset className="group over" id={`dates-${kind}`}>
      <legend>{told.dates}</legend>
      <p className="df">{told.datesWhy(samples.join(told.comma))}</p>
      <Radio.Group value={order} onChange={({ target }) => { pick(target.value as DateOrder) }} options={[{ value: 'dayFirst', label: told.dayFirst }, { value: 'monthFirst', label: told.monthFirst }]} />
    </fieldset>
  )
}

const askWallets = () => call('campaign.options', {})

/** Points go to one wallet; which there are is the programme's to say. */
function WalletPick({ wallet, pick }: { wallet: string | undefined; pick: (wallet: string) => void }) {
  const { words, say } = useLook()
  const wallets = useAsk(askWallets).value?.wallets ?? []
  if (wallets.length < 2) return null
  const label = words.imports.wallet
  return (
    <p className="over">
      <label htmlFor="import-wallet">{label} </label>
      <Select id="import-wallet" className="wide" value={wallet ?? wallets[0]?.id} options={wallets.map(({ id, name }) => ({ value: id, label: say(name) }))} onChange={pick} />
    </p>
  )
}
