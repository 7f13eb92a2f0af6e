import { View } from '@tarojs/components'
import type { SceneView } from '../../../types/contract'
import { Field } from '../../design/field'
import { Birthday, Gender } from '../../design/profile-fields'
import { useLook } from '../../look/use-look'
import { nameWrong } from './details'
import type { Joining } from './use-join'

function Name({ joining }: { joining: Joining }) {
  const { words } = useLook()
  const { typed, missing, asked, type } = joining
  const wrong = nameWrong(typed)
  return (
    <View className="field">
      <Field
        id="join-name"
        label={words.me.fields.name}
        hint={words.profile.nameHint}
        limit={40}
        wrong={wrong || (asked && missing.includes('name'))}
        value={typed.name ?? ''}
        onChange={(name) => {
          type({ name })
        }}
      />
      {wrong && (
        <View id="join-name-wrong" className="t24 danger mt1" role="alert">
          {words.join.nameWrong}
        </View>
      )}
    </View>
  )
}

/** What this programme asks for besides the phone number; nothing where that is enough. */
export function DetailFields({ view, joining }: { view: SceneView; joining: Joining }) {
  const { words } = useLook()
  const { fields, typed, type } = joining
  if (fields.length === 0) return null
  return (
    <View id="join-details" className="form mt3">
      {fields.includes('name') && <Name joining={joining} />}
      {fields.includes('birthday') && (
        <View className="field">
          <Birthday
            id="join-birthday"
            value={typed.birthday ?? null}
            onChange={(birthday) => {
              type({ birthday })
            }}
          />
          {view.minimumAge !== null && <View className="t24 k3 mt1 n">{words.join.age(view.minimumAge)}</View>}
        </View>
      )}
      {fields.includes('gender') && (
        <Gender
          name="join-gender"
          value={typed.gender ?? null}
          onChange={(gender) => {
            type({ gender })
          }}
        />
      )}
    </View>
  )
}
