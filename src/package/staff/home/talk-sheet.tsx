import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import type { TalkView } from '../../../../types/contract'
import { Button } from '../../../design/button'
import { Segment } from '../../../design/choice'
import { Field } from '../../../design/field'
import { Sheet } from '../../../design/sheet'
import { RowsSkeleton } from '../../../design/skeleton'
import { Answered } from '../../../design/trouble'
import { fullTime } from '../../../figure/time'
import { useLook } from '../../../look/use-look'
import { call } from '../../../service/call'
import { useOpened } from '../../../service/use-ask'
import { usePost } from '../../../service/use-outbox'
import { PostNote } from '../counter/post-note'

const CHARACTERS = 500
const kinds = ['wish', 'fit', 'care', 'other'] as const

interface SheetProps {
  member: string
  name: string
  onClose: () => void
}

/** A sentence for whoever serves next. */
export function TalkSheet({ member, name, onClose }: SheetProps) {
  const { talk } = useLook().words.counter
  const [kind, setKind] = useState<(typeof kinds)[number]>('wish')
  const [text, setText] = useState('')
  const saving = usePost<TalkView>()
  const bare = !text.trim()
  return (
    <Sheet id="talk-sheet" title={talk.title} onClose={onClose}>
      {(close) => (
        <View className="form mt3">
          <View className="pick">
            <View className="label">{talk.kind}</View>
            <Segment name="talk-kind" options={kinds.map((key) => ({ key, text: talk.kinds[key] }))} value={kind} onChoose={setKind} />
          </View>
          <Field id="talk-text" label={talk.text} hint={talk.hint} limit={CHARACTERS} value={text} onChange={setText} />
          <View className="t24 k3 mt1">{talk.hint}</View>
          <PostNote id="talk-trouble" reply={saving.reply} />
          <Button
            id="talk-save" className="mt3" off={bare} busy={saving.busy} text={bare ? talk.first : talk.save}
            onTap={() => {
              if (bare) return
              void saving.run('talk.save', { member, kind, text: text.trim() }, `${talk.title} · ${name}`).then((reply) => { if (reply.ok) close() })
            }}
          />
        </View>
      )}
    </Sheet>
  )
}

/** All that was talked about, newest first. */
export function TalksSheet({ member, onClose }: Omit<SheetProps, 'name'>) {
  const { record, talk } = useLook().words.counter
  const ask = useCallback(() => call('staff', 'talk.list', { member }), [member])
  const asked = useOpened(ask)
  return (
    <Sheet id="talks-sheet" title={record.talks} onClose={onClose}>
      {() => (
        <Answered asked={asked} title={record.notLoaded} skeleton={<RowsSkeleton rows={4} />}>
          {({ rows }) => (
            <View className="mt2">
              {rows.map(({ talk: id, kind, text, at, by }) => (
                <View key={id} className="entry">
                  <View className="f1">
                    <View className="t26">{text}</View>
                    <View className="t22 k3 n">{`${talk.kinds[kind]} · ${fullTime(at, 'Asia/Shanghai')} · ${by}`}</View>
                  </View>
                </View>
              ))}
            </View>
          )}
        </Answered>
      )}
    </Sheet>
  )
}
