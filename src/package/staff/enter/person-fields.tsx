import { Picker, Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { EntryRules } from '../../../../types/contract'
import { Segment } from '../../../design/choice'
import { Field } from '../../../design/field'
import { Icon } from '../../../design/icon'
import { dayText } from '../../../figure/time'
import { useLook } from '../../../look/use-look'
import type { Draft } from './draft'

export interface PartProps {
  rules: EntryRules
  draft: Draft
  onChange: (change: Partial<Draft>) => void
}

export function Birthday({ value, onChange }: { value: string | null; onChange: (day: string) => void }) {
  const { words } = useLook()
  const [today] = useState(() => dayText(Date.now(), 'Asia/Shanghai'))
  return (
    <View className="pick">
      <Text className="label">{words.me.fields.birthday}</Text>
      <Picker
        mode="date"
        start="1900-01-01"
        end={today}
        value={value ?? '1990-01-01'}
        onChange={(event) => {
          onChange(event.detail.value)
        }}
      >
        <View id="enter-birthday" className="box">
          <Text className={value ? 'n' : 'k3'}>{value ?? words.profile.pick}</Text>
          <Icon name="calendar" size="s" tone="ink3" />
        </View>
      </Picker>
    </View>
  )
}

function Gender({ draft, onChange }: PartProps) {
  const { words } = useLook()
  const options = [
    { key: 'female', text: words.profile.female },
    { key: 'male', text: words.profile.male },
  ] as const
  return (
    <View className="pick">
      <Text className="label">{words.me.fields.gender}</Text>
      <Segment
        name="enter-gender"
        options={options}
        value={draft.gender}
        onChoose={(gender) => {
          onChange({ gender })
        }}
      />
    </View>
  )
}

interface TypedProps extends PartProps {
  field: 'name' | 'phone' | 'phoneAgain' | 'size'
  label: string
  hint: string
}

function Typed({ field, label, hint, draft, onChange }: TypedProps) {
  const digits = field === 'phone' || field === 'phoneAgain'
  return (
    <Field
      id={`enter-${field}`}
      kind={digits ? 'digits' : 'text'}
      label={label}
      hint={hint}
      limit={digits ? 20 : 40}
      value={draft[field]}
      onChange={(value) => {
        onChange({ [field]: value })
      }}
    />
  )
}

/** Who it is: the fields the programme asks for in this way of entry, in its order. */
export function PersonFields(part: PartProps) {
  const { words } = useLook()
  const { enter } = words.staff
  const way = part.rules.ways.find(({ by }) => by === part.draft.mode)
  const asks = (field: string): boolean => way?.form.some((one) => one === field) ?? false
  return (
    <View className="form mt3">
      <Typed {...part} field="name" label={enter.name} hint={enter.nameHint} />
      <Typed {...part} field="phone" label={enter.phone} hint={enter.phoneHint} />
      {way?.phoneTwice && <Typed {...part} field="phoneAgain" label={enter.phoneAgain} hint={enter.phoneHint} />}
      <Birthday
        value={part.draft.birthday}
        onChange={(birthday) => {
          part.onChange({ birthday })
        }}
      />
      {part.rules.minimumAge !== null && <View className="t24 k3 mt1">{enter.age(part.rules.minimumAge)}</View>}
      <Gender {...part} />
      {asks('size') && <Typed {...part} field="size" label={words.me.fields.size} hint={enter.sizeHint} />}
    </View>
  )
}
