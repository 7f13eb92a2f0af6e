import { Text, Textarea, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { ImportedCode } from '../../../../types/contract'
import { Button, TextLink } from '../../../design/button'
import { Note } from '../../../design/note'
import { WriteNote } from '../../../design/write-trouble'
import { useLook } from '../../../look/use-look'
import { call } from '../../../service/call'
import { chooseText } from '../../../service/choose-text'
import { nameInput } from '../../../service/key'
import { refusalText } from '../../../words/refusal'
import { Pick, type Template } from './pick'
import { BATCH_ROWS_AT_MOST, FILE_AT_MOST_KB, readRows, type BatchRow } from './rows'
import { useImport } from './use-import'

function Refusals({ rows }: { rows: readonly ImportedCode[] }) {
  const { words, lang } = useLook()
  const refused = rows.flatMap((one) => (one.state === 'refused' ? [one] : []))
  if (refused.length === 0) return null
  return (
    <View id="import-refused" className="list mt2">
      {refused.map(({ row, refusal }) => {
        const [why, next] = refusalText(refusal, lang)
        return (
          <View key={row} className="li">
            <Text className="t24 k2 n nw">{words.rewards.coupons.row(String(row))}</Text>
            <View className="f1">
              <View className="t26 b">{why}</View>
              <View className="t24 k2 n">{next}</View>
            </View>
          </View>
        )
      })}
    </View>
  )
}

function Told({ rows }: { rows: readonly ImportedCode[] }) {
  const { coupons } = useLook().words.rewards
  if (rows.length === 0) return null
  const refused = rows.filter(({ state }) => state === 'refused').length
  return (
    <>
      <Note id="import-told" kind={refused > 0 ? 'warn' : 'quiet'} icon={refused > 0 ? 'info' : 'check'} className="mt2">
        {coupons.taken(String(rows.length - refused), String(refused))}
      </Note>
      <Refusals rows={rows} />
    </>
  )
}

const post = (template: string, rows: BatchRow[], reference: string) => call('staff', 'coupon.import', { template, rows }, reference)

/** Codes made elsewhere, pasted or out of a file; each row that was not taken says why. */
export function Import({ templates }: { templates: readonly Template[] }) {
  const { coupons } = useLook().words.rewards
  const [template, setTemplate] = useState<string | null>(null)
  const [text, setText] = useState('')
  const [big, setBig] = useState<number | null>(null)
  const importing = useImport(post)
  useEffect(() => { nameInput('import-rows', coupons.rows) }, [coupons])
  const rows = readRows(text)
  const many = rows.length > BATCH_ROWS_AT_MOST
  const ready = template !== null && rows.length > 0 && !many
  const say = template === null ? coupons.chooseFirst : rows.length === 0 ? coupons.rowsFirst : many ? coupons.tooMany(String(rows.length), String(BATCH_ROWS_AT_MOST)) : coupons.send(String(rows.length))
  const read = (): void => {
    void chooseText(FILE_AT_MOST_KB * 1024).then((chosen) => {
      if (chosen === null) return
      setBig('bytes' in chosen ? chosen.bytes : null)
      if ('text' in chosen) setText(chosen.text)
    })
  }
  return (
    <View className="rise">
      <Pick templates={templates} value={template} onChoose={setTemplate} />
      <View className="row sb mt3">
        <Text className="t24 k2 f1">{coupons.rows}</Text>
        <TextLink id="import-file" icon="list" text={coupons.file} onTap={read} />
      </View>
      <Textarea id="import-rows" className="rows-in n mt1" value={text} placeholder={coupons.rowsHint} maxlength={-1} onInput={(event) => { setText(event.detail.value) }} />
      {rows.length > 0 && <View className="t24 k2 n mt1">{coupons.read(String(rows.length))}</View>}
      {big !== null && <Note id="import-big" kind="danger" icon="info" className="mt2">{coupons.tooBig(String(Math.ceil(big / 1024)), String(FILE_AT_MOST_KB))}</Note>}
      <WriteNote id="import-trouble" reply={importing.trouble} ours={coupons.broken} />
      {importing.busy && <View className="t24 k2 n mt2" role="status">{coupons.progress(String(importing.sent), String(rows.length))}</View>}
      {!importing.busy && <Told rows={importing.told} />}
      <Button id="import-go" className="mt3" off={!ready} busy={importing.busy} text={say} onTap={() => { if (ready) void importing.send(template, rows) }} />
    </View>
  )
}
