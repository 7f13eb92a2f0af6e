import { Picker, Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { CardView } from '../../../types/contract'
import { Button } from '../../design/button'
import { Segment } from '../../design/choice'
import { Field } from '../../design/field'
import { Icon } from '../../design/icon'
import { Sheet } from '../../design/sheet'
import { WriteNote } from '../../design/write-trouble'
import { dayText } from '../../figure/time'
import { useLook } from '../../look/use-look'
import { useProfile } from './use-profile'
import type { Profile } from './changes'

interface PartProps {
  card: CardView
  draft: Profile
  onChange: (change: Profile) => void
}

function Birthday({ card, draft, onChange }: PartProps) {
  const { words } = useLook()
  const day = draft.birthday ?? card.profile.values.birthday
  return (
    <View className="pick">
      <Text className="label">{words.me.fields.birthday}</Text>
      <Picker
        mode="date"
        start="1900-01-01"
        end={dayText(card.now, card.zone)}
        value={day ?? '1990-01-01'}
        onChange={(event) => {
          onChange({ birthday: event.detail.value })
        }}
      >
        <View id="profile-birthday" className="box">
          <Text className={day ? 'n' : 'k3'}>{day ?? words.profile.pick}</Text>
          <Icon name="calendar" size="s" tone="ink3" />
        </View>
      </Picker>
    </View>
  )
}

function Gender({ card, draft, onChange }: PartProps) {
  const { words } = useLook()
  const genders = [
    { key: 'female', text: words.profile.female },
    { key: 'male', text: words.profile.male },
  ] as const
  return (
    <View className="pick">
      <Text className="label">{words.me.fields.gender}</Text>
      <Segment
        name="profile-gender"
        options={genders}
        value={draft.gender ?? card.profile.values.gender}
        onChoose={(gender) => {
          onChange({ gender })
        }}
      />
    </View>
  )
}

function Form(part: PartProps) {
  const { card, draft, onChange } = part
  const { words } = useLook()
  return (
    <View className="form mt3">
      <Field
        id="profile-name"
        label={words.me.fields.name}
        hint={words.profile.nameHint}
        limit={20}
        value={draft.name ?? card.member.name}
        onChange={(name) => {
          onChange({ name })
        }}
      />
      <Birthday {...part} />
      <Gender {...part} />
      <Field
        id="profile-size"
        label={words.me.fields.size}
        hint={words.profile.sizeHint}
        limit={20}
        value={draft.size ?? card.profile.values.size ?? ''}
        onChange={(size) => {
          onChange({ size })
        }}
      />
    </View>
  )
}

interface ProfileSheetProps {
  card: CardView
  onSaved: () => void
  onClose: () => void
}

export function ProfileSheet({ card, onSaved, onClose }: ProfileSheetProps) {
  const { words } = useLook()
  const [draft, setDraft] = useState<Profile>({})
  const { save, write, changed } = useProfile(card, draft, onSaved)
  return (
    <Sheet id="profile-sheet" title={words.profile.title} onClose={onClose}>
      {(close) => (
        <>
          <Form
            card={card}
            draft={draft}
            onChange={(change) => {
              setDraft((before) => ({ ...before, ...change }))
            }}
          />
          <WriteNote id="profile-trouble" reply={write.reply} zone={card.zone} />
          <Button
            id="profile-save"
            className="mt4"
            off={!changed}
            busy={write.busy}
            text={changed ? words.app.save : words.profile.nothing}
            onTap={() => {
              if (!changed) return
              void save().then((saved) => {
                if (saved) close()
              })
            }}
          />
        </>
      )}
    </Sheet>
  )
}
