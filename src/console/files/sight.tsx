import { Select } from 'antd'
import type { ImportSight } from '../../../types/contract'
import { grouped } from '../../figure/number'
import { useLook } from '../look'
import { Panel } from '../part/page'
import type { Input } from '../service/call'

type How = Pick<Input<'import.read'>, 'encoding' | 'delimiter' | 'sheet'>

const encodings = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const
const delimiters = [',', ';', '\t', '|'] as const

/** What was found in the file, and other ways to read it. */
export function Sight({ name: file, sight, how, read }: { name: string; sight: ImportSight; how: How; read: (how: How) => void }) {
  const told = useLook().words.imports
  const { format, encoding, delimiter, sheet, sheets, rows, header, merged, formulas } = sight
  const pairs: [string, string][] = [
    [told.format, told.formatNames[format]],
    [told.rows, grouped(rows)],
    [told.header, told.headerRow(header)],
  ]
  return (
    <Panel title={told.found}>
      <dl className="pairs">{pairs.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
      <div className="asked">
        {sheets.length > 1 ? (
          <>
            <label htmlFor="how-sheet">{told.sheet}</label>
            <Select id="how-sheet" value={sheet ?? undefined} options={sheets.map((value) => ({ value, label: value }))} onChange={(value) => { read({ ...how, sheet: value }) }} />
          </>
        ) : null}
        {encoding ? (
          <>
            <label htmlFor="how-encoding">{told.encoding}</label>
            <Select id="how-encoding" value={encoding} options={encodings.map((value) => ({ value, label: told.encodings[value] }))} onChange={(value) => { read({ ...how, encoding: value }) }} />
          </>
        ) : null}
        {delimiter ? (
          <>
            <label htmlFor="how-delimiter">{told.delimiter}</label>
            <Select id="how-delimiter" value={delimiter} options={delimiters.map((value) => ({ value, label: told.delimiters[value] }))} onChange={(value) => { read({ ...how, delimiter: value }) }} />
          </>
        ) : null}
      </div>
      {format === 'xlsx' && !/\.xlsx$/i.test(file) ? <p className="note warn">{told.renamedBook(file)}</p> : null}
      {format === 'csv' && /\.xlsx?$/i.test(file) ? <p className="note warn">{told.renamedText(file)}</p> : null}
      {merged > 0 ? <p className="note warn">{told.merged(merged)}</p> : null}
      {formulas > 0 ? <p className="note warn">{told.formulas(formulas)}</p> : null}
    </Panel>
  )
}
