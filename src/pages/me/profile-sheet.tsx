import { View } from '@tarojs/components'
import { useState } from 'react'
import type { CardView } from '../../../types/contract'
import { Button } from '../../design/button'
import { Field } from '../../design/field'
import { Birthday, Gender, PastDay } from '../../design/profile-fields'
import { Sheet } from '../../design/sheet'
import { WriteNote } from '../../design/write-trouble'
import { useLook } from '../../look/use-look'
import { useProfile } from './use-profile'
import type { Profile } from './changes'

interface PartProps {
  card: CardView
  draft: Profile
  onChange: (change: Profile) => void
}

function PersonFields({ card, draft, onChange }: PartProps) {
  const { words } = useLook()
  const { values, filled, missing, optional } = card.profile
  return (
    <>
      <Birthday
        id="profile-birthday"
        value={draft.birthday ?? values.birthday}
        onChange={(birthday) => {
          onChange({ birthday })
        }}
      />
      <Gender
        name="profile-gender"
        value={draft.gender ?? values.gender}
        onChange={(gender) => {
          onChange({ gender })
        }}
      />
      {[...filled, ...missing, ...optional].includes('wedding') && (
        <PastDay
          id="profile-wedding"
          label={words.me.fields.wedding}
          from="2015-01-01"
          hint={words.me.gives.wedding}
          value={draft.wedding ?? values.wedding}
          onChange={(wedding) => {
            onChange({ wedding })
          }}
        />
      )}
    </>
  )
}

function Form({ card, draft, onChange }: PartProps) {
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
      <PersonFields card={card} draft={draft} onChange={onChange} />
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
