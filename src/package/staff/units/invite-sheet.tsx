import { Text, Textarea, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { ImportedRow } from '../../../../types/contract'
import { Button, TextLink } from '../../../design/button'
import { Note } from '../../../design/note'
import { Sheet } from '../../../design/sheet'
import { WriteNote } from '../../../design/write-trouble'
import { useLook } from '../../../look/use-look'
import { call } from '../../../service/call'
import { chooseText } from '../../../service/choose-text'
import { nameInput } from '../../../service/key'
import { refusalText } from '../../../words/refusal'
import { FILE_AT_MOST_KB, readLines } from '../coupons/rows'
import { useImport } from '../coupons/use-import'

/** People that one list may have; each gets a card of their own. */
const ROWS_AT_MOST = 500

interface Person {
  row: number
  name: string
  phone: string
}

const readPeople = (text: string): Person[] => readLines(text).map(({ row, parts: [name = '', phone = ''] }) => ({ row, name, phone: phone.replace(/[\s-]/g, '') }))

const post = (unit: string, rows: Person[], reference: string) => call('staff', 'unit.import', { unit, rows }, reference)

function Told({ rows }: { rows: readonly ImportedRow[] }) {
  const { words, lang } = useLook()
  const { units } = words.persons
  const refused = rows.flatMap((one) => (one.state === 'refused' ? [one] : []))
  if (rows.length === 0) return null
  return (
    <>
      <Note id="invited-told" kind={refused.length > 0 ? 'warn' : 'quiet'} icon={refused.length > 0 ? 'info' : 'check'} className="mt2">
        {units.sent(rows.length - refused.length, refused.length)}
      </Note>
      {refused.map(({ row, refusal }) => {
        const [why, next] = refusalText(refusal, lang)
        return (
          <View key={row} className="row top mt2">
            <Text className="t24 k2 n nw">{units.row(row)}</Text>
            <View className="f1">
              <View className="t26 b">{why}</View>
              <View className="t24 k2 n">{next}</View>
            </View>
          </View>
        )
      })}
    </>
  )
}

/** A list of people, pasted or out of a file; each is invited alone, and a line that does not hold says why. */
export function InviteSheet({ unit, onClose }: { unit: string; onClose: () => void }) {
  const { units } = useLook().words.persons
  const [text, setText] = useState('')
  const importing = useImport(post)
  useEffect(() => { nameInput('invite-rows', units.rows) }, [units])
  const people = readPeople(text)
  const many = people.length > ROWS_AT_MOST
  const ready = people.length > 0 && !many
  const say = people.length === 0 ? units.rowsFirst : many ? units.tooMany(people.length, ROWS_AT_MOST) : units.send(people.length)
  const read = (): void => {
    void chooseText(FILE_AT_MOST_KB * 1024).then((chosen) => {
      if (chosen !== null && 'text' in chosen) setText(chosen.text)
    })
  }
  return (
    <Sheet id="invite-sheet" title={units.invite} onClose={onClose}>
      {() => (
        <View className="staff-units">
          <View className="row sb mt2">
            <Text className="t24 k2 f1">{units.rows}</Text>
            <TextLink id="invite-file" icon="list" text={units.file} onTap={read} />
          </View>
          <Textarea id="invite-rows" className="rows-in n mt1" value={text} placeholder={units.rowsHint} maxlength={-1} onInput={(event) => { setText(event.detail.value) }} />
          <WriteNote id="invite-trouble" reply={importing.trouble} ours={units.broken} />
          {importing.busy && <View className="t24 k2 n mt2" role="status">{units.progress(importing.sent, people.length)}</View>}
          {!importing.busy && <Told rows={importing.told} />}
          <Button id="invite-go" className="mt3 n" off={!ready} busy={importing.busy} text={say} onTap={() => { if (ready) void importing.send(unit, people) }} />
        </View>
      )}
    </Sheet>
  )
}
