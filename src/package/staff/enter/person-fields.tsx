import { View } from '@tarojs/components'
import type { EntryRules } from '../../../../types/contract'
import { Field } from '../../../design/field'
import { Birthday, Gender } from '../../../design/profile-fields'
import { useLook } from '../../../look/use-look'
import type { Draft } from './draft'

export interface PartProps {
  rules: EntryRules
  draft: Draft
  onChange: (change: Partial<Draft>) => void
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
        id="enter-birthday"
        value={part.draft.birthday}
        onChange={(birthday) => {
          part.onChange({ birthday })
        }}
      />
      {part.rules.minimumAge !== null && <View className="t24 k3 mt1">{enter.age(part.rules.minimumAge)}</View>}
      <Gender
        name="enter-gender"
        value={part.draft.gender}
        onChange={(gender) => {
          part.onChange({ gender })
        }}
      />
      {asks('size') && <Typed {...part} field="size" label={words.me.fields.size} hint={enter.sizeHint} />}
    </View>
  )
}
